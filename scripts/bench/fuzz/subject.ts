import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../../src/core/report/report.ts';
import { documentOf } from '../../generate/documents.ts';
import { pdfFile, pdfPages } from '../../generate/formats/pdf.ts';
import { partsOf } from '../../generate/narrative.ts';
import type { SyntheticReport } from '../../generate/reports.ts';
import { close, markedReport, open, unmarked, type Marked } from './marks.ts';

/** A document as text, with the stretches in which its figures stand. */
export interface Subject extends Marked {
  readonly format: string;
  /** The text as a file again. */
  bytesOf(text: string): Uint8Array;
}

type Maker = (made: SyntheticReport) => Promise<Omit<Subject, 'format'>>;

const partBreak = '\uE002';

/** The document of a report in one format, ready to be mutated outside its figures. */
export async function subjectOf(made: SyntheticReport, format: string): Promise<Subject> {
  const maker = makers[format] ?? ((report) => plainSubject(report, format));
  return { format, ...(await maker(made)) };
}

const makers: Readonly<Record<string, Maker>> = {
  docx: docxSubject,
  xlsx: xlsxSubject,
  pdf: pdfSubject,
};

async function plainSubject(made: SyntheticReport, format: string): ReturnType<Maker> {
  const { bytes } = await documentOf({ ...made, report: markedReport(made.report) }, format);
  return { ...unmarked(new TextDecoder().decode(bytes)), bytesOf: (text) => strToU8(text) };
}

const wordPart = 'word/document.xml';

async function docxSubject(made: SyntheticReport): ReturnType<Maker> {
  const { bytes } = await documentOf({ ...made, report: markedReport(made.report) }, 'docx');
  const { [wordPart]: body = bytes, ...files } = unzipSync(bytes);
  return {
    ...unmarked(strFromU8(body)),
    bytesOf: (text) => zipSync({ ...files, [wordPart]: strToU8(text) }, { level: 1 }),
  };
}

const sheetParts = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'] as const;

/** The sheet and its strings; numbers of cells and of strings are figures, and strings that are. */
async function xlsxSubject(made: SyntheticReport): ReturnType<Maker> {
  const { bytes } = await documentOf(made, 'xlsx');
  const files = unzipSync(bytes);
  const [sheet, strings] = sheetParts.map((name) => strFromU8(files[name] ?? bytes));
  const raws = new Set(made.report.cells.map((cell) => cell.raw));
  const marked = [
    (sheet ?? '').replaceAll(/<v>([^<]*)<\/v>/gu, `<v>${open}$1${close}</v>`),
    (strings ?? '').replaceAll(/<t>([^<]*)<\/t>/gu, (whole, text: string) =>
      raws.has(text) ? `<t>${open}${text}${close}</t>` : whole,
    ),
  ].join(partBreak);
  return {
    ...unmarked(marked),
    bytesOf: (text) => {
      const parts = text.split(partBreak).map((part) => strToU8(part));
      const changed = sheetParts.map((name, at) => [name, parts[at] ?? strToU8('')] as const);
      return zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 1 });
    },
  };
}

/** What the pages draw; the command that prints a figure belongs to it, its position too. */
async function pdfSubject({ report }: SyntheticReport): ReturnType<Maker> {
  const pages = pdfPages(partsOf(markedReport(report as Report)));
  let inside = false;
  const drawn = pages.map((page) =>
    page
      .split('\n')
      .map((command) => {
        const [text, marks] = withoutCodes(command);
        const figure = inside || marks.length > 0;
        inside = marks.at(-1) === open ? true : marks.at(-1) === close ? false : inside;
        return figure && command.startsWith('BT') ? `${open}${text}${close}` : text;
      })
      .join('\n'),
  );
  return Promise.resolve({
    ...unmarked(drawn.join(partBreak)),
    bytesOf: (text) => pdfFile(text.split(partBreak)),
  });
}

/** A command whose printed codes hold marks, without them, and the marks in their order. */
function withoutCodes(command: string): readonly [string, string[]] {
  const marks: string[] = [];
  const text = command.replace(/<([0-9a-f]+)>/u, (_whole, codes: string) => {
    const kept = (codes.match(/.{4}/gu) ?? []).filter((code) => {
      const mark = [open, close].find((letter) => letter.charCodeAt(0).toString(16) === code);
      if (mark !== undefined) marks.push(mark);
      return mark === undefined;
    });
    return `<${kept.join('')}>`;
  });
  return [text, marks];
}
