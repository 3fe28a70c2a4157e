import { forms, kinds, levels, scopes, severities, states } from '../report/words.ts';

/** The published tables (`data/*.csv`, the DuckDB file, the data package): one description. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** May the cell be empty? */
  readonly optional: boolean;
  readonly zh: string;
  readonly en: string;
  /** The only texts that may stand there. */
  readonly values?: readonly string[];
  /** Regular expression that the whole text matches. */
  readonly pattern?: string;
  /** Most characters; `usualLength` where it does not say. */
  readonly most?: number;
}

/** Most characters of a text whose column does not say otherwise. */
export const usualLength = 200;

/** A column whose texts name rows of another table. */
export interface Reference {
  readonly column: string;
  readonly table: TableName;
  readonly key: string;
}

export interface TableSchema {
  readonly name: TableName;
  readonly zh: string;
  readonly en: string;
  readonly columns: readonly Column[];
  /** Columns that name one row. */
  readonly key: readonly string[];
  /** Newer than the first datasets: where its file is missing, the table has no rows. */
  readonly later?: true;
  readonly references: readonly Reference[];
}

export type TableName =
  | 'regions'
  | 'organisations'
  | 'reports'
  | 'observations'
  | 'findings'
  | 'corrections'
  | 'quarantine'
  | 'sources'
  | 'captures';

function column(name: string, zh: string, en: string, type: ColumnType = 'string'): Column {
  return { name, type, optional: false, zh, en };
}

function optional(name: string, zh: string, en: string, type: ColumnType = 'string'): Column {
  return { name, type, optional: true, zh, en };
}

const regionCode = { pattern: String.raw`\d{6}(?:\d{3})?` };
const organisationId = { pattern: String.raw`\d{6}(?:\d{3})?-[a-z0-9]+(?:-[a-z0-9]+)*` };
const reportId = { pattern: String.raw`${organisationId.pattern}-20\d{2}(?:-v[1-9]\d*)?` };
const lineId = { pattern: String.raw`[a-z_]+(?:\.[a-z_0-9]+)*` };
const dataYear = { pattern: String.raw`20\d{2}` };
const sha256 = { pattern: '[0-9a-f]{64}' };
const address = { pattern: String.raw`https?://[^\s<>"]+`, most: 2_000 };

const ofReport: Reference = { column: 'report_id', table: 'reports', key: 'report_id' };

const cell = [
  { ...column('report_id', '年报编号', 'Report'), ...reportId },
  {
    ...column('table_id', '表', 'Table of the form'),
    values: ['disclosure', 'requests', 'review'],
  },
  { ...column('row_id', '行', 'Row of the form'), ...lineId },
  { ...column('column_id', '列', 'Column of the form'), ...lineId },
];

