import type { Language, Words } from './language.ts';
import { formatBytes } from './number.ts';

/** What can go wrong with something that is fetched or asked after the page stands. */
export type LoadFault =
  /** The browser has no WebAssembly, or no workers. */
  | 'unsupported'
  /** The browser cannot unpack gzip. */
  | 'no_unpacking'
  /** Host or browser forbid WebAssembly to run. */
  | 'blocked'
  /** The server answers with an error. */
  | 'missing'
  /** No answer, or a connection that broke. */
  | 'unreachable'
  /** Nothing arrived for `seconds`. */
  | 'stalled'
  /** Less arrived than the least rate for `seconds`. */
  | 'slow'
  /** Other bytes than were published. */
  | 'damaged'
  /** The engine did not start. */
  | 'engine'
  /** The database could not be opened. */
  | 'database'
  /** A visitor's own data did not arrive in the engine. */
  | 'own_data'
  /** The site was published again since the page was opened. */
  | 'outdated'
  /** A question took longer than `seconds`. */
  | 'stopped'
  /** The engine ended while it was asked. */
  | 'ended'
  /** The answer is larger than `bytes`. */
  | 'oversized';

/** What the sentence names; what does not apply is left out. */
export interface LoadDetails {
  /** Name of the file. */
  readonly file?: string;
  /** Answer of the server. */
  readonly status?: number;
  readonly seconds?: number;
  readonly bytes?: number;
}

type Sentence = Words<(details: LoadDetails) => string>;

const named = ({ file = '' }: LoadDetails, unnamed: string): string =>
  file === '' ? unnamed : file;
const status = ({ status: code }: LoadDetails, before: string, after: string): string =>
  code === undefined ? '' : `${before}${code}${after}`;

const sentences: Readonly<Record<LoadFault, Sentence>> = {
  unsupported: {
    zh: () => '这个浏览器不支持 WebAssembly，这里不能计算；其他页面照常可用。',
    en: () => 'This browser has no WebAssembly: nothing can be computed here; other pages work.',
  },
  no_unpacking: {
    zh: () => '这个浏览器不能解压查询引擎，请换用较新的浏览器；其他页面照常可用。',
    en: () => 'This browser cannot unpack the query engine: use a newer one. Other pages work.',
  },
  blocked: {
    zh: () => '主机或浏览器禁止运行 WebAssembly，这里不能计算；其他页面照常可用。',
    en: () => 'Host or browser forbid WebAssembly: nothing can be computed here; other pages work.',
  },
  missing: {
    zh: (d) => `无法取得 ${named(d, '所需的文件')}${status(d, '（', '）')}，请重试。`,
    en: (d) => `${named(d, 'A file')} could not be fetched${status(d, ' (', ')')}: try again.`,
  },
  unreachable: {
    zh: (d) => `无法取得 ${named(d, '所需的文件')}：网络中断，请检查网络后重试。`,
    en: (d) => `${named(d, 'A file')} could not be fetched: check the network and try again.`,
  },
  stalled: {
    zh: (d) => `${named(d, '下载')} ${d.seconds} 秒没有进展，已停止；请检查网络后重试。`,
    en: (d) =>
      `${named(d, 'The download')} made no progress for ${d.seconds} seconds and was stopped: check the network and try again.`,
  },
  slow: {
    zh: (d) => `${named(d, '下载')} 太慢（${d.seconds} 秒不到 30 kB），已停止；请换个网络后重试。`,
    en: (d) =>
      `${named(d, 'The download')} was too slow (under 30 kB in ${d.seconds} seconds) and was stopped: try again on another network.`,
  },
  damaged: {
    zh: (d) => `${named(d, '文件')} 与公布的不符（不完整或被改动），没有使用；请重试。`,
    en: (d) =>
      `${named(d, 'A file')} is not what was published (cut or changed) and was not used: try again.`,
  },
  engine: {
    zh: () => '查询引擎无法启动，请重试。',
    en: () => 'The query engine did not start: try again.',
  },
  database: {
    zh: () => '数据库无法打开，请重试。',
    en: () => 'The database could not be opened: try again.',
  },
  own_data: {
    zh: () => '自带数据没有全部装入，请重新选择文件。',
    en: () => 'Your own data did not arrive in full: choose the file again.',
  },
  outdated: {
    zh: () => '站点已更新，请刷新。',
    en: () => 'The site was updated: load the page again.',
  },
  stopped: {
    zh: (d) => `超过 ${d.seconds} 秒，已停止；查询引擎会重新启动。`,
    en: (d) => `Stopped after ${d.seconds} seconds; the query engine starts again.`,
  },
  ended: {
    zh: () => '查询引擎意外结束，会重新启动；请重试。',
    en: () => 'The query engine ended unexpectedly and starts again: try again.',
  },
  oversized: {
    zh: (d) => `结果超过 ${formatBytes(d.bytes ?? 0)}，没有取出；请缩小查询。`,
    en: (d) => `The result is over ${formatBytes(d.bytes ?? 0)} and was not taken: ask for less.`,
  },
};

/** One sentence on what went wrong and what to do, in the language of the page. */
export function loadSentence(language: Language, fault: LoadFault, details: LoadDetails): string {
  return sentences[fault][language](details);
}

export const loadWords = {
  waiting: { zh: '正在载入…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },
  reload: { zh: '刷新页面', en: 'Load the page again' },
  notAlive: {
    zh: '页面的程序没有载入，这里还不能操作；请检查网络后刷新。',
    en: 'The script of this page did not load, so nothing can be chosen here: check the network and load the page again.',
  },
  unknown: { zh: '没有完成，请重试。', en: 'This did not finish: try again.' },
} as const satisfies Readonly<Record<string, Words>>;
