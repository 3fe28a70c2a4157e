import type { Answer } from '../../client/console.ts';
import type { Extract, ExtractCell } from '../../download/extract.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';
import { sqlWords } from '../../text/sql.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';

/** Downloads and link of a query's result. */
export function ResultActions(props: {
  readonly language: Language;
  readonly version: string;
  readonly answer: Answer;
}) {
  return <DownloadMenu language={props.language} extract={() => extractOf(props)} />;
}

function extractOf(props: {
  readonly language: Language;
  readonly version: string;
  readonly answer: Answer;
}): Extract {
  const words = downloadWords[props.language];
  return {
    fileName: `gongkai-sql-${props.version}`,
    title: sqlWords[props.language].editor,
    notes: [
      { label: 'SQL', text: props.answer.sql },
      { label: words.version, text: props.version },
      { label: words.address, text: location.href },
      { label: words.licence, text: 'CC BY 4.0' },
    ],
    columns: props.answer.result.columns.map((column) => ({
      id: column.name,
      label: column.name,
      kind: column.kind === 'number' ? 'number' : 'text',
      unit: null,
      meaning: '',
    })),
    rows: props.answer.result.rows.map((row) => row.map(cellOf)),
  };
}

function cellOf(value: string | number | boolean | null): ExtractCell {
  if (value === null) return { state: 'null', mark: '' };
  return typeof value === 'boolean' ? String(value) : value;
}
