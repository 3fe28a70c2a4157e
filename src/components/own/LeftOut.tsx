import type { OwnFile } from '../../client/ownVisit.ts';
import { excelCsv } from '../../download/csv.ts';
import type { Extract } from '../../download/extract.ts';
import { saveFile } from '../../download/save.ts';
import type { Language } from '../../text/language.ts';
import { leftText, ownWords as words, problemText } from '../../text/own.ts';
import { colon } from '../../text/marks.ts';

/** As many rows are listed on the page; the list to download has more. */
const listed = 20;

/** Rows of a file that were left out: where, why, what to do. */
export function LeftOut({ language, file }: { language: Language; file: OwnFile }) {
  if (file.left === 0) return null;
  return (
    <details class="own-left" open data-testid="own-problems">
      <summary>
        {file.name}
        {colon[language]}
        {leftText(file.left, file.rows, language)}
      </summary>
      <ul>
        {file.problems.slice(0, listed).map(({ line, code, text }) => (
          <li key={line}>
            {language === 'zh' ? `第 ${line} 行：` : `Row ${line}: `}
            {problemText(code, text, language)}
          </li>
        ))}
        {file.left > listed && <li>…</li>}
      </ul>
      <button type="button" class="button" onClick={() => save(file, language)}>
        {words.saveProblems[language]}
      </button>
    </details>
  );
}

function save(file: OwnFile, language: Language): void {
  const text = excelCsv(problemsExtract(file, language));
  saveFile(problemsName(file), new Blob([text], { type: 'text/csv' }));
}

function problemsName(file: OwnFile): string {
  return `${file.name.replace(/\.[^.]*$/u, '')}-problems.csv`;
}

function problemsExtract(file: OwnFile, language: Language): Extract {
  const column = (id: string, label: string, kind: 'text' | 'number') =>
    ({ id, label, kind, unit: null, meaning: label }) as const;
  return {
    fileName: problemsName(file),
    title: words.leftOut[language],
    notes: [],
    columns: [
      column('line', words.line[language], 'number'),
      column('reason', words.reason[language], 'text'),
    ],
    rows: file.problems.map(({ line, code, text }) => [line, problemText(code, text, language)]),
  };
}
