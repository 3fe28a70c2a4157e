import { findMeasure } from '../measure/measures.ts';
import { fields } from './fields.ts';
import { migrate } from './migrations.ts';
import { startView, type View } from './view.ts';

/** What in an address was not understood or was rewritten. */
export interface Notice {
  readonly kind: 'unknown_parameter' | 'unknown_value' | 'moved_parameter';
  readonly parameter: string;
  readonly value: string;
}

export interface ReadView {
  readonly view: View;
  /** Does the address ask for a view, be it the start itself? */
  readonly asked: boolean;
  readonly notices: readonly Notice[];
}

type Key = keyof View;
const keys = Object.keys(fields) as Key[];

/** The view of an address; any string is one. What it does not know is left out with a notice. */
export function readView(address: string): ReadView {
  const { search, moved } = migrate(new URLSearchParams(address));
  const notices: Notice[] = moved.map((parameter) => ({
    kind: 'moved_parameter',
    parameter,
    value: '',
  }));
  const entries = keys.map((key) => [key, readField(key, search, notices)] as const);
  for (const parameter of new Set(search.keys()))
    if (!keys.some((key) => fields[key].parameter === parameter))
      notices.push({ kind: 'unknown_parameter', parameter, value: search.get(parameter) ?? '' });
  const view = Object.fromEntries(entries) as unknown as View;
  const { denominator } = view;
  const asked = keys.some(
    (key) => key !== 'version' && key !== 'large' && search.has(fields[key].parameter),
  );
  const found = view.measures.map(findMeasure);
  if (found.some((measure) => measure?.alternatives.some(({ id }) => id === denominator)))
    return { view, asked, notices };
  if (denominator !== null && found.every((measure) => measure?.denominator?.id !== denominator))
    notices.push({ kind: 'unknown_value', parameter: 'den', value: denominator });
  return { view: { ...view, denominator: null }, asked, notices };
}

function readField(key: Key, search: URLSearchParams, notices: Notice[]): View[Key] {
  const { parameter, read } = fields[key];
  const values = search.getAll(parameter);
  if (values.length === 0) return startView[key];
  const pieces = values.flatMap((value) => value.split('~')).filter((piece) => piece !== '');
  let refused = 0;
  const value = read(pieces, (piece) => {
    refused += 1;
    notices.push({ kind: 'unknown_value', parameter, value: piece });
  });
  const nothing = value === null || (Array.isArray(value) && value.length === 0);
  const mustHave = key === 'measures' || key === 'by';
  if (nothing && (refused > 0 || mustHave)) return startView[key];
  return value ?? startView[key];
}

/** The view as an address without `?`; what equals the start is left out unless `full`. */
export function writeView(view: View, full = false): string {
  return keys
    .filter((key) => full || !equal(key, view))
    .flatMap((key) => written(key, view, full))
    .join('&');
}

function written(key: Key, view: View, full: boolean): string[] {
  const pieces = piecesOf(key, view);
  if (key === 'large' && !view.large) return [];
  if (pieces.length === 0 && full && equal(key, view)) return [];
  return [`${fields[key].parameter}=${encoded(pieces.join('~'))}`];
}

function equal(key: Key, view: View): boolean {
  return piecesOf(key, view).join('~') === piecesOf(key, startView).join('~');
}

function piecesOf(key: Key, view: View): string[] {
  const write = fields[key].write as (value: View[Key]) => string[];
  return key === 'large' && !view.large ? [] : write(view[key]);
}

/** As `encodeURIComponent`, but a colon and a comma stay readable. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll('%3A', ':').replaceAll('%2C', ',');
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}
