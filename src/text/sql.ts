import type { Language } from './language.ts';

/** Words of the SQL page. */
export interface SqlWords {
  readonly editor: string;
  readonly run: string;
  readonly stop: string;
  readonly clear: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly schema: string;
  readonly examples: string;
  readonly hint: string;
  readonly loading: (percent: number) => string;
  readonly running: string;
  /** A link whose query waits for the button. */
  readonly held: string;
  readonly rows: (count: string, milliseconds: string) => string;
  readonly more: (limit: string) => string;
  readonly empty: string;
  readonly download: string;
  readonly failed: string;
  readonly retry: string;
  readonly exampleTitles: Readonly<Record<string, string>>;
}

export const sqlWords: Readonly<Record<Language, SqlWords>> = {
  zh: {
    editor: 'SQL 查询',
    run: '运行',
    stop: '停止',
    clear: '清空',
    copyLink: '复制链接',
    copied: '已复制',
    schema: '表与列',
    examples: '示例',
    hint: 'Ctrl + Enter 运行。只读：只接受一条 SELECT，最长 6 秒；数据不离开浏览器。',
    loading: (percent) => `正在载入查询引擎 ${percent}%`,
    running: '正在查询…',
    held: '这个链接带来一条查询，还没有运行；看过之后按“运行”。',
    rows: (count, milliseconds) => `${count} 行，${milliseconds} 毫秒`,
    more: (limit) => `只列出前 ${limit} 行；要全部请下载数据集`,
    empty: '没有符合条件的行',
    download: '下载',
    failed: '查询未完成',
    retry: '重试',
    exampleTitles: {
      received: '各年报新收申请数',
      outcomes: '办理结果的构成',
      blank: '哪些格未报',
      review: '行政复议纠正率',
      carry: '结转是否衔接',
    },
  },
  en: {
    editor: 'SQL query',
    run: 'Run',
    stop: 'Stop',
    clear: 'Clear',
    copyLink: 'Copy link',
    copied: 'Copied',
    schema: 'Tables and columns',
    examples: 'Examples',
    hint: 'Ctrl + Enter runs. Read-only: one SELECT, at most 6 seconds; nothing leaves your browser.',
    loading: (percent) => `Loading the query engine ${percent}%`,
    running: 'Running…',
    held: 'This link brought a query that has not been run: look at it, then press Run.',
    rows: (count, milliseconds) => `${count} rows, ${milliseconds} ms`,
    more: (limit) => `Only the first ${limit} rows are shown; download the dataset for all of them`,
    empty: 'No rows match',
    download: 'Download',
    failed: 'The query did not finish',
    retry: 'Try again',
    exampleTitles: {
      received: 'Requests received, by report',
      outcomes: 'Outcomes',
      blank: 'Cells left blank',
      review: 'Reconsideration: correction rate',
      carry: 'Does the carry-over match?',
    },
  },
};
