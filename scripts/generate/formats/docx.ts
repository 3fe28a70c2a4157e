import { strToU8, zipSync } from 'fflate';
import type { Part } from '../narrative.ts';
import { placed, type PlacedCell, type PrintedRow } from '../printed.ts';
import type { Random } from '../random.ts';
import { escaped } from './html.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file: numbers cut over runs, deleted figures left in as tracked changes. */
export function docx(parts: readonly Part[], random: Random): Uint8Array {
  const body = parts
    .map((part) =>
      part.kind === 'table' ? tableXml(part.rows, random) : paragraph(runs(part.text, random)),
    )
    .join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `${xml}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
      ),
    },
    { level: 6, mtime: '2000-01-01T00:00:00' },
  );
}

function paragraph(content: string): string {
  return `<w:p>${content}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function runs(text: string, random: Random): string {
  if (text === '') return '';
  if (text.length < 2 || !random.chance(0.3)) return run(text);
  const cut = random.whole(1, text.length - 1);
  return run(text.slice(0, cut)) + run(text.slice(cut));
}

function deletion(random: Random): string {
  const number = random.whole(1, 99);
  return `<w:del w:id="1" w:author="x"><w:r><w:delText>${number}</w:delText></w:r></w:del>`;
}

function tableXml(rows: readonly PrintedRow[], random: Random): string {
  const cells = placed(rows);
  const width = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  const grid = '<w:gridCol w:w="900"/>'.repeat(width);
  const lines = rows.map((_, at) => rowXml(cells, at, random)).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`;
}

function rowXml(cells: readonly PlacedCell[], at: number, random: Random): string {
  const here = cells
    .filter((cell) => cell.row <= at && at < cell.row + cell.rowSpan)
    .sort((a, b) => a.column - b.column);
  return `<w:tr>${here.map((cell) => cellXml(cell, at, random)).join('')}</w:tr>`;
}

function cellXml(cell: PlacedCell, at: number, random: Random): string {
  const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : '';
  const first = cell.row === at;
  const merge = cell.rowSpan === 1 ? '' : first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const struck = cell.isFigure && random.chance(0.05) ? deletion(random) : '';
  const content = first ? struck + runs(cell.text, random) : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(content)}</w:tc>`;
}
