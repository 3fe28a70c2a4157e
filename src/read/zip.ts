import { Inflate, inflateSync } from 'fflate';
import { Refusal } from '../core/document/document.ts';
import { crc32 } from './crc.ts';
import { limits, tooLarge } from './limits.ts';

/** One part of a package as its central directory describes it. */
interface Part {
  readonly stored: boolean;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly header: number;
}

const signature = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  entry: 0x02014b50,
  header: 0x04034b50,
} as const;
/** Compressed bytes inflated at once; deflate expands at most some thousand times. */
const step = 16_384;
/** Parts up to this size are inflated at once, which is faster. */
const smallPart = 4_000_000;

const partNames = new TextDecoder('utf-8', { fatal: true });
const oldPartNames = new TextDecoder('gb18030');

/** A zip package in memory: parts are read in pieces, bounded, and checked against their CRC. */
export class Package {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly parts = new Map<string, Part>();

  constructor(bytes: Uint8Array) {
    if (bytes.length > limits.packageBytes) throw tooLarge('压缩包超过 64 MB');
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    bounded(() => this.readDirectory());
  }

  /** Names of all parts, folders included (they end with a slash). */
  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  /** Gives the inflated bytes of a part to `take`, piece by piece. */
  read(name: string, take: (piece: Uint8Array) => void): void {
    const part = this.parts.get(name);
    if (!part) throw damaged();
    if (part.encrypted) throw new Refusal('unreadable', '文件已加密，请去掉密码后再试。');
    if (part.size > limits.partBytes) throw tooLarge('内容解压后过大');
    const check = new PartCheck(part, take);
    const data = bounded(() => this.dataOf(part));
    if (part.stored) check.take(data);
    else if (part.size > smallPart) inflate(data, check);
    else check.take(bounded(() => inflateSync(data, { out: new Uint8Array(part.size + 1) })));
    check.finish();
  }

  private dataOf(part: Part): Uint8Array {
    const { view } = this;
    if (view.getUint32(part.header, true) !== signature.header) throw damaged();
    const names = view.getUint16(part.header + 26, true) + view.getUint16(part.header + 28, true);
    const start = part.header + 30 + names;
    if (start + part.compressed > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + part.compressed);
  }

  private readDirectory(): void {
    const { count, start } = this.directory();
    if (count > limits.packageParts) throw tooLarge('压缩包内文件太多');
    let at = start;
    for (let index = 0; index < count; index++) at = this.readEntry(at);
  }

  private directory(): { count: number; start: number } {
    const { view } = this;
    const end = this.endOfDirectory();
    const count = view.getUint16(end + 10, true);
    const start = view.getUint32(end + 16, true);
    if (count !== 0xffff && start !== 0xffffffff) return { count, start };
    if (view.getUint32(end - 20, true) !== signature.locator64) return { count, start };
    const end64 = this.long(end - 12);
    if (view.getUint32(end64, true) !== signature.end64) throw damaged();
    return { count: this.long(end64 + 32), start: this.long(end64 + 48) };
  }

  private endOfDirectory(): number {
    const last = this.bytes.length - 22;
    for (let at = last; at >= 0 && at > last - 65_536; at--) {
      if (this.view.getUint32(at, true) === signature.end) return at;
    }
    throw damaged();
  }

  private readEntry(at: number): number {
    const { view } = this;
    if (view.getUint32(at, true) !== signature.entry) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = this.nameAt(at + 46, nameLength);
    if (this.parts.has(name)) throw damaged();
    this.parts.set(name, this.partAt(at, at + 46 + nameLength, extraLength));
    return at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }

  private nameAt(at: number, length: number): string {
    return partName(this.bytes.subarray(at, at + length)).replaceAll('\\', '/');
  }

  private partAt(at: number, extra: number, extraLength: number): Part {
    const { view } = this;
    const method = view.getUint16(at + 10, true);
    const long = new LongFields(view, extra, extraLength);
    return {
      stored: method === 0,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1 || (method !== 0 && method !== 8),
      crc: view.getUint32(at + 16, true),
      size: long.or(view.getUint32(at + 24, true)),
      compressed: long.or(view.getUint32(at + 20, true)),
      header: long.or(view.getUint32(at + 42, true)),
    };
  }

  private long(at: number): number {
    return Number(this.view.getBigUint64(at, true));
  }
}

/** Names are UTF-8, in older Chinese zips GB18030. */
function partName(bytes: Uint8Array): string {
  try {
    return partNames.decode(bytes);
  } catch {
    return oldPartNames.decode(bytes);
  }
}

/** The zip64 extra field: 64-bit values for those fields that are all ones, in order. */
class LongFields {
  private readonly view: DataView;
  private at = -1;

  constructor(view: DataView, start: number, length: number) {
    this.view = view;
    for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === 1) this.at = at + 4;
    }
  }

  or(value: number): number {
    if (value !== 0xffffffff || this.at < 0) return value;
    this.at += 8;
    return Number(this.view.getBigUint64(this.at - 8, true));
  }
}

/** Passes pieces on while their size stays what was announced; at the end their CRC must fit. */
class PartCheck {
  private crc = 0;
  private size = 0;
  private readonly part: Part;
  private readonly pass: (piece: Uint8Array) => void;

  constructor(part: Part, pass: (piece: Uint8Array) => void) {
    this.part = part;
    this.pass = pass;
  }

  readonly take = (piece: Uint8Array): void => {
    this.size += piece.length;
    if (this.size > this.part.size) throw damaged();
    this.crc = crc32(piece, this.crc);
    this.pass(piece);
  };

  finish(): void {
    if (this.size !== this.part.size || this.crc !== this.part.crc) throw damaged();
  }
}

function inflate(data: Uint8Array, check: PartCheck): void {
  const stream = new Inflate(check.take);
  for (let at = 0; at < data.length || at === 0; at += step) {
    const last = at + step >= data.length;
    bounded(() => stream.push(data.subarray(at, at + step), last));
  }
}

/** Anything that goes wrong while reading the bytes of a package means that it is damaged. */
function bounded<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
}

function damaged(): Refusal {
  return new Refusal('unreadable', '文件已损坏或不完整，无法打开。');
}
