/** What stands around a chart when it leaves the page. */
export interface PictureText {
  readonly title: string;
  /** Measure, scope, years, n. */
  readonly subtitle: string;
  readonly source: string;
  readonly address: string;
}

/** Colours of the page at this moment. */
export interface PictureColours {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
}

const margin = 24;
const titleSize = 20;
const textSize = 13;
const fonts = "system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/**
 * A chart (`svg` text with a view box of that size) with title, subtitle, source and address as one
 * SVG that needs nothing from the page.
 */
export function pictureSvg(
  chart: string,
  size: { readonly width: number; readonly height: number },
  text: PictureText,
  colours: PictureColours,
): string {
  const width = size.width + 2 * margin;
  const room = size.width;
  const lines = [
    ...wrapped(text.title, titleSize, room).map((line) => ({
      line,
      size: titleSize,
      ink: colours.ink,
    })),
    ...wrapped(text.subtitle, textSize, room).map((line) => ({
      line,
      size: textSize,
      ink: colours.soft,
    })),
  ];
  const foot = [...wrapped(text.source, textSize, room), ...wrapped(text.address, textSize, room)];
  let y = margin;
  const head = lines.map(({ line, size: fontSize, ink }) => {
    y += fontSize * 1.5;
    return textLine(line, margin, y - fontSize * 0.35, fontSize, ink);
  });
  const top = y + 12;
  y = top + size.height + 12;
  const end = foot.map((line) => {
    y += textSize * 1.5;
    return textLine(line, margin, y - textSize * 0.35, textSize, colours.soft);
  });
  const height = Math.ceil(y + margin);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(fonts)}"><rect width="100%" height="100%" fill="${escaped(colours.paper)}"/>${head.join('')}<svg x="${margin}" y="${top}" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${chart}</svg>${end.join('')}</svg>`;
}

function textLine(line: string, x: number, y: number, size: number, ink: string): string {
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" fill="${escaped(ink)}">${escaped(line)}</text>`;
}

/** Lines no wider than `room` pixels; a Chinese character is as wide as the font is high. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const wide = (character.codePointAt(0) ?? 0) > 0x2e80 ? size : size * 0.58;
    if (width + wide > room && line !== '') {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += character;
    width += wide;
  }
  return line === '' ? lines : [...lines, line];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
