import { Refusal, type Document } from '../document/document.ts';
import { sections as statutory } from '../form/sections.ts';
import type { TableId } from '../form/table.ts';
import type { Cell, Finding, Report } from '../report/report.ts';
import { figuresOf } from './cells.ts';
import { detectEdition } from './edition.ts';
import { headingMatch } from './headings.ts';
import { locateTables } from './locate.ts';
import { listedOf, type Listed } from './listed.ts';
import { formMixed, setAside, yearMismatch } from './notes.ts';
import type { PrintedTables } from './printed.ts';
import { publishedOn } from './published.ts';
import { Rivals } from './rivals.ts';
import { sectionsOf } from './section.ts';
import { titleOf } from './title.ts';
import { yearOf } from './year.ts';

/**
 * Reads a document that holds one annual report, without saying whose it is. Throws a `Refusal`
 * when it is none, `Rivals` where nobody can tell which of its tables are its own.
 */
export function readOne(document: Document): Report {
  const sections = sectionsOf(document);
  const title = titleOf(document, sections);
  const year = yearOf(document, title, sections);
  const read = listedFigures(document) ?? printedFigures(document, year?.year ?? null);
  if (!read.cells.some((cell) => cell.state === 'number')) throw withoutFigures(read.cells);
  const notes = [
    ...(read.mixed ? [formMixed(read.formId)] : []),
    ...(year && year.other !== null ? [yearMismatch(year.year, year.other)] : []),
    ...read.notes,
  ];
  return {
    organisation: null,
    year: year?.year ?? null,
    form: read.formId,
    scope: 'unknown',
    title,
    publishedOn: publishedOn(document),
    cells: read.cells,
    sections,
    notes,
    tables: read.tables,
  };
}

/** What a reader puts for a character that nobody can tell. */
const unknownCharacter = '\ufffd';

function withoutFigures(cells: readonly Cell[]): Refusal {
  if (cells.some((cell) => cell.raw.includes(unknownCharacter)))
    return new Refusal(
      'unreadable',
      '文件的字体没有可靠的字符对照，表中的数字无法辨认；请提供由文字处理软件导出的版本。',
    );
  return cells.some((cell) => /\d/u.test(cell.raw))
    ? new Refusal('no_tables', '统计表的行列已经散乱，没有一个数字能确定属于哪一格。')
    : new Refusal('not_a_report', '这是一份空白表格，没有任何数字。');
}

interface Read extends Listed {
  readonly notes: readonly Finding[];
}

function listedFigures(document: Document): Read | null {
  const listed = listedOf(document);
  return listed ? { ...listed, notes: [] } : null;
}

function printedFigures(document: Document, year: number | null): Read {
  const { tables, aside, rivals } = locateTables(document, year);
  if (rivals.length > 0) throw new Rivals(rivals);
  const found = foundTables(tables);
  if (found.length === 0) throw refusalFor(document);
  const edition = detectEdition(tables);
  const { cells, notes } = figuresOf(tables, edition.formId);
  return { ...edition, cells, notes: [...notes, ...aside.map(setAside)], tables: found };
}

function foundTables(tables: PrintedTables): TableId[] {
  const ids: TableId[] = ['disclosure', 'requests', 'review'];
  return ids.filter((id) => tables[id] !== null);
}

function refusalFor(document: Document): Refusal {
  const headings = new Set(
    document.blocks.flatMap((block) => {
      const texts =
        block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text);
      return texts.flatMap((text) => headingMatch(text)?.id ?? []);
    }),
  );
  if (headings.size * 3 >= statutory.length) {
    return new Refusal('no_tables', '有年度报告的标题和章节，但没有找到可读的统计表。');
  }
  return new Refusal('not_a_report', '没有找到政府信息公开工作年度报告的法定表格或章节。');
}
