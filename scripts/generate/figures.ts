import { formOf } from '../../src/core/form/editions.ts';
import { figureLines, leavesOf } from '../../src/core/form/line.ts';
import type { FormId } from '../../src/core/form/table.ts';
import type { SyntheticOrganisation } from './places.ts';
import { deal, heavyTailed, type Random } from './random.ts';

/** Figures by cell (`requests/received/total`); one more year may follow on from them. */
export type Figures = Map<string, number>;

export const applicants = [
  'natural_person',
  'business',
  'research',
  'social',
  'legal_service',
  'other_org',
] as const;
const applicantWeights = [88, 9, 0.3, 0.5, 1, 1.2];

/** Shares of the outcome rows as real reports have them, in percent. */
const outcomeWeights: Readonly<Record<string, number>> = {
  granted: 42,
  partial: 12,
  'denied.state_secret': 0.1,
  'denied.law': 0.5,
  'denied.safety': 0.2,
  'denied.third_party': 0.9,
  'denied.internal': 0.8,
  'denied.process': 0.9,
  'denied.enforcement_file': 0.8,
  'denied.query': 0.6,
  'unable.not_held': 24,
  'unable.not_ready': 1.5,
  'unable.unclear': 1.5,
  'not_processed.petition': 4,
  'not_processed.repeat': 1.2,
  'not_processed.publication': 0.1,
  'not_processed.excessive': 0.3,
  'not_processed.confirm': 0.2,
  other: 8.4,
  'other.no_correction': 2,
  'other.no_fee': 0.1,
  'other.misc': 6.3,
};

/** Consistent figures of one report; `before` are those of the year before. */
export function figuresFor(
  random: Random,
  organ: SyntheticOrganisation,
  form: FormId,
  before: Figures | null,
): Figures {
  const figures: Figures = new Map();
  const handled = putRequests(figures, random, organ, form, before);
  putReview(figures, random, handled);
  putDisclosure(figures, random, organ, form, before);
  return figures;
}

function putRequests(
  figures: Figures,
  random: Random,
  organ: SyntheticOrganisation,
  form: FormId,
  before: Figures | null,
): number {
  const quiet = organ.median === 0 ? 0.93 : 0.25;
  const volume =
    random.chance(quiet) && organ.median < 30 ? 0 : heavyTailed(random, organ.median + 1, 0.9);
  const received = deal(random, volume, applicantWeights);
  const outcomes = outcomeRows(form);
  for (const [at, applicant] of applicants.entries()) {
    const came = received[at] ?? 0;
    const carried = before?.get(`requests/carried_out/${applicant}`) ?? 0;
    const open = Math.min(came, Math.floor(came * random.unit() * 0.15));
    const done = came + carried - open;
    put(figures, 'received', applicant, came);
    put(figures, 'carried_in', applicant, carried);
    put(figures, 'carried_out', applicant, open);
    put(figures, 'concluded', applicant, done);
    const parts = deal(
      random,
      done,
      outcomes.map((row) => outcomeWeights[row] ?? 0.1),
    );
    for (const [row, id] of outcomes.entries()) put(figures, id, applicant, parts[row] ?? 0);
  }
  return figures.get('requests/concluded/total') ?? 0;
}

function put(figures: Figures, row: string, applicant: string, value: number): void {
  const total = `requests/${row}/total`;
  figures.set(`requests/${row}/${applicant}`, value);
  figures.set(total, (figures.get(total) ?? 0) + value);
}

/** The outcome rows of an edition: all leaves but those of the two flows. */
export function outcomeRows(form: FormId): string[] {
  const requests = formOf(form).tables.find((table) => table.id === 'requests');
  const flows = new Set(['received', 'carried_in', 'carried_out']);
  return (requests?.blocks ?? [])
    .flatMap((block) => leavesOf(block.rows))
    .map((line) => line.id)
    .filter((id) => !flows.has(id));
}

function putReview(figures: Figures, random: Random, handled: number): void {
  const cases: readonly (readonly [string, number, readonly number[]])[] = [
    ['reconsideration', 0.05, [60, 14, 16, 10]],
    ['litigation_direct', 0.012, [72, 8, 12, 8]],
    ['litigation_after', 0.01, [78, 6, 8, 8]],
  ];
  for (const [row, rate, results] of cases) {
    const total = Math.floor(handled * rate * Math.exp(0.8 * random.normal()));
    const parts = deal(random, total, results);
    for (const [at, column] of ['upheld', 'corrected', 'other', 'pending'].entries())
      figures.set(`review/${row}/${column}`, parts[at] ?? 0);
    figures.set(`review/${row}/total`, total);
  }
}

function putDisclosure(
  figures: Figures,
  random: Random,
  organ: SyntheticOrganisation,
  form: FormId,
  before: Figures | null,
): void {
  const table = formOf(form).tables.find((candidate) => candidate.id === 'disclosure');
  for (const block of table?.blocks ?? [])
    for (const row of figureLines(block.rows).filter((line) => line.kind !== 'leaf' || !line.extra))
      for (const column of figureLines(block.columns)) {
        const median = organ.median * (row.id === 'rules' ? 0.01 : 0.6);
        const count = random.chance(0.45) ? 0 : heavyTailed(random, median, 1.3);
        const cents = column.kind === 'leaf' && column.decimal ? random.whole(0, 99) : 0;
        const signed = column.kind === 'leaf' && column.signed && random.chance(0.3) ? -1 : 1;
        figures.set(
          `disclosure/${row.id}/${column.id}`,
          count === 0 ? 0 : (signed * (count * 100 + cents)) / 100,
        );
      }
  if (form === '2021') keepStock(figures, before);
}

/** What is in force is what was, plus issued, less repealed. */
function keepStock(figures: Figures, before: Figures | null): void {
  for (const row of ['rules', 'normative_documents']) {
    const cell = (column: string): string => `disclosure/${row}/${column}`;
    const stock = before?.get(cell('in_force'));
    if (stock === undefined) continue;
    const issued = figures.get(cell('issued')) ?? 0;
    const repealed = Math.min(figures.get(cell('repealed')) ?? 0, stock + issued);
    figures.set(cell('repealed'), repealed);
    figures.set(cell('in_force'), stock + issued - repealed);
  }
}
