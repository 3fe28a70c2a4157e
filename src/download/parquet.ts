import { hasMissing, plain, type Extract } from './extract.ts';
import { stateOf } from './csv.ts';

/** The table as Parquet: figures as doubles, states beside them, notes in the file's metadata. */
export async function parquetBytes(extract: Extract): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = extract.columns.flatMap((column, at) => {
    const cells = extract.rows.map((row) => row[at] ?? '');
    const figures = {
      name: column.id,
      type: column.kind === 'number' ? ('DOUBLE' as const) : ('STRING' as const),
      data: cells.map(plain),
      nullable: true,
    };
    const states = {
      name: `${column.id}_state`,
      type: 'STRING' as const,
      data: cells.map(stateOf),
      nullable: true,
    };
    return hasMissing(extract, at) ? [figures, states] : [figures];
  });
  const kvMetadata = [
    { key: 'title', value: extract.title },
    ...extract.notes.map((note) => ({ key: note.label, value: note.text })),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata }));
}
