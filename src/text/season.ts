import type { Words } from './language.ts';

export const seasonWords = {
  title: { zh: '年度报告季', en: 'reporting season' },
  note: {
    zh: '政府部门应于次年 1 月 31 日前、本级政府应于次年 3 月 31 日前公布。下面只说本站看到了什么：没有看到，不表示没有发布。',
    en: 'Due by 31 January (departments) and 31 March (governments) of the next year. Below is only what we have seen: not seen does not mean not published.',
  },
  lastLook: { zh: '最近一次查看目录页', en: 'Column pages last looked at' },
  unseen: { zh: '目录页上尚未看到', en: 'not yet seen on the column page' },
  unlooked: { zh: '没有查看过它的目录页', en: 'its column page has not been looked at' },
  organs: { zh: '逐个机关', en: 'Organ by organ' },
  organ: { zh: '机关', en: 'Organ' },
  standing: { zh: '情况', en: 'Standing' },
  looked: { zh: '查看目录页的日期', en: 'Column page looked at' },
  never: { zh: '未查看', en: 'not looked at' },
  feed: { zh: '新年报订阅（Atom）', en: 'Feed of new reports (Atom)' },
} as const satisfies Readonly<Record<string, Words>>;
