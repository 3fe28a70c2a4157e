import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLines } from '../ingest/block.ts';
import { docx } from './formats/docx.ts';
import { cleanHtml, gbHtml, wordHtml } from './formats/html.ts';
import { ofd } from './formats/ofd.ts';
import { pdf } from './formats/pdf.ts';
import { formCsv, formXlsx } from './formats/sheet.ts';
import { markdown, tabText } from './formats/text.ts';
import { partsOf, type Part } from './narrative.ts';
import { randomOf, type Random } from './random.ts';
import type { SyntheticReport } from './reports.ts';

type Writer = (parts: readonly Part[], random: Random) => Uint8Array | Promise<Uint8Array>;

/** Every kind of document that is made; a new kind is a new entry. */
export const formats: Readonly<Record<string, { extension: string; write: Writer }>> = {
  tab: { extension: 'txt', write: tabText },
  html: { extension: 'html', write: cleanHtml },
  docx: { extension: 'docx', write: docx },
  word_html: { extension: 'htm', write: wordHtml },
  pdf: { extension: 'pdf', write: pdf },
  gb_html: { extension: 'html', write: gbHtml },
  markdown: { extension: 'md', write: markdown },
  csv: { extension: 'csv', write: formCsv },
  xlsx: { extension: 'xlsx', write: formXlsx },
  ofd: { extension: 'ofd', write: ofd },
};

const names = Object.keys(formats);
const header = [
  'file',
  'organisation',
  'organisation_id',
  'region_code',
  'level',
  'kind',
  'scope',
  'year',
  'form',
  'title',
  'published_on',
];

/** Writes one document a report, its figures beside it and a manifest over all of them. */
export class DocumentWriter {
  readonly #folder: string;
  readonly #manifest: string[][] = [header];

  constructor(out: string) {
    this.#folder = join(out, 'documents');
    mkdirSync(join(this.#folder, 'expected'), { recursive: true });
  }

  async add(made: SyntheticReport): Promise<{ name: string; bytes: Uint8Array }> {
    const format = names[this.#count % names.length] ?? 'tab';
    const document = await documentOf(made, format);
    const { organ, report } = made;
    writeFileSync(join(this.#folder, document.name), document.bytes);
    writeFileSync(join(this.#folder, 'expected', `${made.id}.json`), truthOf(made, format));
    this.#manifest.push(
      [document.name, organ.name, organ.id, organ.regionCode, organ.level, organ.kind].concat([
        report.scope,
        String(made.year),
        report.form,
        report.title,
        report.publishedOn ?? '',
      ]),
    );
    return document;
  }

  end(): number {
    writeFileSync(join(this.#folder, 'manifest.csv'), csvLines(this.#manifest));
    return this.#count;
  }

  get #count(): number {
    return this.#manifest.length - 1;
  }
}

/** The document of a report in one format. */
export async function documentOf(
  made: SyntheticReport,
  format: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { extension, write } = formats[format] ?? { extension: 'txt', write: tabText };
  const bytes = await write(partsOf(made.report), randomOf(`${made.id}/${format}`));
  return { name: `synthetic-${made.id}.${extension}`, bytes };
}

function truthOf(made: SyntheticReport, format: string): string {
  const cells = made.report.cells.map((cell) => ({
    table_id: cell.tableId,
    row_id: cell.rowId,
    column_id: cell.columnId,
    value: cell.value,
    state: cell.state,
    raw: cell.raw,
  }));
  return `${JSON.stringify({ synthetic: true, format, made: made.made, cells })}\n`;
}
