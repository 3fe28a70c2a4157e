import { SaxesParser } from 'saxes';
import { Refusal } from '../core/document/document.ts';
import { limits, tooLarge } from './limits.ts';
import { PieceDecoder } from './pieces.ts';
import type { Package } from './zip.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of an XML part is told, in order. Names carry the usual prefixes (`w:p`, `x:c`). */
export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Usual prefixes of the namespaces that are read. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);

/** Streams one XML part of a package. Damaged XML, DTDs and endless nesting are refused. */
export function readXml(container: Package, part: string, events: XmlEvents): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const names = new Names();
  const decoder = new PieceDecoder();
  let depth = 0;
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    if (depth === 0) names.learn(tag.attributes);
    if (++depth > limits.depth) throw tooLarge('内容嵌套太深');
    events.open(names.usual(tag.name), names.attributes(tag.attributes));
  });
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('closetag', (tag) => {
    depth--;
    events.close(names.usual(tag.name));
  });
  container.read(part, (piece) => {
    parser.write(decoder.decode(piece));
  });
  parser.close();
}

/** Names as written to names with the usual prefixes. */
class Names {
  private readonly known = new Map<string, string>();
  private readonly written = new Map<string, string>();
  private usualAlready = true;

  /** Learns the namespaces that the root declares. */
  learn(attributes: XmlAttributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const usual = prefixes.get(uri) ?? prefix;
      this.written.set(prefix, usual);
      if (usual !== prefix) this.usualAlready = false;
    }
  }

  usual(name: string): string {
    if (this.usualAlready) return name;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix =
      this.written.get(colon < 0 ? '' : name.slice(0, colon)) ?? name.slice(0, Math.max(colon, 0));
    const usual = prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
    this.known.set(name, usual);
    return usual;
  }

  /** Attributes without a prefix stay so: they belong to no namespace. */
  attributes(attributes: XmlAttributes): XmlAttributes {
    if (this.usualAlready) return attributes;
    const entries = Object.entries(attributes);
    return Object.fromEntries(
      entries.map(([name, value]) => [name.includes(':') ? this.usual(name) : name, value]),
    );
  }
}

function damaged(): Refusal {
  return new Refusal('unreadable', '文件内部的 XML 已损坏，无法读取。');
}
