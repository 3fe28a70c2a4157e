import type { Language, Words } from './language.ts';

/** Heading of the box for a visitor's own data. */
export const ownTitle: Words = { zh: '自带数据', en: 'Bring your own data' };

/** Behind the name of an organ that a visitor brought. */
export const ownMark: Readonly<Record<Language, string>> = { zh: '（自带）', en: ' (yours)' };

/** Stands wherever figures may hold a visitor's own data. */
export const ownContained: Words = {
  zh: '含自带数据（未经本站核对）',
  en: 'includes your own data, unchecked',
};

/** An address names own data that are there no more. */
export const ownGone: Words = {
  zh: '地址里的自带数据已不在：请重新选择文件。',
  en: 'The data of your own in this address is gone: choose the file again.',
};
