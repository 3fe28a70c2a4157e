import { parse } from 'cfb';
import { Refusal } from '../../core/document/document.ts';
import { limits, tooLarge } from '../limits.ts';

/** An old Office container: its streams by name, those of the root only (embedded objects have their own). */
export type Compound = ReadonlyMap<string, Uint8Array>;

const root = /^Root Entry\/([^/]+)$/u;

/** Opens the container of `.doc`, `.xls` and their kin. Throws a `Refusal` when it is damaged. */
export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.length > limits.packageBytes) throw tooLarge('文件超过 64 MB');
  const streams = new Map<string, Uint8Array>();
  const { FileIndex: entries, FullPaths: paths } = parsed(bytes);
  paths.forEach((path, at) => {
    const name = root.exec(path)?.[1];
    const content = entries[at]?.content;
    if (name !== undefined && content !== undefined) streams.set(name, Uint8Array.from(content));
  });
  return streams;
}

function parsed(bytes: Uint8Array): ReturnType<typeof parse> {
  try {
    return parse(bytes);
  } catch {
    throw damaged();
  }
}

/** What `read` gives; a place outside its stream means that the file is damaged. */
export function orDamaged<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error;
  }
}

/** The refusal of an old Office file whose structure does not hold together. */
export function damaged(): Refusal {
  return new Refusal('unreadable', '文件已损坏或不完整，无法打开。');
}
