import { limits, tooLarge } from '../limits.ts';
import { mainPart, relationsOf } from '../relations.ts';
import { readXml, type XmlAttributes, type XmlEvents } from '../xml.ts';
import type { Package } from '../zip.ts';

/** Names of the parts that hold the visible sheets, in order, and of the shared texts. */
export interface Book {
  readonly sheets: readonly string[];
  readonly texts: readonly string[];
}

/** Reads the outline of a workbook; `null` when the package holds none. */
export function readBook(container: Package): Book | null {
  const part = mainPart(container, 'xl/workbook.xml');
  if (!container.has(part)) return null;
  const relations = relationsOf(container, part);
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]));
  const shared = relations.find((relation) => relation.type === 'sharedStrings');
  const sheets = visibleSheets(container, part).map((id) => targets.get(id) ?? '');
  return {
    sheets: sheets.filter((name) => container.has(name)),
    texts: shared && container.has(shared.target) ? sharedTexts(container, shared.target) : [],
  };
}

function visibleSheets(container: Package, part: string): string[] {
  const ids: string[] = [];
  readXml(container, part, {
    open(name, attributes) {
      if (name === 'x:sheet' && (attributes['state'] ?? 'visible') === 'visible') {
        ids.push(attributes['r:id'] ?? '');
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return ids;
}

function sharedTexts(container: Package, part: string): string[] {
  const texts: string[] = [];
  const reader = new RichText();
  readXml(container, part, {
    open(name, attributes) {
      if (name === 'x:si') reader.start();
      else reader.open(name, attributes);
    },
    close(name) {
      reader.close(name);
      if (name !== 'x:si') return;
      if (texts.length >= limits.cells) throw tooLarge('文字太多');
      texts.push(reader.content);
    },
    text: (text) => reader.text(text),
  });
  return texts;
}

/** The text of a cell made of runs: phonetic guides and struck-out runs are left out. */
export class RichText implements XmlEvents {
  content = '';
  private capturing = false;
  private phonetic = false;
  private struck = false;

  start(): void {
    this.content = '';
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:t') this.capturing = !this.phonetic && !this.struck;
    else if (name === 'x:rPh') this.phonetic = true;
    else if (name === 'x:r') this.struck = false;
    else if (name === 'x:strike') this.struck = (attributes['val'] ?? '1') !== '0';
  }

  close(name: string): void {
    if (name === 'x:t') this.capturing = false;
    else if (name === 'x:rPh') this.phonetic = false;
    else if (name === 'x:r') this.struck = false;
  }

  text(text: string): void {
    if (this.capturing) this.content += text;
  }
}
