import { isDrawn } from '../drawn-field.ts';

/** Which characters belong to instructions of fields: only their results are text. */
export class Fields {
  /** For each open field: is its instruction still being given, and which? */
  private readonly open: { instruction: string; inside: boolean }[] = [];

  get skipping(): boolean {
    return this.open.some((field) => field.inside);
  }

  start(): void {
    this.open.push({ instruction: '', inside: true });
  }

  /** A letter of the instruction under way. */
  letter(text: string): void {
    const field = this.open.at(-1);
    if (field?.inside && field.instruction.length < 40) field.instruction += text;
  }

  result(): void {
    const field = this.open.at(-1);
    if (field) field.inside = false;
  }

  /** Ends the field; what it shows without a result that could be read. */
  end(): string {
    const field = this.open.pop();
    return field?.inside && isDrawn(field.instruction) && !this.skipping ? '\uFFFD' : '';
  }
}
