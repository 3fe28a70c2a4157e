import type { CellShape, RowShape } from '../flow/tables.ts';

/** Collects the definition of a row: `\trowd`, then for each cell its marks and `\cellx`. */
export class RowDefinition {
  private left = 0;
  private cells: CellShape[] | null = null;
  private continuesAbove = false;
  private continuesBefore = false;

  /** `null` = no row was defined. */
  get shape(): RowShape | null {
    return this.cells && { left: this.left, cells: this.cells };
  }

  word(word: string, number: number | null): void {
    if (word === 'trowd') this.start();
    else if (word === 'trleft') this.left = number ?? 0;
    else if (word === 'clvmrg') this.continuesAbove = true;
    else if (word === 'clmrg') this.continuesBefore = true;
    else if (word === 'cellx') this.cell(number ?? 0);
  }

  private start(): void {
    this.left = 0;
    this.cells = [];
    this.continuesAbove = this.continuesBefore = false;
  }

  private cell(right: number): void {
    const { continuesAbove, continuesBefore } = this;
    this.cells?.push({ right, continuesAbove, continuesBefore });
    this.continuesAbove = this.continuesBefore = false;
  }
}
