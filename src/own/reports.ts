import type { FormId } from '../core/form/table.ts';
import type { Scope } from '../core/report/report.ts';
import { forms, scopes, years } from '../core/report/words.ts';
import { fieldOf, type Columns } from './columns.ts';
import type { OwnOrgans } from './organs.ts';
import type { OwnOrgan, OwnReport } from './ownData.ts';
import { FileProblem, type ProblemCode } from './problem.ts';

/** Organ and year of a file whose rows do not name them (a transcript). */
export interface Given {
  readonly name: string;
  readonly year: number;
}

/** As many reports as one file may have. */
export const mostReports = 20_000;

interface Draft {
  readonly report: OwnReport;
  /** Edition that a column names, else `null`. */
  readonly form: FormId | null;
  /** Editions that have all cells so far. */
  readonly forms: Set<FormId>;
}

interface Wrong {
  readonly problem: ProblemCode;
  readonly text: string;
}

/** The reports of a file, by the id or by organ and year of their rows. */
export class OwnReports {
  readonly #drafts: Draft[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #organs: OwnOrgans;
  readonly #given: Given | null;
  readonly #file: string;

  constructor(organs: OwnOrgans, given: Given | null, file: string) {
    this.#organs = organs;
    this.#given = given;
    this.#file = file;
  }

  /** Place of the row's report in `reports()`, or what is wrong with it. */
  find(row: readonly string[], columns: Columns): number | Wrong {
    const field = (name: Parameters<typeof fieldOf>[2]): string =>
      fieldOf(row, columns, name) ?? '';
    const id = field('report_id');
    const key = `${id}\n${field('organisation_id')}\n${field('organisation')}\n${field('year')}`;
    const before = this.#numbers.get(key);
    if (before !== undefined) return before;
    const parts = /^(?<organ>.+?)-(?<year>\d{4})(?<version>-v\d{1,2})?$/u.exec(id)?.groups;
    if (id !== '' && !parts) return { problem: 'report', text: id };
    const printedYear = parts?.['year'] ?? field('year');
    const year = this.#given?.year ?? Number(/^\d{4}/u.exec(printedYear)?.[0] ?? '0');
    if (year < years.first || year > years.last) return { problem: 'year', text: printedYear };
    const organ = this.#organs.find({
      id: parts?.['organ'] ?? field('organisation_id'),
      name: this.#given?.name ?? field('organisation'),
      region: field('region_code'),
      level: field('level'),
      kind: field('kind'),
    });
    if ('problem' in organ) return organ;
    const wrong = this.#wrongWord(field('form'), field('scope'));
    if (wrong) return wrong;
    const draft = this.#draft(organ, year, parts?.['version'] ?? '', field('form'), field('scope'));
    return this.#add(key, draft);
  }

  /** Notes that the report has a cell which only these editions print. */
  saw(report: number, forms: readonly FormId[]): void {
    const { forms: left } = this.#drafts[report] ?? { forms: new Set<FormId>() };
    for (const form of left) if (!forms.includes(form) && left.size > 1) left.delete(form);
  }

  /** The reports; a later version takes the place of the one before it. */
  reports(): OwnReport[] {
    const ids = new Set(this.#drafts.map(({ report }) => report.report_id));
    return this.#drafts.map(({ report, form, forms }) => ({
      ...report,
      form: form ?? formOf(report.year, forms),
      supersedes: earlierOf(report.report_id).find((id) => ids.has(id)) ?? null,
    }));
  }

  #wrongWord(form: string, scope: string): Wrong | null {
    if (form !== '' && !forms.includes(form as FormId)) return { problem: 'word', text: form };
    if (scope !== '' && !scopes.includes(scope as Scope)) return { problem: 'word', text: scope };
    return null;
  }

  #draft(organ: OwnOrgan, year: number, version: string, form: string, scope: string): Draft {
    const wide = organ.kind === 'government' || organ.kind === 'zone_committee';
    return {
      report: {
        report_id: `${organ.organisation_id}-${year}${version}`,
        organisation_id: organ.organisation_id,
        year,
        form: '2021',
        scope: scope === '' ? (wide ? 'unknown' : 'own') : (scope as Scope),
        source_name: this.#file,
        supersedes: null,
      },
      form: form === '' ? null : (form as FormId),
      forms: new Set<FormId>(['2019', '2021']),
    };
  }

  #add(key: string, draft: Draft): number {
    const same = this.#numbers.get(draft.report.report_id);
    const number = same ?? this.#drafts.length;
    if (same === undefined) this.#drafts.push(draft);
    if (this.#drafts.length > mostReports) throw new FileProblem('reports', String(mostReports));
    this.#numbers.set(draft.report.report_id, number);
    this.#numbers.set(key, number);
    return number;
  }
}

/** The edition that all cells fit; where both do, that of the year. */
function formOf(year: number, forms: ReadonlySet<FormId>): FormId {
  const [only] = forms;
  if (forms.size === 1 && only) return only;
  return year < 2021 ? '2019' : '2021';
}

function earlierOf(id: string): string[] {
  const [, base = id, version] = /^(.*)-v(\d+)$/u.exec(id) ?? [];
  if (version === undefined) return [];
  const numbers = Array.from({ length: Number(version) - 1 }, (_, at) => Number(version) - 1 - at);
  return numbers.map((number) => (number === 1 ? base : `${base}-v${number}`));
}
