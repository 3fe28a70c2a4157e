import { formCells, formOf } from '../../src/core/form/editions.ts';
import { cellKey, type FormId } from '../../src/core/form/table.ts';
import type { Cell, Finding, Organisation, Report } from '../../src/core/report/report.ts';
import type { ManifestEntry } from './manifest.ts';

/** The report with what the manifest says in place of what was read; differences are noted. */
export function overrule(report: Report, entry: ManifestEntry | null): Report {
  if (entry === null) return report;
  const differences = differencesOf(report, entry);
  const form = entry.form ?? report.form;
  return {
    ...report,
    organisation: organisationOf(report.organisation, entry),
    year: entry.year ?? report.year,
    scope: entry.scope ?? report.scope,
    title: entry.title ?? report.title,
    publishedOn: entry.publishedOn ?? report.publishedOn,
    form,
    cells: form === report.form ? report.cells : cellsOn(form, report.cells),
    notes:
      differences === '' ? report.notes : [...report.notes, mismatch(report, entry, differences)],
  };
}

function organisationOf(read: Organisation | null, entry: ManifestEntry): Organisation | null {
  const whole = {
    id: entry.organisationId ?? read?.id,
    name: entry.organisation ?? read?.name,
    regionCode: entry.regionCode ?? entry.organisationId?.split('-')[0] ?? read?.regionCode,
    level: entry.level ?? read?.level,
    kind: entry.kind ?? read?.kind,
  };
  return isWhole(whole) ? whole : null;
}

function isWhole(parts: {
  [K in keyof Organisation]: Organisation[K] | undefined;
}): parts is Organisation {
  return Object.values(parts).every((part) => part !== undefined);
}

/** The same cells listed as another edition lists them: its own once, others where they have text. */
function cellsOn(form: FormId, cells: readonly Cell[]): Cell[] {
  const read = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const own = formCells(formOf(form));
  const listed = new Set(own.map(cellKey));
  const absent = { value: null, state: 'absent', raw: '', place: '' } as const;
  return [
    ...own.map((id) => read.get(cellKey(id)) ?? { ...id, ...absent }),
    ...cells.filter((cell) => !listed.has(cellKey(cell)) && cell.state !== 'absent'),
  ];
}

function mismatch(report: Report, entry: ManifestEntry, differences: string): Finding {
  const sameYear = entry.year === null || entry.year === report.year;
  return {
    checkId: 'manifest_mismatch',
    severity: 'warning',
    message: `清单与文中所读不一致：${differences}；以清单为准。`,
    cells: [],
    expected: sameYear ? null : entry.year,
    actual: sameYear ? null : report.year,
  };
}

type Pair = readonly [
  what: string,
  read: string | number | null | undefined,
  given: string | number | null,
];

/** What the manifest says differently, in words; what the text does not tell is no difference. */
function differencesOf(report: Report, entry: ManifestEntry): string {
  const read = report.organisation;
  const pairs: readonly Pair[] = [
    [
      '机关',
      sameOrgan(read?.name, entry.organisation) ? undefined : read?.name,
      entry.organisation,
    ],
    ['行政区划', read?.regionCode, entry.regionCode],
    ['层级', read?.level, entry.level],
    ['类别', read?.kind, entry.kind],
    ['范围', report.scope === 'unknown' ? null : report.scope, entry.scope],
    ['年度', report.year, entry.year],
    ['表式', report.form, entry.form],
    ['发布日期', report.publishedOn, entry.publishedOn],
  ];
  return pairs
    .filter(([, was, is]) => (was ?? null) !== null && is !== null && was !== is)
    .map(([what, was, is]) => `${what}读作“${was}”，清单为“${is}”`)
    .join('，');
}

/** 南关区档案馆 is 长春市南关区档案馆: a name with and without the regions before it. */
function sameOrgan(read: string | undefined, given: string | null): boolean {
  if (read === undefined || given === null) return true;
  const [a, b] = [read, given].map((name) => name.replaceAll(/[\s·•・]/gu, ''));
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}
