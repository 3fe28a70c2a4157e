import { usualLength, type Column } from './schema.ts';
import { safeText, unseen } from './text.ts';

/** Tells what is wrong with a text of one column; `null` when it may stand there. */
export type ColumnCheck = (text: string) => string | null;

const plainNumber = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{0,19}[1-9])?$/u;
const wholeNumber = /^-?(?:0|[1-9]\d{0,19})$/u;

/** The check of a column, made once for all its texts. */
export function columnCheck(column: Column): ColumnCheck {
  const checks = [lengthOf, unseenIn(column), formulaIn, typeOf(column), formOf(column)];
  return (text) => {
    if (text === '') return column.optional ? null : `${column.name} is empty`;
    for (const check of checks) {
      const fault = check(text, column);
      if (fault !== null) return `${column.name} ${fault}`;
    }
    return null;
  };
}

type Fault = (text: string, column: Column) => string | null;

function lengthOf(text: string, column: Column): string | null {
  const most = column.most ?? usualLength;
  if (text.length <= most) return null;
  return `has ${text.length} characters where at most ${most} may stand`;
}

/** A line break stands only in what a report prints. */
function unseenIn(column: Column): Fault {
  return (text) => {
    const found = unseen.exec(text)?.[0] ?? (column.name === 'raw' ? null : /\n/u.exec(text)?.[0]);
    if (!found) return null;
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `holds an unseen character (U+${code})`;
  };
}

function formulaIn(text: string): string | null {
  if (safeText(text) === text) return null;
  return `begins like a formula (${shown(text)}), which needs an apostrophe before it`;
}

function typeOf(column: Column): Fault {
  if (column.type === 'number')
    return (text) => (plainNumber.test(text) ? null : `is no plain number (${shown(text)})`);
  if (column.type === 'integer')
    return (text) => (wholeNumber.test(text) ? null : `is no whole number (${shown(text)})`);
  if (column.type === 'date')
    return (text) => (isDate(text) ? null : `is no date like 2024-01-31 (${shown(text)})`);
  return () => null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function formOf(column: Column): Fault {
  const { values, pattern } = column;
  if (values)
    return (text) =>
      values.includes(text) ? null : `is ${shown(text)}, not one of ${values.join(', ')}`;
  if (pattern === undefined) return () => null;
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return (text) => (whole.test(text) ? null : `cannot be ${shown(text)}`);
}

/** A text in a sentence: its beginning, unseen characters as escapes. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
