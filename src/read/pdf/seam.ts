const numbering =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．,，]|第[一二三四五六七八九十百]+[条项章])/u;
const figure = /^[-+]?[\d０-９][\d０-９,，.．]*|^[-—–－/／无]$/u;
/** 「2016-」「01-15」「16:20」: of a list beside the text, not of a table. */
const date = /^\d{1,4}(?:[-－–:：年月]\d{0,4}){1,2}日?$/u;

/** Does the text begin like a label of its own: 三、 （四） 2. ? */
export function isNumbered(text: string): boolean {
  const trimmed = text.trim();
  return numbering.test(trimmed) && !/^\d[\d.,，]*\d$/u.test(trimmed);
}

/** Does the text begin with a figure, or stand for one? */
export function isFigure(text: string): boolean {
  const trimmed = text.trim();
  return figure.test(trimmed) && !date.test(trimmed) && !isNumbered(text);
}

/** Two halves of one cell as one text. */
export function joinText(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  const both = /[\w.,]$/u.test(above) && /^[\w.,]/u.test(below);
  return above + (both ? '\n' : '') + below;
}
