/** Writes small PDFs: Chinese text in a font that is not embedded (predefined CMap) and lines. */
export interface Sheet {
  text(x: number, y: number, text: string, size?: number): void;
  line(x0: number, y0: number, x1: number, y1: number): void;
  bar(x: number, y: number, width: number, height: number): void;
  raw(operators: string): void;
}

const height = 842;

/** The bytes of a PDF; each page is drawn by one function, y counted from the top. */
export function writePdf(pages: readonly ((sheet: Sheet) => void)[], shared = 1): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 907 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
  const kids: string[] = [];
  for (const draw of pages) {
    const content = contentOf(draw);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const stream = objects.length;
    for (let copy = 0; copy < shared; copy += 1) {
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${stream} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      );
      kids.push(`${objects.length} 0 R`);
    }
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return pdfFile(objects);
}

function contentOf(draw: (sheet: Sheet) => void): string {
  const out: string[] = ['0.5 w'];
  draw({
    text: (x, y, text, size = 10) => {
      const hex = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'));
      out.push(`BT /F ${size} Tf ${x} ${height - y} Td <${hex.join('')}> Tj ET`);
    },
    line: (x0, y0, x1, y1) => out.push(`${x0} ${height - y0} m ${x1} ${height - y1} l S`),
    bar: (x, y, width, thick) => out.push(`${x} ${height - y - thick} ${width} ${thick} re f`),
    raw: (operators) => out.push(operators),
  });
  return out.join('\n');
}

/** The bytes of a PDF of these objects; the first is the catalog. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** Draws a table: borders of columns and rows, and the text of each cell; '' = blank. */
export function drawTable(
  sheet: Sheet,
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
  style: 'lines' | 'bars' | 'none' = 'lines',
): void {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  for (const y of style === 'none' ? [] : ys) {
    if (style === 'lines') sheet.line(left, y, right, y);
    else sheet.bar(left, y, right - left, 0.5);
  }
  for (const x of style === 'none' ? [] : xs) {
    if (style === 'lines') sheet.line(x, top, x, bottom);
    else sheet.bar(x, top, 0.5, bottom - top);
  }
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text !== '') sheet.text((xs[column] ?? 0) + 4, (ys[row] ?? 0) + 14, text);
    }
  }
}
