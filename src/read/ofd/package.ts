import { Refusal } from '../../core/document/document.ts';
import type { Package } from '../zip.ts';
import {
  childrenOf,
  elementAt,
  numbersIn,
  treeOf,
  type Element,
  type ElementCount,
} from './tree.ts';

/** A page of an OFD file: its content and the templates it stands on, undermost first. */
export interface OfdPage {
  readonly content: readonly Element[];
  /** Left, top, width and height in mm. */
  readonly box: readonly number[];
}

const sheet = [0, 0, 210, 297];
const mostPages = 200;

/** The pages of all documents in the file, in order. */
export function pagesOf(container: Package, count: ElementCount): OfdPage[] {
  const root = treeOf(container, 'OFD.xml', count);
  const parts = childrenOf(root, 'DocBody').flatMap(
    (body) => elementAt(body, 'DocRoot')?.text.trim() ?? [],
  );
  const pages = parts.flatMap((part) => documentPages(container, part, count));
  if (pages.length === 0) throw new Refusal('unreadable', 'OFD 文件里没有页面。');
  return pages;
}

function documentPages(container: Package, part: string, count: ElementCount): OfdPage[] {
  const place = located(container, '', part);
  if (place === null) return [];
  const document = treeOf(container, place, count);
  const load = (path: string | undefined): Element | null => {
    const name = located(container, place, path ?? '');
    return name === null ? null : treeOf(container, name, count);
  };
  const common = elementAt(document, 'CommonData') ?? document;
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map(({ attributes }) => [attributes['ID'], attributes]),
  );
  const pages = childrenOf(elementAt(document, 'Pages') ?? document, 'Page');
  if (pages.length > mostPages)
    throw new Refusal('too_large', `这个 OFD 有 ${pages.length} 页，超过 ${mostPages} 页的上限。`);
  return pages.flatMap((page): OfdPage[] => {
    const content = load(page.attributes['BaseLoc']);
    if (!content) throw new Refusal('unreadable', 'OFD 文件里缺少页面，文件不完整。');
    const under = childrenOf(content, 'Template').flatMap(
      ({ attributes }) => load(templates.get(attributes['TemplateID'])?.['BaseLoc']) ?? [],
    );
    return [{ content: [...under, content], box: boxOf(content, common) }];
  });
}

function boxOf(content: Element, common: Element): readonly number[] {
  const own =
    elementAt(content, 'Area', 'PhysicalBox') ?? elementAt(common, 'PageArea', 'PhysicalBox');
  const box = numbersIn(own?.text);
  return box.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0 ? box : sheet;
}

/** Name of the part that a path leads to: from the folder of the part that names it, else from the root. */
function located(container: Package, from: string, path: string): string | null {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const plain = path.trim().replaceAll('\\', '/');
  const ways = plain.startsWith('/')
    ? [plain.slice(1), folder + plain.slice(1)]
    : [folder + plain, plain];
  return ways.map(settled).find((name) => container.has(name)) ?? null;
}

function settled(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
