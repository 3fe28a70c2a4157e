import { createHash } from 'node:crypto';
import { schema, type TableSchema } from '../core/dataset/schema.ts';
import { datasetFolder } from './folder.ts';
import { tableFile } from './tableFile.ts';

/** A table's CSV as it will be published. */
export interface PublishedFile {
  readonly table: TableSchema;
  readonly bytes: number;
  readonly sha256: string;
}

/** Size and checksum of every table's CSV, which is published byte for byte. */
export async function publishedFiles(): Promise<PublishedFile[]> {
  return Promise.all(
    schema.map(async (table) => {
      const bytes = await tableFile(datasetFolder(), table);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { table, bytes: bytes.byteLength, sha256 };
    }),
  );
}
