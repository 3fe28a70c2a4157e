import { columnsOf } from './columns.ts';
import { FileProblem } from './problem.ts';
import { OwnReader, type OwnReading, type Published } from './reader.ts';
import type { Given } from './reports.ts';
import { streamRows, type Source } from './stream.ts';

/** As large a file as is read, in bytes. */
export const mostBytes = 200_000_000;

/** A transcript does not say whose it is: organ and year are wanted. */
export class Unnamed extends Error {}

/**
 * Reads a visitor's file of observations or a transcript. Throws `FileProblem` when nothing of it
 * can be used and `Unnamed` when organ and year stand nowhere and are not `given`.
 */
export async function readOwn(
  source: Source,
  file: string,
  published: Published,
  given: Given | null,
  progress: (bytes: number) => void,
): Promise<OwnReading> {
  if (source.size > mostBytes) throw new FileProblem('too_large');
  let reader: OwnReader | null = null;
  await streamRows(
    source,
    (row, line) => {
      if (reader && row) reader.add(row, line);
      else if (reader) reader.reject(line, 'quotes', '');
      else reader = opened(row ?? [], file, published, given);
    },
    progress,
  );
  const reading = (reader as OwnReader | null)?.done();
  if (!reading || reading.rows === 0) throw new FileProblem('empty');
  return reading;
}

function opened(
  header: readonly string[],
  file: string,
  published: Published,
  given: Given | null,
): OwnReader {
  if (!columnsOf(header).identified && !given) throw new Unnamed();
  return new OwnReader(header, published, given, file);
}
