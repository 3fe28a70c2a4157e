import { disclosure2019, disclosure2021 } from './disclosure.ts';
import { requests2019, requests2021 } from './requests.ts';
import { review } from './review.ts';
import { cellsOf, type CellId, type Form, type FormId } from './table.ts';

/** Every edition that is read, oldest first. A new edition is a new entry. */
export const editions: readonly Form[] = [
  {
    id: '2019',
    source: '国办公开办函〔2019〕60号',
    tables: [disclosure2019, requests2019, review],
  },
  {
    id: '2021',
    source: '国办公开办函〔2021〕30号',
    tables: [disclosure2021, requests2021, review],
  },
];

/** The edition with that id; throws on an unknown one. */
export function formOf(id: FormId): Form {
  const form = editions.find((edition) => edition.id === id);
  if (!form) throw new Error(`unknown form: ${id}`);
  return form;
}

/** Every cell of an edition in printed order: 198 (2019), 200 (2021). */
export function formCells(form: Form): CellId[] {
  return form.tables.flatMap(cellsOf);
}
