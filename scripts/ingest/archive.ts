import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../src/core/document/document.ts';
import { fileKind } from '../../src/read/format.ts';
import { maxBytes } from '../../src/read/read.ts';
import { Package } from '../../src/read/zip.ts';

const mostMembers = 200;

/**
 * Names of the files inside a zip; `null` when the file is none (a docx is none), holds too many or
 * cannot be opened: then it is read, and refused, as one file.
 */
export function membersOf(path: string): string[] | null {
  try {
    if (!beginsLikeZip(path) || statSync(path).size > maxBytes) return null;
    const bytes = readFileSync(path);
    if (fileKind(bytes) !== 'zip') return null;
    const names = new Package(bytes).names.filter(isInput).sort();
    return names.length === 0 || names.length > mostMembers ? null : names;
  } catch {
    return null;
  }
}

/** The bytes of one file inside a zip. Throws a `Refusal` when it is damaged or unpacks to too much. */
export function memberBytes(path: string, member: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  new Package(readFileSync(path)).read(member, (piece) => {
    size += piece.length;
    if (size > maxBytes) throw new Refusal('too_large', '文件超过 50 MB，未读取。');
    pieces.push(piece.slice());
  });
  return new Uint8Array(Buffer.concat(pieces));
}

function beginsLikeZip(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(2);
    readSync(file, head);
    return head.toString('latin1') === 'PK';
  } finally {
    closeSync(file);
  }
}

/** Folders, leftovers of the system and files that only describe others are no inputs. */
function isInput(name: string): boolean {
  const file = basename(name);
  const ignored = name.endsWith('/') || name.startsWith('__MACOSX/') || file.startsWith('.');
  return !ignored && !/^README/iu.test(file) && file !== 'manifest.csv';
}
