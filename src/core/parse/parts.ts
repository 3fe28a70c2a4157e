import { Refusal, type Document } from '../document/document.ts';
import type { Organisation, Report } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import { cutGrids } from './cut.ts';
import { listedParts } from './listed-parts.ts';
import { readOne } from './one.ts';
import type { Piece } from './piece.ts';
import { Rivals } from './rivals.ts';
import { sectionsOf } from './section.ts';
import { stretchesOf, type Stretch } from './stretches.ts';
import { titleOf } from './title.ts';
import { isSameSubject, subjectOf } from './titles.ts';
import { yearOf } from './year.ts';

/** One report of a document, or why it cannot be read. */
export interface ReportPart extends Piece {
  /** Whose report it is, where somebody has found out. */
  readonly organisation: Organisation | null;
  /** `null` when it is not complete in itself. */
  readonly report: Report | null;
  readonly refusal: Refusal | null;
}

/**
 * The reports of a document, one or several. Each is read from its own stretch of the document
 * alone. Of several only those are read that have a title and all tables of their own.
 */
export function readParts(document: Document): ReportPart[] {
  const listed = listedParts(document);
  if (listed) return listed.map((one, at) => partOf({ ...one, part: at + 1 }, listed.length > 1));
  const whole = cutGrids(document);
  const stretches = stretchesOf(whole.blocks);
  if (stretches.length < 2) return only(whole);
  const parts = stretches.map((stretch, at) =>
    partOf({ ...pieceOf(whole, stretch, stretches[at + 1]), part: at + 1 }, true),
  );
  return withoutNamesakes(parts);
}

function pieceOf(document: Document, own: Stretch, next: Stretch | undefined): Omit<Piece, 'part'> {
  const blocks = document.blocks.slice(own.at, next?.at);
  const title = own.titles.at(-1);
  const metadata = { title: null, publishedOn: null, publisher: null };
  return {
    document: { ...document, blocks, metadata },
    title: title?.title ?? null,
    year: title?.subject.year ?? null,
    place: title?.place ?? own.tables[0]?.place ?? '',
    reportId: null,
  };
}

function partOf(piece: Piece, isOneOfSeveral: boolean): ReportPart {
  try {
    const read = readOne(piece.document);
    const report = { ...read, year: read.year ?? piece.year };
    const refusal = isOneOfSeveral ? incomplete(piece, report) : null;
    return { ...piece, organisation: null, report: refusal ? null : report, refusal };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...piece, organisation: null, report: null, refusal: error };
  }
}

const allTables = 3;

/** Why a part cannot stand for itself; its figures might be another part's. */
function incomplete({ document, part, title }: Piece, { tables }: Report): Refusal | null {
  const listed = document.format === 'transcript' || document.format === 'observations';
  const untitled = title === null && !listed ? '没有自己的标题' : null;
  const lacking = tables.length < allTables ? '三张统计表不全' : null;
  const why = untitled ?? lacking;
  return why && new Refusal('several_reports', `文件里的第${part}份报告不完整：${why}，未读取。`);
}

/** A document with one report; where tables contend, one part for each that may be the report. */
function only(document: Document): ReportPart[] {
  const piece = { part: 1, document, title: null, year: null, place: '', reportId: null };
  const part = partOf(piece, false);
  const { refusal } = part;
  if (!(refusal instanceof Rivals)) return [part];
  const kinds = [...Map.groupBy(refusal.rivals, ({ tableId }) => tableId).values()];
  const most = Math.max(2, ...kinds.map((tables) => tables.length));
  return Array.from({ length: most }, (_, at) => ({
    ...part,
    ...(at === 0 ? headOf(document) : {}),
    part: at + 1,
    place: placeOf(kinds, at),
  }));
}

function headOf(document: Document): Pick<Piece, 'title' | 'year'> {
  const sections = sectionsOf(document);
  const title = titleOf(document, sections);
  return { title: title || null, year: yearOf(document, title, sections)?.year ?? null };
}

function placeOf(kinds: readonly (readonly Candidate[])[], at: number): string {
  return kinds.map((tables) => tables[at]).find((table) => table !== undefined)?.place ?? '';
}

/** Two parts of one organ and year contradict each other: neither is read. */
function withoutNamesakes(parts: readonly ReportPart[]): ReportPart[] {
  return parts.map((part) => {
    const twin = parts.find((other) => other !== part && isNamesake(part, other));
    if (!twin || part.report === null) return part;
    const message = `文件里的第${part.part}份与第${twin.part}份是同一机关同一年度的报告，不能确定以哪份为准，均未读取。`;
    return { ...part, report: null, refusal: new Refusal('several_reports', message) };
  });
}

function isNamesake(a: ReportPart, b: ReportPart): boolean {
  if (a.title === null || b.title === null) return false;
  return isSameSubject(subjectOf(a.title), subjectOf(b.title));
}
