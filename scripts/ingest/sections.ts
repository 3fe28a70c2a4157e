import { existsSync } from 'node:fs';
import Papa from 'papaparse';
import { compareTexts } from '../../src/core/dataset/order.ts';
import { safeText } from '../../src/core/dataset/text.ts';
import type { SectionId } from '../../src/core/form/sections.ts';
import type { Section } from '../../src/core/report/report.ts';
import { committedPath, readCommitted } from '../../src/dataset/committed.ts';
import { plainCsv } from '../../src/dataset/row.ts';
import { csvLines } from './block.ts';
import type { ExtraFile } from './write.ts';

const name = 'sections.csv';
const header = ['report_id', 'section_id', 'title', 'text'];

/** The narrative sections that a deployment keeps beside its dataset; none where it keeps none. */
export async function loadSections(folder: string): Promise<Map<string, Section[]>> {
  if (!existsSync(committedPath(folder, name))) return new Map();
  const [, ...lines] = Papa.parse<string[]>(await readCommitted(folder, name), plainCsv).data;
  const kept = new Map<string, Section[]>();
  for (const [id = '', section = '', title = '', text = ''] of lines) {
    const sections = kept.get(id) ?? [];
    sections.push({ id: section as SectionId, title, text });
    kept.set(id, sections);
  }
  return kept;
}

/** The sections as a file: texts without contact details, one row per report and section. */
export function sectionsFile(sections: ReadonlyMap<string, readonly Section[]>): ExtraFile {
  const lines = [...sections].flatMap(([id, list]) =>
    list.map((section) => [id, section.id, safeText(section.title), safeText(section.text)]),
  );
  return { name, text: csvLines([header, ...lines.sort(compareTexts)]) };
}
