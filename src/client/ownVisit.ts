import { isVisitKept, keptKey } from './ownKept.ts';
import { FigureColumns } from '../own/figureColumns.ts';
import { figureAt, type OwnData } from '../own/ownData.ts';
import type { Problem } from '../own/problem.ts';

/** A file that was brought, with what was left out of it. */
export interface OwnFile {
  readonly name: string;
  readonly rows: number;
  readonly left: number;
  readonly problems: readonly Problem[];
}

/** What a visitor brought: kept from page to page of this tab, gone when a page is loaded again. */
export interface OwnVisit {
  readonly files: readonly OwnFile[];
  readonly data: OwnData;
}

/** More characters than this are not carried to the next page. */
const mostKept = 2_000_000;
/** Figures that may fit; JSON of more is not even tried. */
const mostFigures = 50_000;

/** Keeps the data for the next page of this visit; `false` when it stays on this one. */
export function keepVisit(visit: OwnVisit | null): boolean {
  try {
    sessionStorage.removeItem(keptKey);
    if (!visit) return true;
    if (visit.data.figures.report.length > mostFigures) return false;
    const text = JSON.stringify(packed(visit));
    if (text.length > mostKept) return false;
    sessionStorage.setItem(keptKey, text);
    return true;
  } catch {
    return false;
  }
}

/** The data of this visit, `null` after a reload. */
export function recallVisit(): OwnVisit | null {
  try {
    if (!isVisitKept()) return null;
    const text = sessionStorage.getItem(keptKey);
    return text === null ? null : unpacked(JSON.parse(text) as Packed);
  } catch {
    return null;
  }
}

type Packed = Omit<OwnVisit, 'data'> & {
  readonly data: Omit<OwnData, 'figures'> & {
    readonly figures: readonly [number, number, ReturnType<typeof figureAt>, number][];
  };
};

function packed({ files, data }: OwnVisit): Packed {
  const { figures } = data;
  const rows = Array.from(figures.report, (report, at): Packed['data']['figures'][number] => [
    report,
    figures.cell[at] ?? 0,
    figureAt(figures, at),
    figures.line[at] ?? 0,
  ]);
  return { files, data: { ...data, figures: rows } };
}

function unpacked({ files, data }: Packed): OwnVisit {
  const figures = new FigureColumns();
  for (const figure of data.figures) figures.add(...figure);
  return { files, data: { ...data, figures: figures.done() } };
}
