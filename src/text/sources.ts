import type { Words } from './language.ts';

/** What is known of a report that may not have been read. */
export const standingWords = {
  read: { zh: '已读取', en: 'read' },
  captured: { zh: '已取得，尚未读取', en: 'captured, not yet read' },
  listed: {
    zh: '网页上已列出，本站尚未读取',
    en: 'listed on the agency’s page, not yet read here',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What does not fit in the list of sources. */
export const conflictWords = {
  organ: { zh: '标题写的是另一个机关', en: 'The title names another organ' },
  year: { zh: '标题写的是另一个年度', en: 'The title names another year' },
  date: { zh: '发布日期早于年度结束', en: 'Published before the data year ended' },
  several: { zh: '同一份年报有几个网址', en: 'Several addresses for one report' },
  host: { zh: '同一网站列有不同省份的机关', en: 'One host for organs of different provinces' },
  unknown: { zh: '机关未能确定', en: 'The organ cannot be told' },
} as const satisfies Readonly<Record<string, Words>>;

export const sourcesWords = {
  title: { zh: '来源与收录', en: 'Sources and coverage' },
  lead: {
    zh: '已知哪些机关在哪些网址发布年报，其中哪些本站已经读取。',
    en: 'Which organs are known to publish where, and which of their reports are read here.',
  },
  note: {
    zh: '“已知”只指本站来源表里有的网址，不是全国应当发布的全部；没有列出不表示没有发布。',
    en: '“Known” means an address in our list of sources, not all that must be published; not listed does not mean not published.',
  },
  province: { zh: '地区', en: 'Region' },
  organs: { zh: '机关（已读取/已知）', en: 'Organs (read/known)' },
  reports: { zh: '年报（已读取/已知）', en: 'Reports (read/known)' },
  central: { zh: '中央', en: 'Central' },
  all: { zh: '合计', en: 'Total' },
  addresses: { zh: '已列出、尚未读取的年报', en: 'Listed, not yet read' },
  none: { zh: '已知的年报都已读取。', en: 'All known reports are read.' },
  organ: { zh: '机关', en: 'Organ' },
  year: { zh: '年度', en: 'Year' },
  address: { zh: '网址', en: 'Address' },
  standing: { zh: '情况', en: 'Standing' },
  conflicts: { zh: '来源表里的矛盾', en: 'Contradictions in the list of sources' },
  conflictsNote: {
    zh: '照样列出，不作猜测；机关未能确定的网址不计入上表。',
    en: 'Listed as found, nothing is guessed; addresses without a known organ are not counted above.',
  },
  kind: { zh: '矛盾', en: 'Contradiction' },
  says: { zh: '另一说法', en: 'Other reading' },
  columns: { zh: '目录页', en: 'Column pages' },
  file: { zh: '全部网址见', en: 'All addresses:' },
  more: { zh: '来源与收录：各地区已知的网址', en: 'Sources and coverage by region' },
  untold: { zh: '未写机关', en: 'organ not told' },
} as const satisfies Readonly<Record<string, Words>>;
