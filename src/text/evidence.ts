import type { CaptureOutcome } from '../core/dataset/rows.ts';
import type { Words } from './language.ts';

export const evidenceWords = {
  document: { zh: '下载原文件', en: 'Download the document' },
  documentNote: {
    zh: '取得时的字节原样，未改动；网页另存为文本，不在本站打开。',
    en: 'The bytes as captured; a web page is offered as text and never opens on this site.',
  },
  capture: { zh: '采集记录', en: 'Capture' },
  address: { zh: '网址', en: 'Address' },
  redirected: { zh: '转到', en: 'redirected to' },
  fetched: { zh: '取得时间', en: 'Captured' },
  seen: { zh: '最近一次打开成功', en: 'Last seen alive' },
  never: { zh: '没有记录', en: 'not recorded' },
  looked: { zh: '最近一次查看', en: 'Last look' },
  status: { zh: '响应', en: 'Response' },
  warc: { zh: '在 WARC 中的位置', en: 'Place in the WARC' },
  headers: { zh: '响应头', en: 'Response headers' },
} as const satisfies Readonly<Record<string, Words>>;

/** What the last look at an address found. */
export const outcomeWords: Readonly<Record<CaptureOutcome, Words>> = {
  new: { zh: '首次取得', en: 'captured for the first time' },
  changed: { zh: '内容已变，另有新版本', en: 'changed: there is a newer version' },
  unchanged: { zh: '内容未变', en: 'unchanged' },
  gone: { zh: '此网址已打不开', en: 'gone from this address' },
  skipped: { zh: '未打开', en: 'not opened' },
  failed: { zh: '未能打开', en: 'could not be opened' },
};
