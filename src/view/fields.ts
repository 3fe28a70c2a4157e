import { findMeasure } from '../measure/measures.ts';
import { isDimension, type Dimension } from './dimensions.ts';
import { filterText, parseFilter, type Filter } from './filter.ts';
import { openYears, tabs, type Sort, type Tab, type View, type Years } from './view.ts';

/** One field of a view in the address. `read` gives `null` for a piece it does not know. */
export interface Field<T> {
  readonly parameter: string;
  readonly read: (pieces: readonly string[], refuse: (piece: string) => void) => T | null;
  readonly write: (value: T) => string[];
}

function list<T>(
  parameter: string,
  read: (piece: string) => T | null,
  write: (value: T) => string,
  most: number,
): Field<readonly T[]> {
  return {
    parameter,
    read: (pieces, refuse) => {
      const values = new Map<string, T>();
      for (const piece of pieces) {
        const value = read(piece);
        if (value === null || (values.size >= most && !values.has(write(value)))) refuse(piece);
        else values.set(write(value), value);
      }
      return [...values.values()];
    },
    write: (values) => values.map(write),
  };
}

function single<T>(
  parameter: string,
  read: (piece: string) => T | null,
  write: (value: T) => string,
): Field<T> {
  return {
    parameter,
    read: ([piece, ...rest], refuse) => {
      rest.forEach(refuse);
      if (piece === undefined) return null;
      const value = read(piece);
      if (value === null) refuse(piece);
      return value;
    },
    write: (value) => [write(value)],
  };
}

const same = (text: string): string => text;

function matching(pattern: RegExp): (piece: string) => string | null {
  return (piece) => (pattern.test(piece) ? piece : null);
}

function optional<T>(field: Field<T>): Field<T | null> {
  return { ...field, write: (value) => (value === null ? [] : field.write(value)) };
}

function readYears(piece: string): Years | null {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(piece);
  const [, low, dots, high] = match ?? [];
  if ((low ?? high) === undefined || (high !== undefined && dots === undefined)) return null;
  if (dots === undefined) return { from: Number(low), to: Number(low) };
  const from = low === undefined ? openYears.from : Number(low);
  const to = high === undefined ? openYears.to : Number(high);
  return from <= to ? { from, to } : { from: to, to: from };
}

function writeYears({ from, to }: Years): string {
  if (from === to) return String(from);
  return `${from === openYears.from ? '' : from}..${to === openYears.to ? '' : to}`;
}

function readSort(piece: string): Sort | null {
  const match = /^(-?)([a-z_]{1,40})$/u.exec(piece);
  const by = match?.[2] ?? '';
  const known = isDimension(by) || ['k', 'n', 'value', 'reports'].includes(by);
  return known ? { by, descending: match?.[1] === '-' } : null;
}

const readDimension = (piece: string): Dimension | null => (isDimension(piece) ? piece : null);

/** Id of an organ; one that a visitor brought may have any name. */
const organ = /^(?:own-[^~\s]{1,100}|[a-z\d][a-z\d-]{0,99})$/u;

/** Every field of the view; a field that is forgotten here does not compile. */
export const fields: { readonly [K in keyof View]: Field<View[K]> } = {
  organisations: list('a', matching(organ), same, 50),
  regions: list('g', matching(/^\d{6}(?:\d{3})?$/u), same, 50),
  years: optional(single('y', readYears, writeYears)),
  measures: list('i', (piece) => findMeasure(piece)?.id ?? null, same, 8),
  by: list<Dimension>('by', readDimension, same, 2),
  tab: single<Tab>('tab', (piece) => tabs.find((tab) => tab === piece) ?? null, same),
  pivotRows: list<Dimension>('pr', readDimension, same, 4),
  pivotColumns: list<Dimension>('pc', readDimension, same, 3),
  filters: list<Filter>('f', parseFilter, filterText, 30),
  sort: optional(single('s', readSort, (sort: Sort) => `${sort.descending ? '-' : ''}${sort.by}`)),
  here: optional(single('here', matching(organ), same)),
  denominator: optional(single('den', matching(/^[a-z_]{1,40}$/u), same)),
  panel: optional(single('panel', (piece) => (piece === 'same' ? piece : null), same)),
  version: optional(single('v', matching(/^\d{4}\.\d{1,4}$/u), same)),
  contested: {
    ...single<boolean>(
      'contested',
      (piece) => (piece === 'with' ? true : null),
      () => 'with',
    ),
    write: (value) => (value ? ['with'] : []),
  },
  large: single<boolean>(
    'ui',
    (piece) => (piece === 'large' ? true : null),
    () => 'large',
  ),
};