export const schema: readonly TableSchema[] = [
  {
    name: 'regions',
    zh: '行政区划：收录机关所在地区及其上级',
    en: 'Regions present and their ancestors',
    key: ['region_code'],
    columns: [
      {
        ...column('region_code', '行政区划代码（GB/T 2260；乡镇 9 位）', 'Code of the region'),
        ...regionCode,
      },
      column('name', '名称', 'Name'),
      { ...column('full_name', '全称（含上级）', 'Full name'), most: 400 },
      { ...column('level', '层级', 'Level'), values: levels },
      { ...optional('parent_code', '上级代码', 'Code of the parent'), ...regionCode },
    ],
    references: [{ column: 'parent_code', table: 'regions', key: 'region_code' }],
  },
  {
    name: 'organisations',
    zh: '机关：编制年报的行政机关',
    en: 'Reporting organs',
    key: ['organisation_id'],
    columns: [
      { ...column('organisation_id', '机关编号', 'Organ'), ...organisationId },
      column('name', '名称', 'Name'),
      { ...column('region_code', '行政区划代码', 'Code of the region'), ...regionCode },
      { ...column('level', '机关层级', 'Level of the organ'), values: levels },
      { ...column('kind', '机关类别', 'Kind of organ'), values: kinds },
      optional('function', '职能', 'Function group'),
      { ...optional('aliases', '别名', 'Aliases', 'list'), most: 2_000 },
      { ...column('pinyin', '拼音（排序用）', 'Pinyin sort key'), most: 2_000 },
      optional('valid_from', '存续自', 'Valid from', 'date'),
      optional('valid_to', '存续至', 'Valid to', 'date'),
      { ...optional('predecessor_id', '前身机关编号', 'Predecessor'), ...organisationId },
    ],
    references: [
      { column: 'region_code', table: 'regions', key: 'region_code' },
      { column: 'predecessor_id', table: 'organisations', key: 'organisation_id' },
    ],
  },
  {
    name: 'reports',
    zh: '年报：每机关每年一份，重新发布者另为一版',
    en: 'Annual reports, one per organ and year and version',
    key: ['report_id'],
    columns: [
      { ...column('report_id', '年报编号', 'Report'), ...reportId },
      { ...column('organisation_id', '机关编号', 'Organ'), ...organisationId },
      { ...column('year', '数据年度', 'Data year', 'integer'), ...dataYear },
      { ...column('form', '表式版本', 'Edition of the form'), values: forms },
      { ...column('scope', '统计范围', 'Scope'), values: scopes },
      { ...optional('title', '标题', 'Title'), most: 1_000 },
      optional('published_on', '发布日期', 'Published on', 'date'),
      { ...column('source_name', '来源文件名', 'Name of the source file'), most: 500 },
      { ...column('source_sha256', '来源文件 SHA-256', 'SHA-256 of the source file'), ...sha256 },
      { ...optional('source_url', '来源网址', 'Address of the source'), ...address },
      optional('retrieved_on', '取得日期', 'Retrieved on', 'date'),
      { ...column('reading', '读取方式', 'How it was read'), values: ['parsed', 'transcribed'] },
      { ...optional('supersedes', '取代的版本', 'Earlier version it replaces'), ...reportId },
    ],
    references: [
      { column: 'organisation_id', table: 'organisations', key: 'organisation_id' },
      { column: 'supersedes', table: 'reports', key: 'report_id' },
    ],
  },
  {
    name: 'observations',
    zh: '单元格：年报表格中的每一格',
    en: 'Every cell of every report',
    key: ['report_id', 'table_id', 'row_id', 'column_id'],
    columns: [
      ...cell,
      optional(
        'value',
        '数值（仅当 state 为 number）',
        'Value, only where state is number',
        'number',
      ),
      { ...column('state', '状态', 'State of the cell'), values: states },
      { ...optional('raw', '原文', 'As printed'), most: 4_000 },
      optional('place', '在来源文件中的位置', 'Place in the source file'),
    ],
    references: [ofReport],
  },
  {
    name: 'findings',
    zh: '核对结果：未通过的规则',
    en: 'Rules that do not hold',
    key: ['report_id', 'check_id', 'cells'],
    columns: [
      { ...column('report_id', '年报编号', 'Report'), ...reportId },
      { ...column('check_id', '规则', 'Rule'), pattern: '[a-z_]+' },
      { ...column('severity', '程度', 'Severity'), values: severities },
      { ...optional('cells', '涉及的单元格', 'Cells concerned', 'list'), most: 20_000 },
      optional('expected', '按其他各格推算的最近可能值', 'Nearest allowed value', 'number'),
      optional('actual', '所印', 'As printed', 'number'),
    ],
    references: [ofReport],
  },
  {
    name: 'corrections',
    zh: '更正：对本站读数的更正',
    en: 'Readings of ours that a person overruled',
    key: ['report_id', 'table_id', 'row_id', 'column_id'],
    columns: [
      ...cell,
      { ...optional('raw', '更正后的原文', 'Text as it stands in the source'), most: 4_000 },
      { ...column('why', '理由', 'Why'), most: 2_000 },
      column('corrected_on', '更正日期', 'Corrected on', 'date'),
    ],
    references: [ofReport],
  },
  {
    name: 'quarantine',
    zh: '未收录的输入及原因',
    en: 'Input that gave no report, and why',
    key: ['source_name', 'source_sha256'],
    columns: [
      { ...column('source_name', '来源文件名', 'Name of the source file'), most: 500 },
      { ...optional('source_sha256', 'SHA-256；未能打开者为空', 'SHA-256, if opened'), ...sha256 },
      { ...column('reason', '原因', 'Reason'), pattern: '[a-z_]+' },
      { ...column('message', '说明', 'Message'), most: 2_000 },
    ],
    references: [],
  },
  {
    name: 'sources',
    later: true,
    zh: '来源：机关发布年报的网址（目录页、年报页），不论本站是否已读取',
    en: 'Addresses where organs publish their reports, read here or not',
    key: ['url'],
    columns: [
      { ...column('url', '网址', 'Address'), ...address },
      {
        ...column(
          'kind',
          '类别：list 目录页，report 年报页或文件',
          'list: column page; report: page or file',
        ),
        values: ['list', 'report'],
      },
      optional(
        'organisation',
        '机关名称（网页所印或据网页判断）',
        'Organ, as printed or told from the page',
      ),
      { ...optional('organisation_id', '机关编号', 'Organ'), ...organisationId },
      { ...optional('region_code', '行政区划代码', 'Code of the region'), ...regionCode },
      { ...optional('year', '数据年度', 'Data year', 'integer'), ...dataYear },
      { ...optional('title', '标题', 'Title'), most: 1_000 },
      optional('published_on', '发布日期', 'Published on', 'date'),
      { ...optional('note', '备注', 'Note'), most: 2_000 },
    ],
    references: [],
  },
  {
    name: 'captures',
    later: true,
    zh: '采集记录：来源网址最近一次打开的结果，年报文件取自何处',
    en: 'What was captured from where: evidence of the documents, last look at each address',
    key: ['url', 'source_sha256'],
    columns: [
      { ...column('url', '网址', 'Address asked for'), ...address },
      {
        ...optional(
          'source_sha256',
          '所得文件 SHA-256；空＝不是年报文件',
          'SHA-256 of the document; empty = none',
        ),
        ...sha256,
      },
      { ...optional('final_url', '转到的网址', 'Address after redirects'), ...address },
      column('fetched_at', '取得时间（UTC）', 'Time of capture (UTC)'),
      optional('looked_at', '最近查看时间（UTC）', 'Time of the last look (UTC)'),
      optional('seen_at', '最近一次打开成功的时间（UTC）', 'Last seen alive (UTC)'),
      {
        ...column('outcome', '最近查看的结果', 'Outcome of the last look'),
        values: ['new', 'changed', 'unchanged', 'gone', 'skipped', 'failed'],
      },
      { ...optional('reason', '未取得的原因', 'Why nothing was captured'), most: 2_000 },
      optional('status', '响应状态码', 'Status of the response', 'integer'),
      optional('bytes', '字节数', 'Bytes', 'integer'),
      optional('media_type', '媒体类型', 'Media type'),
      { ...optional('etag', 'ETag', 'ETag'), most: 2_000 },
      optional('last_modified', 'Last-Modified', 'Last-Modified'),
      { ...optional('headers', '响应头', 'Response headers', 'list'), most: 20_000 },
      optional(
        'warc',
        '在 WARC 中的位置（文件:偏移+长度）',
        'Place in the WARC (file:offset+length)',
      ),
      { ...optional('referrer', '列出它的网页', 'Page that lists it'), ...address },
      { ...optional('title', '所列标题', 'Title as listed'), most: 1_000 },
      { ...optional('organisation_id', '所列机关编号', 'Organ as listed'), ...organisationId },
      { ...optional('year', '所列年度', 'Year as listed', 'integer'), ...dataYear },
    ],
    references: [],
  },
];

/** The description of a published table. */
export function tableOf(name: TableName): TableSchema {
  const table = schema.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`unknown table: ${name}`);
  return table;
}
