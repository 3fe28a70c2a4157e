import type { Words } from './language.ts';

export const searchWords = {
  label: { zh: '查机关：名称、拼音或首字母', en: 'Find an organ: name, pinyin or initials' },
  placeholder: { zh: '机关名称、拼音、首字母', en: 'Name, pinyin or initials' },
  go: { zh: '查找', en: 'Find' },
  none: { zh: '本站未收录匹配的机关', en: 'No organ in our collection matches' },
  all: { zh: '看全部机关', en: 'All organs' },
  failed: { zh: '检索清单没有取到，请看全部机关。', en: 'The index did not load; see all organs.' },
  results: { zh: '个结果', en: 'results' },
} as const satisfies Readonly<Record<string, Words>>;
