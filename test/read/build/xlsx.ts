import { zipOf } from './zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One sheet: XML of its rows and whatever follows or precedes them. */
export interface SheetXml {
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
}

/** A workbook of the given sheets and shared texts. */
export function xlsxOf(sheets: readonly SheetXml[], texts: readonly string[] = []): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets
      .map(
        (sheet, index) =>
          `<sheet name="s${index}" state="${sheet.state ?? 'visible'}" r:id="r${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="r${index}" Type="${relation}/worksheet" Target="worksheets/s${index}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/s${index}.xml`] =
      `<worksheet xmlns="${main}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`;
  });
  return zipOf(parts);
}
