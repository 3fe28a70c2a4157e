import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  schema,
  usualLength,
  type Column,
  type Reference,
  type TableSchema,
} from '../../core/dataset/schema.ts';
import { publication } from './citation.ts';

const fieldTypes = {
  string: 'string',
  list: 'string',
  date: 'date',
  integer: 'integer',
  number: 'number',
} as const;

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
  '.duckdb': 'application/vnd.duckdb',
};

/** The Frictionless data package of the files of `folder` (names below it), hashes and sizes read off them. */
export async function dataPackageOf(
  folder: string,
  files: readonly string[],
  version: string,
  synthetic: boolean,
): Promise<object> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: publication.name,
    title: publication.title,
    description: synthetic
      ? '合成数据，不是任何真实机关的年报。Synthetic data.'
      : publication.description,
    version,
    licenses: [publication.licence],
    contributors: [{ title: publication.author, roles: ['creator'] }],
    sources: [{ title: '各行政机关公布的政府信息公开工作年度报告' }],
    resources: await Promise.all(files.map((file) => resourceOf(folder, file))),
  };
}

async function resourceOf(folder: string, file: string): Promise<object> {
  const bytes = await readFile(join(folder, file));
  const extension = extname(file);
  const table = schema.find((one) => one.name === basename(file, extension));
  return {
    name: file.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
    path: file,
    ...(table ? { title: table.zh } : {}),
    format: extension.slice(1),
    mediatype: mediaTypes[extension] ?? 'application/octet-stream',
    bytes: bytes.byteLength,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(extension === '.csv' ? { encoding: 'utf-8', type: 'table' } : {}),
    ...(table && extension === '.csv' ? { schema: tableSchemaOf(table) } : {}),
  };
}

/** The Frictionless table schema of one published table. */
export function tableSchemaOf(table: TableSchema): object {
  return {
    fields: table.columns.map(fieldOf),
    primaryKey: table.key,
    ...(table.references.length > 0 ? { foreignKeys: table.references.map(foreignKeyOf) } : {}),
    missingValues: [''],
  };
}

function foreignKeyOf({ column, table, key }: Reference): object {
  return { fields: [column], reference: { resource: `${table}-csv`, fields: [key] } };
}

function fieldOf(column: Column): object {
  return {
    name: column.name,
    type: fieldTypes[column.type],
    title: column.zh,
    description: column.en,
    constraints: constraintsOf(column),
  };
}

/** What the gate demands of a text, in the words of the table schema. */
function constraintsOf({ optional, type, values, pattern, most }: Column): object {
  const isText = type === 'string' || type === 'list';
  return {
    ...(optional ? {} : { required: true }),
    ...(values ? { enum: values } : {}),
    ...(isText && pattern !== undefined ? { pattern: `^(?:${pattern})$` } : {}),
    ...(isText && !values && pattern === undefined ? { maxLength: most ?? usualLength } : {}),
  };
}
