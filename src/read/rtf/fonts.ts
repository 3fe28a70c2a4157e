import { encodingOfCharset, encodingOfCodePage } from './words.ts';

/** Which encoding the bytes of an RTF file have: the font's, else that of the whole document. */
export class Fonts {
  private document = 'gb18030';
  private readonly charsets = new Map<number, number>();
  private defining = 0;

  /** The code page that the document names (`\ansicpg936`). */
  codePage(page: number): void {
    this.document = encodingOfCodePage(page);
  }

  /** A word of the font table. */
  define(word: string, number: number | null): void {
    if (word === 'f') this.defining = number ?? 0;
    else if (word === 'fcharset' && this.charsets.size < 10_000)
      this.charsets.set(this.defining, number ?? 0);
  }

  /** The encoding of a font; `east` = that for East Asian text, which counts first. */
  encoding(font: number | null, east: number | null): string {
    return this.named(east) ?? this.named(font) ?? this.document;
  }

  /** Western fonts (character set 0 or 1) leave the choice to the document. */
  private named(font: number | null): string | null {
    const charset = font === null ? undefined : this.charsets.get(font);
    return charset === undefined || charset < 2 ? null : encodingOfCharset(charset);
  }
}
