import { editions } from '../core/form/editions.ts';
import { leavesOf, type Leaf } from '../core/form/line.ts';
import type { FormId } from '../core/form/table.ts';
import { count } from './build.ts';
import { labelOf } from './denominators.ts';
import { cellTerm } from './lines.ts';
import type { Label, Measure } from './measure.ts';

interface Cell {
  readonly form: FormId;
  readonly row: Leaf;
  readonly column: Leaf;
}

const cells: readonly Cell[] = editions.flatMap((form) =>
  form.tables
    .filter((table) => table.id === 'disclosure')
    .flatMap((table) => table.blocks)
    .flatMap((block) =>
      leavesOf(block.rows).flatMap((row) =>
        leavesOf(block.columns).map((column) => ({ form: form.id, row, column })),
      ),
    ),
);

const noUnit: Label = {
  zh: '年报没有印单位，各机关的金额不能相加或比较。',
  en: 'The form prints no unit: amounts cannot be added or compared.',
};
const stock: Label = {
  zh: '存量数字，不能跨年相加。',
  en: 'A stock: not to be added over years.',
};

function caveatOf(cell: Cell): Label | null {
  if (cell.column.unit === null) return noUnit;
  return isStock(cell) ? stock : null;
}

function isStock(cell: Cell): boolean {
  return ['in_force', 'public_total', 'prior_items'].includes(cell.column.id);
}

function addsOf(cell: Cell): Measure['adds'] {
  if (cell.column.unit === null) return 'never';
  return isStock(cell) ? 'within_year' : 'always';
}

function measure(cell: Cell): Measure {
  const { row, column } = cell;
  return count(
    `${row.id}.${column.id}`,
    'disclosure',
    {
      zh: `${labelOf(row).zh}：${column.label}`,
      en: `${row.en}: ${column.en}`,
    },
    [cellTerm(`disclosure/${row.id}/${column.id}`)],
    {
      unit: column.unit,
      adds: addsOf(cell),
      caveat: caveatOf(cell),
      articles: row.article ? [row.article] : [],
    },
  );
}

/** Every cell of section 二; an id that both editions have (`decisions`) means the same in both. */
export const disclosureMeasures: readonly Measure[] = [
  ...new Map(cells.map((cell) => [`${cell.row.id}.${cell.column.id}`, measure(cell)])).values(),
];
