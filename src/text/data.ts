import type { ColumnType } from '../core/dataset/schema.ts';
import type { Words } from './language.ts';

export const columnTypes: Readonly<Record<ColumnType, Words>> = {
  string: { zh: '文本', en: 'text' },
  integer: { zh: '整数', en: 'integer' },
  number: { zh: '数', en: 'number' },
  date: { zh: '日期', en: 'date' },
  list: { zh: '清单，以 | 分隔', en: 'list, joined by |' },
};

export const dataWords = {
  title: { zh: '数据下载', en: 'Data' },
  lead: {
    zh: '全部数据可以自由下载、再用，注明出处即可。每个地址都是固定的静态文件。',
    en: 'All data may be downloaded and reused with attribution. Every address is a static file.',
  },
  whole: { zh: '一次全部拿走', en: 'Everything at once' },
  zip: {
    zh: '全部表格、说明、字典、引用、校验和',
    en: 'all tables, README, dictionary, citation, checksums',
  },
  duckdb: {
    zh: '一个 DuckDB 数据库，本站探索页用的就是它',
    en: 'one DuckDB database, the one our explorer opens',
  },
  package: {
    zh: '各表结构、字节数、SHA-256（Frictionless Data Package）',
    en: 'schema, bytes and SHA-256 of every file',
  },
  api: { zh: 'JSON 接口目录', en: 'index of the JSON interface' },
  openapi: { zh: 'JSON 接口说明（OpenAPI）', en: 'description of the JSON interface' },
  tables: { zh: '各表', en: 'Tables' },
  table: { zh: '表', en: 'Table' },
  rows: { zh: '行数', en: 'Rows' },
  size: { zh: '字节', en: 'Bytes' },
  sums: { zh: '校验和（SHA-256）', en: 'Checksums (SHA-256)' },
  sumsNote: {
    zh: 'Parquet、DuckDB 和 ZIP 的校验和写在 datapackage.json。',
    en: 'Checksums of Parquet and DuckDB are in datapackage.json.',
  },
  own: { zh: '和自己的数据放在一起看', en: 'See it beside your own data' },
  ownNote: {
    zh: '同样格式的 CSV（单元格数据或年报抄录）可以放进探索、比较和 SQL 页，只在您的浏览器里，本次访问有效。',
    en: 'A CSV of the same format (observations or a transcript) can be dropped on the explore, compare and SQL pages: in your browser only, for this visit.',
  },
  slices: { zh: '按机关、地区、年度的小文件', en: 'By organ, region or year' },
  slicesNote: {
    zh: '带表头中文名，Excel 和 WPS 可直接打开（UTF-8 BOM）。机关和地区的地址见各自的页面。',
    en: 'With Chinese labels, ready for Excel and WPS. Addresses for organs and regions are on their pages.',
  },
  dictionary: { zh: '数据字典', en: 'Dictionary' },
  column: { zh: '列', en: 'Column' },
  type: { zh: '类型', en: 'Type' },
  empty: { zh: '可空', en: 'May be empty' },
  meaning: { zh: '说明', en: 'Meaning' },
  yes: { zh: '是', en: 'yes' },
  key: { zh: '主键', en: 'Key' },
  states: {
    zh: '空值不是零：value 只在 state 为 number 时有数。state 的取值：number 有数字（含 0），blank 空白，dash 横线等，text 不是一个数，absent 没有印这一格。',
    en: 'Empty is not zero: value is given only where state is number. States: number (zero included), blank, dash, text, absent.',
  },
  licence: { zh: '许可', en: 'Licence' },
  licenceText: {
    zh: '数据采用 CC BY 4.0：可以复制、改编、商用，须注明“公开图鉴”和数据版本。代码采用 MIT。',
    en: 'Data: CC BY 4.0. Copy, adapt and use, with credit to “Gongkai Atlas” and the version. Code: MIT.',
  },
  citation: { zh: '引用', en: 'Citation' },
  version: { zh: '数据版本', en: 'Dataset version' },
  versionNote: {
    zh: '任何已公布的数字有变动，版本号就加一；改了什么见更新记录。',
    en: 'The version is raised when any published figure changes; see the log of changes.',
  },
  examples: { zh: '代码示例', en: 'Code examples' },
  examplesNote: {
    zh: '各年新收申请件数，只计“本机关”年报。',
    en: 'Requests received by year, organs’ own reports only.',
  },
} as const satisfies Readonly<Record<string, Words>>;
