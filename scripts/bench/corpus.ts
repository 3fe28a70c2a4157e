import { Refusal } from '../../src/core/document/document.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import { readDocument } from '../../src/read/read.ts';
import { compare, emptyAgreement, type Agreement } from '../generate/compare.ts';
import { documentOf, formats } from '../generate/documents.ts';
import { reports } from '../generate/reports.ts';

/** How the reader fares on invented documents of one format. */
export interface FormatResult extends Agreement {
  readonly format: string;
  readonly documents: number;
  /** Documents refused as a whole. */
  refusedDocuments: number;
}

/** Reads `count` invented reports in one format and compares every cell with what was printed. */
export async function corpusResult(
  format: string,
  count: number,
  seed: string,
): Promise<FormatResult> {
  const result = { ...emptyAgreement(), format, documents: count, refusedDocuments: 0 };
  for (const made of reports(count, seed)) {
    const { bytes, name } = await documentOf(made, format);
    try {
      compare(result, made.report.cells, parseReport(await readDocument(bytes, name)).cells);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result.refusedDocuments += 1;
      result.differences.push(`${made.id}: ${error.message}`);
    }
  }
  return result;
}

/** Every format that is generated. */
export const formatNames: readonly string[] = Object.keys(formats);
