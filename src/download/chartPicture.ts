import { pictureSvg, type PictureText } from './picture.ts';

/** Properties that the style sheet gives to parts of a chart. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;

/** A chart on the page as an SVG file of its own, in the colours it has now. */
export function chartPicture(chart: SVGSVGElement, text: PictureText): string {
  const box = chart.viewBox.baseVal;
  const drawn = chart.getBoundingClientRect();
  const width = Math.round(box.width > 0 ? box.width : drawn.width);
  const height = Math.round(box.height > 0 ? box.height : drawn.height);
  const page = getComputedStyle(document.documentElement);
  const colours = {
    paper: page.getPropertyValue('--paper').trim(),
    ink: page.getPropertyValue('--ink').trim(),
    soft: page.getPropertyValue('--ink-soft').trim(),
  };
  return pictureSvg(inlined(chart), { width, height }, text, colours);
}

/** The chart's parts with their computed looks as attributes. */
function inlined(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, at) => {
    const original = originals[at];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of properties)
      element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  const serializer = new XMLSerializer();
  return [...copy.childNodes].map((node) => serializer.serializeToString(node)).join('');
}

/** The SVG as PNG, twice as large. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.naturalWidth;
    canvas.height = 2 * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no picture'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
