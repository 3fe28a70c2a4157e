import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Answer } from '../net/request.ts';

/** Where a record lies. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Appends records to one WARC file; each record is a gzip member of its own. */
export class Warc {
  readonly #file: number;
  #end: number;

  /** Opens the file and drops what lies behind `end`: records that were never relied on. */
  constructor(path: string, end: number) {
    const size = existsSync(path) ? statSync(path).size : 0;
    this.#file = openSync(path, 'a');
    this.#end = Math.min(end, size);
    ftruncateSync(this.#file, this.#end);
  }

  get end(): number {
    return this.#end;
  }

  /** The first record: who wrote the file and how. */
  async begin(name: string, info: Readonly<Record<string, string>>): Promise<void> {
    const record = WARCRecord.createWARCInfo(
      { filename: name, warcVersion: 'WARC/1.1' },
      { ...info },
    );
    this.#append(await WARCSerializer.serialize(record, { gzip: true }));
  }

  /** Keeps an answer as it came: headers, and the body still packed. */
  async add(answer: Answer, date: string): Promise<Place> {
    const unchanged = answer.status === 304;
    const record = WARCRecord.create(
      {
        url: answer.url,
        date,
        type: unchanged ? 'revisit' : 'response',
        warcVersion: 'WARC/1.1',
        statusline: `HTTP/1.1 ${answer.status} ${answer.statusText}`.trim(),
        httpHeaders: answer.headers.map(storable),
        ...(unchanged ? { warcHeaders: { 'WARC-Profile': notModified } } : {}),
        keepHeadersCase: true,
      },
      [answer.raw],
    );
    return this.#append(await WARCSerializer.serialize(record, { gzip: true }));
  }

  /** Waits until everything added is on the disk. */
  flush(): void {
    fsyncSync(this.#file);
  }

  close(): void {
    closeSync(this.#file);
  }

  #append(bytes: Uint8Array): Place {
    const place = { offset: this.#end, length: bytes.length };
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#end += bytes.length;
    return place;
  }
}

const notModified = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';

/** The body is kept without the chunks it came in, so the header that speaks of them is renamed. */
function storable([name, value]: readonly [string, string]): [string, string] {
  return /^transfer-encoding$/iu.test(name)
    ? [`X-Archive-Orig-${name}`, value]
    : [name, encodable(value)];
}

function encodable(value: string): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/u.test(value) ? value : encodeURI(value);
}
