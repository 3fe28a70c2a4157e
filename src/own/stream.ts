import Papa from 'papaparse';
import { decodeText } from '../read/encoding.ts';
import { FileProblem } from './problem.ts';

/** A file as it is streamed: its size, and its bytes once or again from the start. */
export interface Source {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Rows in the order of the file; a row with a broken quote has `null` instead of fields. */
export type RowSink = (row: readonly string[] | null, line: number) => void;

const sampleBytes = 262_144;
/** A row is at most this long; beyond it a quote was never closed. */
const longestRow = 1_000_000;
const delimiters = [',', '\t', ';', '|', '，'];

/**
 * Streams the rows of delimited text: encoding and delimiter by content. Throws `FileProblem` when
 * the bytes are no text of the encoding that the beginning shows.
 */
export async function streamRows(
  source: Source,
  sink: RowSink,
  progress: (bytes: number) => void,
): Promise<void> {
  const sample = new Uint8Array(await source.slice(0, sampleBytes).arrayBuffer());
  if (sample.length === 0) throw new FileProblem('empty');
  const { text, encoding } = decodeText(sample);
  if (text.includes('\0')) throw new FileProblem('binary');
  const plainStart = sample.every((byte) => byte < 0x80) && encoding === 'utf-8';
  const names = plainStart ? ['utf-8', 'gb18030'] : [encoding];
  const form = shapeOf(text);
  const chosen = names.length > 1 ? await firstThatFits(source, names) : names[0];
  await rowsIn(source, chosen ?? 'utf-8', form, sink, progress);
}

interface Shape {
  readonly delimiter: string;
  readonly newline: '\n' | '\r' | '\r\n';
}

function shapeOf(text: string): Shape {
  const { meta } = Papa.parse<string[]>(text.slice(0, 65_536), {
    delimitersToGuess: delimiters,
    preview: 50,
  });
  const newline = meta.linebreak === '\r' ? '\r' : '\n';
  return { delimiter: meta.delimiter, newline };
}

/** A file that begins in ASCII shows its encoding only further down. */
async function firstThatFits(source: Source, names: readonly string[]): Promise<string> {
  for (const name of names.slice(0, -1)) {
    try {
      const decoder = new TextDecoder(name, { fatal: true });
      for await (const chunk of chunksOf(source)) decoder.decode(chunk, { stream: true });
      return name;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return names.at(-1) ?? 'utf-8';
}

async function rowsIn(
  source: Source,
  encoding: string,
  shape: Shape,
  sink: RowSink,
  progress: (bytes: number) => void,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  let line = 0;
  let bytes = 0;
  const take = (last: boolean): void => {
    const { data, errors, meta } = parsed(rest, shape, last);
    const broken = new Set(errors.map((error) => error.row));
    data.forEach((row, at) => {
      line += 1;
      sink(broken.has(at) ? null : trimmedEnd(row), line);
    });
    rest = last ? '' : rest.slice(meta.cursor);
    if (rest.length > longestRow) throw new FileProblem('quotes', String(line + 1));
  };
  for await (const chunk of chunksOf(source)) {
    rest += decoded(decoder, chunk, encoding, line);
    bytes += chunk.length;
    take(false);
    progress(bytes);
  }
  rest += decoded(decoder, new Uint8Array(), encoding, line, true);
  take(true);
}

interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** PapaParse over one piece; a row that the piece cuts stays for the next one. */
function parsed(text: string, { delimiter, newline }: Shape, last: boolean): Parsed {
  return new Papa.Parser({ delimiter, newline }).parse(text, 0, !last) as Parsed;
}

function trimmedEnd(row: readonly string[]): readonly string[] {
  const end = row.at(-1);
  return end?.endsWith('\r') ? [...row.slice(0, -1), end.slice(0, -1)] : row;
}

function decoded(
  decoder: TextDecoder,
  chunk: Uint8Array<ArrayBuffer>,
  encoding: string,
  line: number,
  last = false,
): string {
  try {
    return decoder.decode(chunk, { stream: !last });
  } catch {
    throw new FileProblem('encoding', `${encoding} ${line + 1}`);
  }
}

/** Not every browser can iterate over a stream. */
async function* chunksOf(source: Source): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = source.stream().getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
