import type { Language } from './language.ts';

/** Words of every download menu. */
export interface DownloadWords {
  readonly download: string;
  readonly formats: Readonly<
    Record<'csv' | 'notes.csv' | 'plain.csv' | 'xlsx' | 'json' | 'parquet', string>
  >;
  readonly copyTable: string;
  readonly copied: string;
  readonly copyLink: string;
  readonly version: string;
  readonly address: string;
  readonly licence: string;
  readonly sheets: {
    readonly data: string;
    readonly notes: string;
    readonly dictionary: string;
    readonly columns: readonly [string, string, string];
  };
  readonly failed: string;
  readonly picture: string;
  readonly qr: string;
  readonly noPicture: string;
  /** The button under a table, and what it says when the menu cannot be had. */
  readonly takeTable: string;
  readonly notLoaded: string;
  readonly page: string;
  /** Columns that a printed column is taken apart into. */
  readonly parts: { readonly part: string; readonly share: string; readonly note: string };
  /** Inside another app, whose browser may drop downloads without a word. */
  readonly inApp: string;
  readonly byHand: string;
}

export const downloadWords: Readonly<Record<Language, DownloadWords>> = {
  zh: {
    download: '下载',
    formats: {
      csv: 'CSV（Excel、WPS）',
      'notes.csv': 'CSV，开头带说明',
      'plain.csv': 'CSV（程序用）',
      xlsx: 'XLSX',
      json: 'JSON',
      parquet: 'Parquet',
    },
    copyTable: '复制表格',
    copied: '已复制',
    copyLink: '复制链接',
    version: '数据版本',
    address: '网址',
    licence: '许可',
    sheets: { data: '数据', notes: '说明', dictionary: '字典', columns: ['列', '单位', '含义'] },
    failed: '这个浏览器不能保存文件，请复制表格或链接',
    picture: '图片',
    qr: '二维码',
    noPicture: '这里没有图，请先切换到图',
    takeTable: '下载这张表',
    notLoaded: '没有载入，请检查网络后再按一次',
    page: '页面',
    parts: { part: '部分', share: '占比', note: '备注' },
    inApp:
      '微信等应用内的浏览器可能拦下文件。没有反应时，请点右上角“在浏览器打开”，或复制表格、链接。',
    byHand: '这个浏览器不能自动复制，请在这里全选后复制：',
  },
  en: {
    download: 'Download',
    formats: {
      csv: 'CSV (Excel, WPS)',
      'notes.csv': 'CSV with a header block',
      'plain.csv': 'CSV (programs)',
      xlsx: 'XLSX',
      json: 'JSON',
      parquet: 'Parquet',
    },
    copyTable: 'Copy table',
    copied: 'Copied',
    copyLink: 'Copy link',
    version: 'Dataset version',
    address: 'Address',
    licence: 'Licence',
    sheets: {
      data: 'Data',
      notes: 'Notes',
      dictionary: 'Dictionary',
      columns: ['Column', 'Unit', 'Meaning'],
    },
    failed: 'This browser cannot save files; copy the table or the link instead',
    picture: 'Picture',
    qr: 'QR code',
    noPicture: 'There is no chart here; switch to the chart first',
    takeTable: 'Download this table',
    notLoaded: 'Not loaded: check the network and press again',
    page: 'Page',
    parts: { part: 'Part', share: 'share', note: 'note' },
    inApp:
      'Browsers inside other apps may drop files. If nothing happens, open the page in a browser, or copy the table or the link.',
    byHand: 'This browser cannot copy by itself; select all and copy here:',
  },
};
