import { damaged } from '../compound/compound.ts';

/** Reads through the pieces of a record; a text that goes on in the next piece says there how wide it is. */
export class Cursor {
  private readonly pieces: readonly Uint8Array[];
  private piece = 0;
  private at: number;

  constructor(pieces: readonly Uint8Array[], at = 0) {
    this.pieces = pieces;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.piece >= this.pieces.length - 1 && this.at >= this.current.length;
  }

  u8(): number {
    this.settle();
    const value = this.current[this.at];
    if (value === undefined) throw damaged();
    this.at += 1;
    return value;
  }

  u16(): number {
    return this.u8() | (this.u8() << 8);
  }

  u32(): number {
    return this.u16() + this.u16() * 0x10000;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      this.settle();
      const step = Math.min(left, this.current.length - this.at);
      if (step <= 0) throw damaged();
      this.at += step;
      left -= step;
    }
  }

  /** So many characters; `wide` = two bytes each. */
  letters(count: number, wide: boolean): string {
    let text = '';
    let two = wide;
    for (let left = count; left > 0; left--) {
      if (this.at >= this.current.length) {
        this.settle();
        two = (this.u8() & 1) === 1;
      }
      text += String.fromCharCode(two ? this.u16() : this.u8());
    }
    return text;
  }

  private get current(): Uint8Array {
    return this.pieces[this.piece] ?? new Uint8Array();
  }

  /** On to the next piece when this one is used up. */
  private settle(): void {
    while (this.at >= this.current.length) {
      if (this.piece >= this.pieces.length - 1) throw damaged();
      this.piece += 1;
      this.at = 0;
    }
  }
}
