import type { FormId } from '../../core/form/table.ts';
import type { Measure } from '../../measure/measure.ts';
import { headlineMeasures, measures } from '../../measure/measures.ts';
import { gapOf } from '../../measure/missing.ts';
import { levelOrder, type RegionAnswer, type RegionReport } from '../../measure/region.ts';
import {
  figureKey,
  mostEach,
  type ToldFigure,
  type ToldOrgan,
  type ToldYear,
} from '../../measure/regionFile.ts';
import { denominatorOf } from '../../measure/denominatorOf.ts';
import { valueOf } from '../../measure/value.ts';
import type { Atlas } from '../atlas.ts';
import { answerFor, regionYears } from '../regionFigures.ts';

/** The answers for a region, year by year: what every page and the explorer show of it. */
export function regionAnswers(all: Atlas, code: string): ToldYear[] {
  return [...regionYears(all, code)].map(([year, reports]) => yearOf(all, code, year, reports));
}

interface Asked {
  readonly measure: Measure;
  readonly denominator: string | null;
}

const asked: readonly Asked[] = measures
  .filter((measure) => measure.only === null)
  .flatMap((measure) =>
    [null, ...measure.alternatives.map((one) => one.id)].map((denominator) => ({
      measure,
      denominator,
    })),
  );
const headline = headlineMeasures.filter((measure) => measure.only === null);

function yearOf(
  all: Atlas,
  code: string,
  year: number,
  reports: readonly RegionReport[],
): ToldYear {
  const answers = asked.map((one) => ({
    ...one,
    answer: answerFor(all, code, reports, one.measure, { denominator: one.denominator }),
  }));
  const firm = answers.find(({ answer }) => answer && answer.basis !== 'each')?.answer;
  const own = reports.filter((report) => report.scope === 'own');
  const used = firm?.basis === 'aggregate' ? firm.reports : own;
  const forms = (firm ? used : reports).map((report) => report.form).sort();
  const each = answers.some(({ answer }) => answer?.basis === 'each') ? inOrder(reports) : [];
  return {
    year,
    basis: firm?.basis ?? 'each',
    reports: firm ? used.map((report) => report.reportId) : [],
    forms: [forms[0] as FormId, forms.at(-1) as FormId],
    figures: Object.fromEntries(
      answers.flatMap(({ measure, denominator, answer }) =>
        answer && answer.basis !== 'each'
          ? [[figureKey(measure, denominator), toldOf(all, { measure, denominator }, answer, own)]]
          : [],
      ),
    ),
    each: each.slice(0, mostEach).map((report) => organOf(all, report)),
    each_total: each.length,
  };
}

function toldOf(
  all: Atlas,
  { measure, denominator }: Asked,
  { basis, figure, reports, contested }: RegionAnswer,
  own: readonly RegionReport[],
): ToldFigure {
  const used = new Set(reports.map((report) => report.reportId));
  const without = own.flatMap((one) => (used.has(one.reportId) ? [] : [one.reportId]));
  const left = {
    ...(basis === 'pooled' && without.length > 0 ? { without } : {}),
    ...(contested > 0 ? { contested } : {}),
  };
  if (figure)
    return { k: figure.k, n: figure.n, value: figure.value, reports: reports.length, ...left };
  const over = denominatorOf(measure, denominator)?.sum ?? [];
  const cells = all.cells(reports[0]?.reportId ?? '');
  const gap =
    basis === 'pooled'
      ? null
      : gapOf([...measure.numerator, ...over], (cell) => cells.get(cell)?.state ?? null);
  return { k: null, n: null, value: null, reports: reports.length, gap, ...left };
}

function organOf(all: Atlas, report: RegionReport): ToldOrgan {
  const figures = headline.map((measure) => {
    const answer: RegionAnswer = {
      basis: 'aggregate',
      figure: valueOf(measure, report),
      reports: [report],
      contested: 0,
    };
    return [measure.id, toldOf(all, { measure, denominator: null }, answer, [])] as const;
  });
  return {
    organisation_id: report.organisation,
    name: all.organisations.get(report.organisation)?.name ?? report.organisation,
    report_id: report.reportId,
    figures: Object.fromEntries(figures),
  };
}

/** Outermost level first, then by id. */
function inOrder(reports: readonly RegionReport[]): RegionReport[] {
  const rank = (report: RegionReport): number => levelOrder.indexOf(report.level);
  return [...reports].sort(
    (a, b) => rank(a) - rank(b) || (a.organisation < b.organisation ? -1 : 1),
  );
}
