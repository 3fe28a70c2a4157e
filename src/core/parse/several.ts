import { Refusal } from '../document/document.ts';
import type { ReportPart } from './parts.ts';

/** The file holds more than one report, or tables of which nobody can tell whose they are. */
export class SeveralReports extends Refusal {
  readonly parts: readonly ReportPart[];
  constructor(parts: readonly ReportPart[]) {
    super('several_reports', sentenceOn(parts));
    this.parts = parts;
  }
}

function sentenceOn(parts: readonly ReportPart[]): string {
  const [first] = parts;
  if (first?.refusal && parts.every(({ refusal }) => refusal === first.refusal))
    return first.refusal.message;
  const whole = parts.filter(({ report }) => report !== null).length;
  const torn = whole === parts.length ? '' : `，其中${parts.length - whole}份不完整`;
  return `文件里有${parts.length}份年报${torn}；每份报告的数字只能出自一份报告，须指定读取第几份。`;
}
