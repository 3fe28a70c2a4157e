import type { Words } from './language.ts';

/** Words of the pivot table and what builds it. */
export const pivotWords = {
  rows: { zh: '行', en: 'Rows' },
  columns: { zh: '列', en: 'Columns' },
  up: { zh: '前移', en: 'Move up' },
  down: { zh: '后移', en: 'Move down' },
  across: { zh: '移到另一边', en: 'Move to the other side' },
  add: { zh: '加入', en: 'Add' },
  expand: { zh: '展开', en: 'Expand' },
  collapse: { zh: '收起', en: 'Collapse' },
  heat: { zh: '按数值着色', en: 'Shade by value' },
  emptyCell: { zh: '·：本站未收录。', en: '·: not in our collection.' },
  dragHint: { zh: '可用按钮移动，也可拖动。', en: 'Move with the buttons, or drag.' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Readonly<Record<string, Words>>;
