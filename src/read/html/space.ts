const spaces = /[ \t\n\r\f]/u;

/**
 * White space as browsers lay it out: runs become one space; a line break of the source between
 * two Chinese characters becomes nothing (CSS Text, segment break transformation).
 */
export class SpaceCollapser {
  private last = '\n';
  private pending: 'none' | 'space' | 'break' = 'none';

  /** A line begins: spaces before its text do not count. */
  startLine(): void {
    this.last = '\n';
    this.pending = 'none';
  }

  collapse(text: string): string {
    return spaces.test(text) ? this.collapsed(text) : this.word(text);
  }

  private word(text: string): string {
    if (text === '') return '';
    const gap = this.pending === 'none' ? '' : this.gap(text[0] ?? '');
    this.last = text[text.length - 1] ?? '';
    return gap + text;
  }

  private collapsed(text: string): string {
    let out = '';
    let start = 0;
    let index = 0;
    while (index < text.length) {
      const kind = spaceKind(text.charCodeAt(index));
      if (kind === 'none') {
        start = index;
        index = endOfWord(text, index);
        out += this.word(text.slice(start, index));
      } else {
        if (this.pending !== 'break') this.pending = kind;
        index++;
      }
    }
    return out;
  }

  private gap(next: string): string {
    const broken = this.pending === 'break';
    this.pending = 'none';
    if (this.last === '\n') return '';
    return broken && isWide(this.last) && isWide(next) ? '' : ' ';
  }
}

function endOfWord(text: string, from: number): number {
  let index = from;
  while (index < text.length && spaceKind(text.charCodeAt(index)) === 'none') index++;
  return index;
}

function spaceKind(code: number): 'none' | 'space' | 'break' {
  if (code > 32) return 'none';
  if (code === 10 || code === 13) return 'break';
  return code === 32 || code === 9 || code === 12 ? 'space' : 'none';
}

/** Chinese characters and their full-width punctuation (no digits or letters). */
function isWide(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return false;
  return code >= 0x2e80 && code <= 0xffef && !(code >= 0xac00 && code <= 0xd7ff);
}
