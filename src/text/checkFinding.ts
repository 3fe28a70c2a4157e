import { ruleOf } from '../core/check/rules.ts';
import { formOf } from '../core/form/editions.ts';
import { nameOf } from '../core/form/line.ts';
import type { FormId } from '../core/form/table.ts';
import type { Finding } from '../core/report/report.ts';
import type { Language } from './language.ts';
import { formatNumber } from './number.ts';

/** A finding in one sentence: as the report's JSON has it in Chinese, from its figures in English. */
export function findingSentence(language: Language, finding: Finding, form: FormId): string {
  if (language === 'zh') return finding.message;
  return findingDetail(finding, form) || ruleOf(finding.checkId).explanationEn;
}

/** What the English rule does not say yet: figures, names, days; `''` where it says everything. */
export function findingDetail(finding: Finding, form: FormId): string {
  return details[finding.checkId]?.(finding, form) ?? '';
}

type Detail = (finding: Finding, form: FormId) => string;

const sum: Detail = ({ actual, expected }) =>
  `The parts make ${figure(expected)}; the total printed is ${figure(actual)}.`;

const details: Readonly<Record<string, Detail>> = {
  flow_balance: ({ actual, expected }) =>
    `Received and carried in make ${figure(expected)}; concluded and carried out make ${figure(actual)}.`,
  outcome_sum: sum,
  applicant_sum: sum,
  review_sum: sum,
  carry_over: ({ actual, expected }) =>
    `${figure(actual)} is carried in; last year’s report carried out ${figure(expected)}.`,
  stock: ({ actual, expected }) =>
    `${figure(actual)} are in force; last year’s figure and this year’s changes make ${figure(expected)}.`,
  narrative_mismatch: ({ actual, expected }) =>
    `The text says ${figure(expected)}; the table has ${figure(actual)}.`,
  year_mismatch: ({ actual, expected }) =>
    `Years named: ${String(expected)} and ${String(actual)}.`,
  blank_cell: ({ cells }) => `${cells.length} cells have no figure.`,
  missing_row: ({ cells }) => {
    const rows = new Set(cells.map((cell) => cell.split('/')[1])).size;
    return `${rows} rows are not printed, or not in full.`;
  },
  missing_table: ({ message }, form) => `Not found: ${named(message, form).join(', ')}.`,
  missing_section: ({ message }) => `Not found: ${quoted(message).join('、')}.`,
  late: ({ message }) => {
    const [published = '', due = ''] = message.match(/\d{4}-\d\d-\d\d/gu) ?? [];
    return `Published on ${published}; due by ${due}.`;
  },
  unread_row: ({ message }) => `The row is called 「${quoted(message).join('、')}」.`,
  doubled_row: ({ cells }) => `The later one is kept as ${cells[0]?.split('/')[1] ?? ''}.`,
  foreign_unit: ({ message }) => `The unit printed is “${quoted(message).join('、')}”.`,
  form_mixed: (_, form) => `Read by the ${form} edition; the other rows are kept as printed.`,
  organisation_mismatch: ({ message }) => `Organs named: ${quoted(message).join('; ')}.`,
  region_mismatch: ({ message }) => `Regions named: ${message.replace(/^[^：]*：|；.*$/gu, '')}.`,
};

function figure(value: number | null): string {
  return value === null ? '–' : formatNumber(value);
}

/** What the Chinese sentence quotes from the document or the form. */
function quoted(message: string): string[] {
  return [...message.matchAll(/[“「]([^”」]*)[”」]/gu)].map(([, text = '']) => text);
}

/** The tables that the sentence quotes, by their English names. */
function named(message: string, form: FormId): string[] {
  const { tables } = formOf(form);
  return quoted(message).map(
    (name) => tables.find((table) => nameOf({ label: table.title }) === name)?.en ?? name,
  );
}
