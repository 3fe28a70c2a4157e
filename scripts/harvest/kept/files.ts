import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { FileKind } from '../../../src/read/format.ts';

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes a file whole: killed at any moment, it is there with all its bytes or not at all. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  const file = openSync(draft, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Keeps a document under its hash; gives its path below the folder. */
export function keepFile(
  folder: string,
  sha256: string,
  extension: string,
  bytes: Uint8Array,
): string {
  const name = `files/${sha256}.${extension}`;
  if (!existsSync(join(folder, name))) writeWhole(join(folder, name), bytes);
  return name;
}

const known =
  /\.(pdf|docx?|wps|ofd|xlsx?|et|rtf|zip|rar|7z|mht|html?|txt|csv|png|jpe?g|gif|tiff?)$/iu;
const byType: Readonly<Record<string, string>> = {
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/rtf': 'rtf',
  'application/ofd': 'ofd',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The extension of a document: by its content where that tells, else by its names and type. */
export function extensionOf(
  kind: FileKind,
  bytes: Uint8Array,
  names: readonly string[],
  type: string,
): string {
  if (kind === 'html' || kind === 'pdf' || kind === 'docx' || kind === 'xlsx') return kind;
  const named = names.map((name) => known.exec(name.trim())?.[1]?.toLowerCase());
  const isOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const fits = (extension: string): boolean => {
    if (isOffice) return /^(?:doc|wps|xls|et)$/u.test(extension);
    if (isZip) return /^(?:zip|ofd|docx|xlsx)$/u.test(extension);
    return !/^(?:html?|pdf|docx?|xlsx?|zip|ofd|wps|et)$/u.test(extension);
  };
  const found = [...named, byType[type]].find((one) => one !== undefined && fits(one));
  return (
    found ?? (isOffice ? 'doc' : isZip ? 'zip' : kind === 'text' || kind === 'csv' ? 'txt' : 'bin')
  );
}
