import { Refusal, type Document } from '../../core/document/document.ts';
import { Bytes } from '../bytes.ts';
import { damaged, orDamaged, type Compound } from '../compound/compound.ts';
import { blocksOf } from '../flow/blocks.ts';
import type { Flow } from '../flow/flow.ts';
import { limits, tooLarge } from '../limits.ts';
import { BodyReader, isEnd } from './body.ts';
import { codesOf } from './characters.ts';
import { readHeader } from './header.ts';
import { lookOf, type Look } from './look.ts';
import { paragraphEnd } from './paragraph.ts';
import { piecesIn, type Piece } from './pieces.ts';
import { characterRuns, paragraphRuns, type Run, type Runs } from './runs.ts';
import { hidingStyles } from './styles.ts';

/** Reads a binary Word file (`.doc`, `.wps`): text and tables as they stand with all changes accepted. */
export function readDoc(streams: Compound): Document {
  const flow = orDamaged(() => new DocReader(streams).flow());
  const blocks = blocksOf(flow);
  if (blocks.length === 0) throw new Refusal('unreadable', 'Word 文件里没有可读的文字。');
  return {
    format: 'doc',
    blocks,
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}

class DocReader {
  private readonly main: Uint8Array;
  private readonly data: Uint8Array;
  private readonly pieces: readonly Piece[];
  private readonly characters: Runs;
  private readonly paragraphs: Runs;
  private readonly hiding: ReadonlySet<number>;
  /** Looks by the changes of the piece, then by the properties of the run. */
  private readonly looks = new Map<Uint8Array, Map<Uint8Array, Look>>();
  private readonly extents: readonly (readonly [number, number])[];

  constructor(streams: Compound) {
    this.main = streamOf(streams, 'WordDocument');
    const header = readHeader(new Bytes(this.main));
    const table = streamOf(streams, header.tableStream);
    this.data = streams.get('Data') ?? new Uint8Array();
    this.pieces = piecesIn(table, header.pieces);
    this.characters = characterRuns(this.main, table, header.characterRuns);
    this.paragraphs = paragraphRuns(this.main, table, header.paragraphRuns);
    this.hiding = hidingStyles(table, header.styles);
    const boxes = header.body + header.between;
    this.extents = [
      [0, header.body],
      [boxes, boxes + header.textBoxes],
    ];
    if (header.body + header.textBoxes > limits.characters) throw tooLarge('文字太多');
  }

  /** The body, then what stands in text boxes. */
  flow(): Flow {
    return this.extents.flatMap(([from, to]) => {
      const body = new BodyReader();
      for (const piece of this.pieces) this.read(piece, from, to, body);
      return body.flow;
    });
  }

  /** The characters of a piece between two numbers. */
  private read(piece: Piece, from: number, to: number, body: BodyReader): void {
    const first = Math.max(from, piece.from);
    const last = Math.min(to, piece.to);
    if (first >= last) return;
    const start = piece.at + (first - piece.from) * piece.width;
    const bytes = new Bytes(this.main).slice(start, (last - first) * piece.width);
    codesOf(bytes, piece.width).forEach((code, at) => {
      const place = start + at * piece.width;
      const look = this.look(this.characters.at(place), piece);
      if (isEnd(code)) this.end(code, look, place, piece, body);
      else body.character(code, look);
    });
  }

  private end(code: number, look: Look, place: number, piece: Piece, body: BodyReader): void {
    const run = this.paragraphs.at(place);
    const properties = joined(run?.properties ?? none, piece.changes);
    const hides = this.hiding.has(run?.style ?? 0);
    body.end(code, look, paragraphEnd(properties, this.data), hides);
  }

  private look(run: Run | null, { changes }: Piece): Look {
    const properties = run?.properties ?? none;
    const known = this.looks.get(changes) ?? new Map<Uint8Array, Look>();
    this.looks.set(changes, known);
    const look =
      known.get(properties) ??
      lookOf(joined(properties, changes), (style) => this.hiding.has(style));
    known.set(properties, look);
    return look;
  }
}

const none = new Uint8Array();

function streamOf(streams: Compound, name: string): Uint8Array {
  const stream = streams.get(name);
  if (!stream) throw damaged();
  return stream;
}

function joined(properties: Uint8Array, changes: Uint8Array): Uint8Array {
  if (properties.length === 0) return changes;
  if (changes.length === 0) return properties;
  return Uint8Array.from([...properties, ...changes]);
}
