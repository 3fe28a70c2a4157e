const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised digit is a note mark or a power, never a digit of the figure before it: `5` + `1` → `5¹`. */
export function superscript(text: string): string {
  let out = '';
  for (const character of text) {
    const digit = character >= '0' && character <= '9' ? raised[Number(character)] : undefined;
    out += digit ?? character;
  }
  return out;
}
