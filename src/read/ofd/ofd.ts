import { Refusal, type Document } from '../../core/document/document.ts';
import { assemble } from '../pdf/assemble.ts';
import { Package } from '../zip.ts';
import { draw, type DrawnPage } from './draw.ts';
import { pagesOf } from './package.ts';
import { ElementCount } from './tree.ts';

/** Reads an OFD file (GB/T 33190): tables from ruling lines and positions, as those of a PDF. */
export function readOfd(bytes: Uint8Array): Document {
  const pages = pagesOf(new Package(bytes), new ElementCount());
  const drawn = pages.map((page, at) => draw(page, at + 1));
  const printed = drawn.some(({ page }) => page.glyphs.some((glyph) => glyph.text.trim() !== ''));
  if (!printed) throw noText(drawn);
  return {
    format: 'ofd',
    blocks: assemble(drawn.map(({ page }) => page)),
    metadata: { title: null, publishedOn: null, publisher: null },
  };
}

function noText(drawn: readonly DrawnPage[]): Refusal {
  const isScan = drawn.some(({ hidden, pictures }) => hidden > 0 || pictures > 0);
  return new Refusal(
    'unreadable',
    isScan
      ? '这个 OFD 是扫描件，数字不作猜测；请提供由文字处理软件导出的版本。'
      : '这个 OFD 文件里没有文字。',
  );
}
