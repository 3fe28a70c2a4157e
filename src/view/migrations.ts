/** A parameter of an earlier or spelled-out address and its name today. */
const renamed: Readonly<Record<string, string>> = {
  agency: 'a',
  organisation: 'a',
  region: 'g',
  year: 'y',
  years: 'y',
  measure: 'i',
  group: 'by',
  rows: 'pr',
  columns: 'pc',
  filter: 'f',
  sort: 's',
  denominator: 'den',
  version: 'v',
};

/** Moves old parameters to their new names where the new one is not there; tells which were moved. */
export function migrate(search: URLSearchParams): { search: URLSearchParams; moved: string[] } {
  const next = new URLSearchParams();
  const moved: string[] = [];
  for (const [name, value] of search) {
    const target = Object.hasOwn(renamed, name) ? renamed[name] : undefined;
    if (target !== undefined && !search.has(target)) {
      moved.push(name);
      next.append(target, value);
    } else next.append(name, value);
  }
  return { search: next, moved };
}
