import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { schema } from '../../core/dataset/schema.ts';
import { citeBibtex, citeGbt7714, publication } from './citation.ts';

/** What the archive says besides the files themselves. */
export interface ArchiveFacts {
  readonly version: string;
  readonly address: string;
  readonly synthetic: boolean;
}

/** Writes `gongkai-all.zip` in `folder`: the files named, README, dictionary, citation, checksums. */
export async function writeArchive(
  folder: string,
  files: readonly string[],
  facts: ArchiveFacts,
): Promise<void> {
  const texts: Record<string, string> = {
    'README.md': readmeOf(facts),
    'DICTIONARY.md': dictionaryOf(),
    'CITATION.bib': `${citeBibtex(facts.version, facts.address)}\n`,
    'LICENCE.txt': `${publication.licence.title}\n${publication.licence.path}\n`,
  };
  const entries: Record<string, Uint8Array> = {};
  for (const file of files) entries[file] = await readFile(join(folder, file));
  for (const [name, text] of Object.entries(texts)) entries[name] = new TextEncoder().encode(text);
  entries['SHA256SUMS'] = new TextEncoder().encode(sumsOf(entries));
  await writeFile(join(folder, 'gongkai-all.zip'), zipSync(entries, { level: 6, mtime: epoch }));
}

/** A fixed time stamp keeps the archive the same for the same files. */
const epoch = new Date(Date.UTC(2020, 0, 1, 12));

/** `sha256sum -c` reads it. */
function sumsOf(entries: Readonly<Record<string, Uint8Array>>): string {
  return Object.entries(entries)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}

function readmeOf(facts: ArchiveFacts): string {
  return `# ${publication.title}

${facts.synthetic ? '**合成数据，不是任何真实机关的年报。Synthetic data.**\n\n' : ''}版本 ${facts.version} · ${facts.address} · ${publication.licence.name}

${schema.map((table) => `- \`${table.name}.csv\`, \`${table.name}.parquet\`: ${table.zh}`).join('\n')}
- \`gongkai.duckdb\`: 同样的表，一个 DuckDB 数据库
- \`datapackage.json\`: 各表结构、校验和（Frictionless Data Package）

空值不是零：\`value\` 仅在 \`state\` 为 \`number\` 时有数。各列说明见 DICTIONARY.md。

引用：${citeGbt7714(facts.version, facts.address)}
`;
}

const contestedText = `## contested_cells\n
\`gongkai.duckdb\` 里的视图：severity 为 error 的核对结果所指的单元格；这些数照印，不计入合计。 · A view of \`gongkai.duckdb\`: the cells that findings of severity error name; shown as printed, left out of sums.\n
\`report_id, table_id, row_id, column_id, check_id\`
`;

/** Every column of every table, in both languages. */
export function dictionaryOf(): string {
  const tables = schema.map((table) => {
    const rows = table.columns.map(
      (column) =>
        `| \`${column.name}\` | ${column.type} | ${column.optional ? '可空' : ''} | ${column.zh} | ${column.en} |`,
    );
    return `## ${table.name}\n\n${table.zh} · ${table.en}\n\n| 列 | 类型 | | 说明 | Meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# 数据字典\n\n${tables.join('\n')}\n${contestedText}`;
}
