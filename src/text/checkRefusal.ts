import type { RefusalReason } from '../core/document/document.ts';
import type { Language } from './language.ts';

const english: Readonly<Record<RefusalReason, string>> = {
  unsupported_format: 'Files of this kind are not read. Save it as docx or PDF and try again.',
  unreadable: 'The file is damaged, or there is no text in it that can be read.',
  too_large: 'The file, or what unpacks from it, is too large to be read (limit 50 MB).',
  not_a_report: 'No statutory table or section of an annual report with a figure was found.',
  no_tables: 'Title and sections of a report were found, but no table that can be read.',
  several_reports:
    'The file holds figures of more than one report, and which of them belong together cannot be told.',
  unknown_organisation: 'The organ was not recognised.',
  unknown_year: 'The year was not recognised.',
  invalid_data: 'The report does not meet the rules of the dataset.',
};

/** Causes that call for another remedy than their reason alone, by a word of the Chinese sentence. */
const causes: readonly (readonly [string, string])[] = [
  ['密码', 'The file is protected by a password. Remove it and try again.'],
  ['加密', 'The file is encrypted. Remove the password and try again.'],
  ['扫描', 'This file is a scan without reliable text. Use one exported by a word processor.'],
  [
    '图片上',
    'Figures on pictures are not guessed. Use a version with text, or type the figures in.',
  ],
  ['先解压', 'This is an archive. Unpack it and read its files one by one.'],
  ['Word 95', 'This is a file of Word 95 or older. Save it as docx and try again.'],
  ['是空的', 'The file is empty.'],
  ['空白表格', 'This is a blank form without any figure.'],
];

/** Why a file is no report, in one sentence: as `parse` says it in Chinese, by its reason in English. */
export function refusalSentence(
  language: Language,
  { reason, message }: { readonly reason: RefusalReason; readonly message: string },
): string {
  if (language === 'zh') return message;
  return causes.find(([word]) => message.includes(word))?.[1] ?? english[reason];
}
