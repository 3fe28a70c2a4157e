import { schema, type Column, type TableSchema } from '../../core/dataset/schema.ts';
import { contestedWords } from '../../text/contested.ts';
import { publication } from './citation.ts';

const types = {
  string: 'string',
  list: 'array',
  date: 'string',
  integer: 'integer',
  number: 'number',
} as const;

/** The description of `/api/v1/` after OpenAPI 3.1; the rows are those of the dataset's schema. */
export function openApiOf(version: string, address: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${publication.title} API`,
      version,
      license: { name: publication.licence.title, url: publication.licence.path },
    },
    servers: [{ url: new URL('api/v1', address).href }],
    security: [],
    paths: {
      '/index.json': get('全部机关、地区与计数', 'Every organ and region, with counts', 'Index'),
      '/totals.json': get(
        '全部年报按年度与统计范围的合计',
        'Sums of all reports by year and scope',
        'Totals',
      ),
      '/organisations/{organisation_id}.json': get(
        '一个机关的全部年报、单元格与核对结果',
        'All reports, cells and findings of one organ',
        'OrganisationFile',
        'organisation_id',
      ),
      '/regions/{region_code}.json': get(
        '一个地区及其机关',
        'A region and its organs',
        'RegionFile',
        'region_code',
      ),
      '/measures/index.json': get('全部指标的定义', 'Definitions of all measures', 'MeasureIndex'),
      '/measures/{measure_id}.json': get(
        '一个指标：定义与各年报的数值',
        'One measure: definition and its value in every report',
        'MeasureFile',
        'measure_id',
      ),
    },
    components: { schemas: { ...fileSchemas, ...Object.fromEntries(schema.map(rowSchema)) } },
  };
}

function get(summary: string, description: string, content: string, parameter?: string): object {
  return {
    get: {
      summary,
      description,
      parameters: parameter
        ? [{ name: parameter, in: 'path', required: true, schema: { type: 'string' } }]
        : [],
      responses: {
        '200': {
          description: 'OK',
          content: { 'application/json': { schema: reference(content) } },
        },
      },
    },
  };
}

const reference = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: object): object => ({ type: 'array', items });
const text = { type: 'string' };

const contestedSchema = {
  type: 'boolean',
  description: contestedWords.columnMeaning.en,
};
const contestedSums = {
  type: 'object',
  description: 'The same sums with contested reports taken in, where there are any',
  properties: {
    outcomes: listOf({ $ref: '#/components/schemas/Sums' }),
    review: listOf({ $ref: '#/components/schemas/Sums' }),
  },
};

const fileSchemas = {
  Index: {
    type: 'object',
    properties: {
      version: text,
      licence: text,
      title: text,
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
      organisations: listOf({ type: 'object' }),
      regions: listOf({ type: 'object' }),
    },
  },
  OrganisationFile: {
    type: 'object',
    properties: {
      version: text,
      organisation: reference('organisations'),
      reports: listOf({
        allOf: [
          reference('reports'),
          {
            type: 'object',
            properties: {
              cells: listOf({
                allOf: [
                  reference('observations'),
                  { type: 'object', properties: { contested: contestedSchema } },
                ],
              }),
              findings: listOf(reference('findings')),
            },
          },
        ],
      }),
    },
  },
  Totals: {
    type: 'object',
    properties: {
      version: text,
      outcomes: listOf(reference('Sums')),
      review: listOf(reference('Sums')),
      contested: contestedSums,
    },
  },
  Sums: {
    type: 'object',
    properties: {
      year: { type: 'integer' },
      scope: text,
      reports: listOf(text),
      leftOut: listOf(text),
      contested: listOf(text),
      covered: listOf(text),
      cells: { type: 'object', additionalProperties: { type: 'number' } },
    },
  },
  RegionFile: {
    type: 'object',
    properties: {
      answers: listOf({
        type: 'object',
        description:
          'One answer a year: the aggregate of the region, a pool of at least five own reports, or its organs one by one.',
        properties: {
          year: { type: 'integer' },
          basis: { type: 'string', enum: ['aggregate', 'pooled', 'each'] },
          reports: listOf(text),
          forms: listOf(text),
          figures: { type: 'object', description: 'k and n by measure, or measure/denominator' },
          each: listOf({ type: 'object' }),
          each_total: { type: 'integer' },
        },
      }),
      outcomes: listOf(reference('Sums')),
      review: listOf(reference('Sums')),
      contested: contestedSums,
      version: text,
      region: reference('regions'),
      children: listOf(text),
      organisations: listOf(reference('organisations')),
    },
  },
  MeasureIndex: {
    type: 'object',
    properties: { version: text, measures: listOf({ type: 'object' }) },
  },
  MeasureFile: {
    type: 'object',
    properties: {
      version: text,
      measure: { type: 'object' },
      values: listOf({
        type: 'object',
        properties: {
          report_id: text,
          organisation_id: text,
          year: { type: 'integer' },
          form: text,
          scope: text,
          line: text,
          k: { type: ['number', 'null'] },
          n: { type: ['number', 'null'] },
          value: { type: ['number', 'null'] },
          contested: contestedSchema,
        },
      }),
    },
  },
};

function rowSchema(table: TableSchema): [string, object] {
  const properties = Object.fromEntries(
    table.columns.map((column) => [column.name, typeOf(column)]),
  );
  return [table.name, { type: 'object', description: `${table.zh} · ${table.en}`, properties }];
}

function typeOf(column: Column): object {
  const type = types[column.type];
  return {
    type: column.optional && column.type !== 'list' ? [type, 'null'] : type,
    ...(column.type === 'list' ? { items: text } : {}),
    ...(column.type === 'date' ? { format: 'date' } : {}),
    description: `${column.zh} · ${column.en}`,
  };
}
