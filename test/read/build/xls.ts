/** Two bytes, little end first. */
export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(Math.floor(value / 0x10000))];
}

/** One record of a workbook. */
export function record(id: number, ...data: number[]): Uint8Array {
  return Uint8Array.from([...u16(id), ...u16(data.length), ...data]);
}

const place = (row: number, column: number): number[] => [...u16(row), ...u16(column), 0, 0];

export function label(row: number, column: number, text: number): Uint8Array {
  return record(0x00fd, ...place(row, column), ...u32(text));
}

/** A whole number below 2^29. */
export function integer(row: number, column: number, value: number): Uint8Array {
  return record(0x027e, ...place(row, column), ...u32(value * 4 + 2));
}

/** A formula with a stored number; `null` = its stored text comes in the next record. */
export function formula(row: number, column: number, value: number | null): Uint8Array {
  const stored =
    value === null
      ? [0, 0, 0, 0, 0, 0, 0xff, 0xff]
      : [...new Uint8Array(Float64Array.of(value).buffer)];
  return record(0x0006, ...place(row, column), ...stored, 0, 0, 0, 0, 0, 0, 0, 0);
}

export function formulaText(text: string): Uint8Array {
  return record(0x0207, ...u16(text.length), 1, ...lettersOf(text));
}

export function merge(row: number, last: number, column: number, end: number): Uint8Array {
  return record(0x00e5, ...u16(1), ...u16(row), ...u16(last), ...u16(column), ...u16(end));
}

export function rowOf(row: number, hidden: boolean): Uint8Array {
  return record(0x0208, ...u16(row), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...u16(hidden ? 0x20 : 0), 0, 0);
}

/** A text whose letters from some place on are struck out. */
interface StruckText {
  readonly text: string;
  readonly struckFrom: number;
}

interface BookOptions {
  readonly hiddenSheet?: boolean;
  readonly locked?: boolean;
  /** The shared texts go on in a second record in the middle of the last text. */
  readonly cutTexts?: boolean;
}

/** The stream of a workbook with one sheet. */
export function bookOf(
  texts: readonly (string | StruckText)[],
  cells: readonly Uint8Array[],
  options: BookOptions = {},
): Uint8Array {
  const begin = record(0x0809, ...u16(0x0600), ...u16(5), 0, 0, 0, 0);
  const end = record(0x000a);
  const plain = record(0x0031, ...u16(200), ...u16(0));
  const struck = record(0x0031, ...u16(200), ...u16(0x08));
  const lock = options.locked ? [record(0x002f, 0, 0)] : [];
  const head = [begin, ...lock, plain, struck];
  const shared = textRecords(texts, options.cutTexts === true);
  const size = lengthOf([...head, ...shared, end]) + 4 + 10;
  const sheet = record(0x0085, ...u32(size), options.hiddenSheet ? 1 : 0, 0, 1, 0, 0x41, 0);
  return joined([...head, sheet, ...shared, end, begin, ...cells, end]);
}

function textRecords(texts: readonly (string | StruckText)[], cut: boolean): Uint8Array[] {
  const all = texts.map(textBytes);
  const head = [...u32(texts.length), ...u32(texts.length)];
  if (!cut) return [record(0x00fc, ...head, ...all.flat())];
  const last = all.pop() ?? [];
  const middle = 3 + 2;
  return [
    record(0x00fc, ...head, ...all.flat(), ...last.slice(0, middle)),
    record(0x003c, 1, ...last.slice(middle)),
  ];
}

function textBytes(text: string | StruckText): number[] {
  if (typeof text === 'string') return [...u16(text.length), 1, ...lettersOf(text)];
  const runs = [...u16(text.struckFrom), ...u16(1)];
  return [...u16(text.text.length), 9, ...u16(1), ...lettersOf(text.text), ...runs];
}

function lettersOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))).flat();
}

function lengthOf(records: readonly Uint8Array[]): number {
  return records.reduce((sum, each) => sum + each.length, 0);
}

function joined(records: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(records.flatMap((each) => [...each]));
}
