import type { Sums } from '../../measure/sums.ts';
import { reviewResults } from '../../measure/lines.ts';
import { contestedWords } from '../../text/contested.ts';
import { review } from '../../core/form/review.ts';
import { figureLines, nameOf, type Line } from '../../core/form/line.ts';
import type { Extract } from '../../download/extract.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';
import { storyWords } from '../../text/story.ts';
import type { Told } from './subject.ts';
import { fileNameOf, wordsOf } from './told.ts';

const block = review.blocks[0];

/** Do the results of a path not add up to its total, because a contested report is in the sum? */
function isContested(sums: Sums, row: string): boolean {
  const of = (column: string): number => sums.cells[`review/${row}/${column}`] ?? 0;
  return reviewResults.reduce((all, one) => all + of(one.id), 0) !== of('total');
}

/** The three paths as a table: a row a path, a column a result; what no report gives has no figure. */
export function reviewExtract(told: Told, language: Language): Extract {
  const { answer, sums } = told;
  const menu = downloadWords[language];
  const columns = figureLines(block?.columns ?? []);
  const name = (line: Line): string => (language === 'zh' ? nameOf(line) : line.en);
  return {
    fileName: fileNameOf('litigation', told),
    title: storyWords.litigation[language],
    notes: [
      { label: menu.page, text: wordsOf(told, language) },
      { label: menu.version, text: answer.version },
      { label: menu.address, text: location.href },
      { label: menu.licence, text: 'CC BY 4.0' },
    ],
    columns: [
      { id: 'path', label: storyWords.path[language], kind: 'text', unit: null, meaning: '' },
      ...columns.map((column) => ({
        id: column.id,
        label: name(column),
        kind: 'number' as const,
        unit: storyWords.cases[language],
        meaning: name(column),
      })),
      {
        id: 'contested',
        label: contestedWords.column[language],
        kind: 'text',
        unit: null,
        meaning: contestedWords.columnMeaning[language],
      },
    ],
    rows: figureLines(block?.rows ?? []).map((row) => [
      name(row),
      ...columns.map(
        (column) => sums.cells[`review/${row.id}/${column.id}`] ?? { state: 'none', mark: '' },
      ),
      String(isContested(sums, row.id)),
    ]),
  };
}
