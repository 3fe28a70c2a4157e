/** Name of a part of a file that holds several reports: `file.docx#2`; parts count from 1. */
export function partName(file: string, part: number): string {
  return `${file}#${part}`;
}

/** The part that a name of this kind means; `null` = the file as a whole. */
export function partOf(name: string): number | null {
  const part = named.exec(name)?.[2];
  return part === undefined ? null : Number(part);
}

/** The file without its part. */
export function fileOf(name: string): string {
  return named.exec(name)?.[1] ?? name;
}

const named = /^(.+)#([1-9]\d{0,3})$/u;
