import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read/read.ts';

const page = '<meta charset=gb18030><p>甲<table><tr><td>项目<td>件数<tr><td>乙<td>5</table>';
const message = (...parts: readonly string[]): Uint8Array => {
  const body = parts.map((part) => `--x\r\n${part}\r\n`).join('');
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n';
  return new TextEncoder().encode(`${head}${body}--x--\r\n`);
};
const html = (encoding: string, content: string, charset = 'utf-8'): string =>
  `Content-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const textsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readDocument(bytes)).blocks.flatMap((block) =>
    block.kind === 'grid' ? block.cells.map((cell) => cell.text) : [block.text],
  );

describe('a saved web page', () => {
  const shown = ['甲', '项目', '件数', '乙', '5'];

  it.each([
    ['packed as base64', html('base64', base64(page))],
    ['quoted', html('quoted-printable', page.replaceAll('=', '=3D').replaceAll('甲', '=E7=94=B2'))],
    ['as it is', html('8bit', page)],
    [
      'in an encoding of its own',
      html('base64', Buffer.from(page, 'utf16le').toString('base64'), 'unicode'),
    ],
  ])('is read %s', async (_, part) => {
    const bytes = message(part, 'Content-Type: image/png\r\n\r\n9');
    expect(await textsOf(bytes)).toEqual(shown);
    expect((await readDocument(bytes)).format).toBe('mht');
  });

  it('shows the pages in its frames too', async () => {
    const bytes = message(html('8bit', '<p>外</p>'), html('8bit', page));
    expect(await textsOf(bytes)).toEqual(['外', ...shown]);
  });

  it('without a page is unreadable', async () => {
    const reading = readDocument(message('Content-Type: image/png\r\n\r\n9'));
    await expect(reading).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('nested without end is refused', async () => {
    const nested = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('');
    const reading = readDocument(new TextEncoder().encode(nested));
    await expect(reading).rejects.toMatchObject({ reason: 'unreadable' });
  });
});
