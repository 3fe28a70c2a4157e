import type { Language } from './language.ts';

/** Words of every download menu. */
export interface DownloadWords {
  readonly download: string;
  readonly formats: Readonly<Record<'csv' | 'plain.csv' | 'xlsx' | 'json' | 'parquet', string>>;
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
}

export const downloadWords: Readonly<Record<Language, DownloadWords>> = {
  zh: {
    download: '下载',
    formats: {
      csv: 'CSV（Excel、WPS）',
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
  },
  en: {
    download: 'Download',
    formats: {
      csv: 'CSV (Excel, WPS)',
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
  },
};
