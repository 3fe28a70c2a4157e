import { Refusal } from '../../core/document/document.ts';
import type { Bytes } from '../bytes.ts';
import { record, recordsFrom } from './records.ts';
import { sharedTexts } from './texts.ts';

/** What the first block of a workbook says. */
export interface Book {
  /** Where the visible sheets of cells begin in the stream. */
  readonly sheets: readonly number[];
  readonly texts: readonly string[];
  /** Numbers of the fonts that strike out. */
  readonly struck: ReadonlySet<number>;
  /** Texts of Excel 95 are bytes in this encoding; `null` = they are Unicode. */
  readonly encoding: string | null;
}

const excel97 = 0x0600;
const struckOut = 0x08;
/** Font number 4 is left out in counting. */
const missingFont = 4;

/** Reads the outline of a workbook. Throws a `Refusal` for a password. */
export function readBook(stream: Uint8Array): Book {
  const sheets: number[] = [];
  const struck = new Set<number>();
  let texts: string[] = [];
  let fonts = 0;
  let [version, codePage] = [0, 0];
  for (const found of recordsFrom(stream, 0)) {
    const { id, data } = found;
    if (id === record.begin) version = data.u16(0);
    else if (id === record.password) throw new Refusal('unreadable', '文件设有密码，无法读取。');
    else if (id === record.codePage) codePage = data.u16(0);
    else if (id === record.sheet && isVisibleSheet(data)) sheets.push(data.u32(0));
    else if (id === record.texts) texts = sharedTexts(found, struck);
    else if (id === record.font) {
      if (fonts === missingFont) fonts += 1;
      if (data.u16(2) & struckOut) struck.add(fonts);
      fonts += 1;
    }
  }
  return { sheets, texts, struck, encoding: version < excel97 ? encodingOf(codePage) : null };
}

function isVisibleSheet(data: Bytes): boolean {
  return (data.u8(4) & 3) === 0 && data.u8(5) === 0;
}

/** Texts without Unicode: Chinese, unless the workbook names a western code page. */
function encodingOf(codePage: number): string {
  return codePage === 1252 || codePage === 32769 ? 'windows-1252' : 'gb18030';
}
