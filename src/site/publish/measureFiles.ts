import type { ReportRow } from '../../core/dataset/rows.ts';
import type { Measure } from '../../measure/measure.ts';
import { headlineMeasures } from '../../measure/measures.ts';
import { contestedIn } from '../../measure/contested.ts';
import { mayExceed, ratioOf } from '../../measure/ratio.ts';
import { sumOf } from '../../measure/termSum.ts';
import { valueOf } from '../../measure/value.ts';
import { partsOf } from '../../query/split.ts';
import { startView } from '../../view/view.ts';
import { sourceOf, type Atlas } from '../atlas.ts';
import type { ApiFile } from './apiFile.ts';

/** `measures/index.json` and one file a measure: its definition and its value in every report. */
export function measureFiles(all: Atlas): ApiFile[] {
  const { version } = all.dataset;
  const files = headlineMeasures.map((measure) => ({
    path: `measures/${measure.id}.json`,
    content: {
      version,
      measure: definitionOf(measure),
      values: measure.only === null ? valuesOf(all, measure) : splitValuesOf(all, measure),
    },
  }));
  const list = files.map((file) => file.content.measure);
  return [{ path: 'measures/index.json', content: { version, measures: list } }, ...files];
}

function definitionOf(measure: Measure) {
  const { id, family, label, numerator, denominator, alternatives, unit } = measure;
  const { leastN, caveat, articles, editions, only } = measure;
  return {
    id,
    family,
    label,
    unit,
    numerator,
    denominator,
    alternatives,
    least_n: leastN,
    caveat,
    articles,
    editions,
    split_by: only,
  };
}

/** Reports without a value are listed too, with `value` null: absent is not zero. */
function valuesOf(all: Atlas, measure: Measure) {
  return all.current.map((report) => {
    const figure = valueOf(measure, sourceOf(all, report.report_id));
    return {
      ...headOf(report),
      k: figure?.k ?? null,
      n: figure?.n ?? null,
      value: figure?.value ?? null,
      contested: (figure?.contested.length ?? 0) > 0,
    };
  });
}

/** A measure that has no figure of its own: a value for every line that it is split by. */
function splitValuesOf(all: Atlas, measure: Measure) {
  const { only } = measure;
  const parts = only === null ? [] : partsOf({ ...startView, measures: [measure.id] }, [only]);
  const lines = parts.flatMap(({ members, numerator, denominator }) => {
    const line = only === null ? '' : (members[only] ?? '');
    return line === '' ? [] : [{ line, numerator, denominator }];
  });
  return all.current.flatMap((report) => {
    const source = sourceOf(all, report.report_id);
    const { figure } = source;
    return lines.map(({ line, numerator, denominator }) => {
      const k = sumOf(numerator, figure);
      const n = denominator && sumOf(denominator, figure);
      const value = denominator === null ? k : ratioOrNull(k, n, mayExceed(numerator, denominator));
      const contested = contestedIn([...numerator, ...(denominator ?? [])], source).length > 0;
      return { ...headOf(report), line, k, n, value, contested };
    });
  });
}

function ratioOrNull(k: number | null, n: number | null, exceeds: boolean): number | null {
  return k === null || n === null ? null : ratioOf(k, n, exceeds);
}

function headOf(report: ReportRow) {
  const { report_id, organisation_id, year, form, scope } = report;
  return { report_id, organisation_id, year, form, scope };
}
