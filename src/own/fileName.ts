/** Organ and year as the name of a file tells them: 淮安市-2024.csv. */
export function givenByName(file: string): { readonly name: string; readonly year: number | null } {
  const stem = file.replace(/\.[^.]{1,8}$/u, '');
  const year = /(?:19|20)\d{2}/u.exec(stem)?.[0];
  const name = stem.replace(year ?? '', '').replace(/^[\s_\-—]+|[\s_\-—]+$|年度?/gu, '');
  return { name, year: year === undefined ? null : Number(year) };
}
