import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { DatasetError } from './error.ts';
import { plainCsv } from './row.ts';

/** Takes one record of a file and the line on which it begins. */
export type Take = (record: string[], line: number) => void;

const longestRecord = 1 << 20;
const lineFeed = 10;

/** Reads a CSV file of ours piece by piece. Throws a `DatasetError` where it is no plain CSV in UTF-8. */
export async function eachRecord(path: string, take: Take): Promise<void> {
  const lines = new Lines(path, take);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(lineFeed) + 1;
    lines.add(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.length > longestRecord) lines.fail(`the line is longer than ${longestRecord} bytes`);
  }
  lines.add(rest);
  lines.end();
}

/** Whole lines of bytes as records; a quoted value may run over several of them. */
class Lines {
  readonly #path: string;
  readonly #take: Take;
  #line = 0;
  /** Lines of a record whose quotation mark is still open, and their characters. */
  #open: string[] = [];
  #size = 0;
  #openedAt = 0;

  constructor(path: string, take: Take) {
    this.#path = path;
    this.#take = take;
  }

  add(bytes: Buffer): void {
    if (bytes.length === 0) return;
    if (!isUtf8(bytes)) this.#failEncoding(bytes);
    const text = bytes.toString('utf8');
    const isLast = !text.endsWith('\n');
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      this.#addLine(text.slice(from, to));
      from = to + 1;
    }
    if (isLast) this.#addLine(text.slice(from));
  }

  end(): void {
    if (this.#open.length === 0) return;
    this.#line = this.#openedAt;
    this.fail('a quotation mark is never closed');
  }

  fail(what: string): never {
    throw new DatasetError({ path: this.#path, line: Math.max(1, this.#line) }, what);
  }

  #addLine(line: string): void {
    this.#line += 1;
    if (line.endsWith('\r')) this.fail('the line ends with CR LF, not with LF');
    const wasOpen = this.#open.length > 0;
    if (!line.includes('"') && !wasOpen) {
      if (line !== '') this.#take(line.split(','), this.#line);
      return;
    }
    if (!wasOpen) this.#openedAt = this.#line;
    this.#open.push(line);
    this.#size += line.length;
    if (this.#size > longestRecord) this.end();
    if (hasOddQuotes(line) !== wasOpen) return;
    const record = this.#open.join('\n');
    this.#open = [];
    this.#size = 0;
    this.#take(this.#parsed(record), this.#openedAt);
  }

  #parsed(record: string): string[] {
    const { data, errors } = Papa.parse<string[]>(record, plainCsv);
    if (errors.length > 0 || data.length !== 1) this.fail('a quotation mark stands where none may');
    return data[0] ?? [];
  }

  #failEncoding(bytes: Buffer): never {
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(lineFeed, from) + 1 || bytes.length;
      this.#line += 1;
      if (!isUtf8(bytes.subarray(from, end))) this.fail('the bytes are not UTF-8');
      from = end;
    }
  }
}

function hasOddQuotes(text: string): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 1;
}
