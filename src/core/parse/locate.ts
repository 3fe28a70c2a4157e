import type { Document } from '../document/document.ts';
import { candidatesIn, type Candidate } from './candidates.ts';
import { outlineOf } from './outline.ts';
import { chooseOwn, standOf, type Choice, type Surroundings } from './own.ts';
import type { PrintedTables } from './printed.ts';
import { runsOf } from './runs.ts';
import { sweepsOf } from './sweeps.ts';

/** The tables of one report, and what stands beside them. */
export interface Located {
  readonly tables: PrintedTables;
  /** Tables of the form that are not the report's own and were not read. */
  readonly aside: readonly Candidate[];
  /** Tables of which nobody can tell whose they are; nothing is read where there is one. */
  readonly rivals: readonly Candidate[];
}

const kinds = ['disclosure', 'requests', 'review'] as const;

/**
 * Finds the statutory tables of a document that holds one report, each where most of its own labels
 * stand. Of several the report's own is told by section, heading, order and year; where that does
 * not decide, all of them are rivals. `year`: the data year, as far as it is known.
 */
export function locateTables({ blocks }: Document, year: number | null): Located {
  const around: Surroundings = { blocks, outline: outlineOf(blocks), year };
  const candidates = candidatesIn(runsOf(blocks, new Set()));
  const choices = kinds.map((id) =>
    chooseOwn(
      candidates.filter(({ tableId }) => tableId === id),
      around,
    ),
  );
  const owns = choices.flatMap((choice) => (choice.kind === 'own' ? [choice.own] : []));
  const aside = choices.flatMap((choice) => (choice.kind === 'own' ? choice.aside : []));
  const rivals = [...choices.flatMap(rivalsIn), ...astray(owns, candidates, around)];
  const tables = owns.reduce<PrintedTables>(
    (all, { tableId, printed }) => ({ ...all, [tableId]: printed[tableId] }),
    {
      disclosure: null,
      requests: null,
      review: null,
    },
  );
  return { tables, aside, rivals };
}

function rivalsIn(choice: Choice): readonly Candidate[] {
  return choice.kind === 'undecided' ? choice.rivals : [];
}

/** Tables that stand in another part of the document than the other tables of the report. */
function astray(
  owns: readonly Candidate[],
  candidates: readonly Candidate[],
  around: Surroundings,
): readonly Candidate[] {
  const stands = owns.map((one) => standOf(one, around));
  const settled = stands.includes('own');
  const elsewhere = owns.filter((_, at) => settled && stands[at] === 'elsewhere');
  const sweeps = sweepsOf(around.outline);
  const unpaired = owns.filter(({ tableId }) => {
    const held = candidates.filter((one) => one.tableId === tableId);
    const sweepsHeld = new Set(held.map(({ at }) => sweeps.findLastIndex((start) => start <= at)));
    return sweepsHeld.size < sweeps.length;
  });
  const places = owns.map(({ at }) => at);
  const rising = places.every((at, index) => index === 0 || at >= (places[index - 1] ?? 0));
  const disordered = rising || stands.every((stand) => stand === 'own') ? [] : owns;
  return [...new Set([...elsewhere, ...unpaired, ...disordered])];
}
