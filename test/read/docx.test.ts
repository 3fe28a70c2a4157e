import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { readDocx } from '../../src/read/docx/docx.ts';
import { cell, docxOf, paragraph, row, table } from './build/docx.ts';
import { processorTime } from './build/processor.ts';
import { positions, shapeOf } from './build/shape.ts';
import { zipOf } from './build/zip.ts';

const shape = (body: string) => shapeOf(readDocx(docxOf(body)));
const run = (properties: string, text: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string) => `<w:p>${content}</w:p>`;
const reason = (bytes: Uint8Array): string => {
  try {
    readDocx(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason;
  }
};

describe('text of a Word file', () => {
  it('joins runs, keeps breaks and tabs', () => {
    expect(
      shape(
        paragraph('20', '2', '3') +
          p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>'),
      ),
    ).toEqual(['2023', 'a\nb\tc']);
  });

  it('accepts tracked changes: insertions stay, deletions and moved-away text go', () => {
    const body = p(
      `<w:ins w:id="1">${run('', '12')}</w:ins><w:del w:id="2"><w:r><w:delText>34</w:delText></w:r></w:del>` +
        `<w:moveFrom w:id="3">${run('', '56')}</w:moveFrom><w:moveTo w:id="4">${run('', '78')}</w:moveTo>`,
    );
    expect(shape(body)).toEqual(['1278']);
  });

  it('joins paragraphs whose mark is deleted', () => {
    const first = p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('', '1')}`);
    expect(shape(first + p(run('', '2')) + p(run('', '3')))).toEqual(['12', '3']);
  });

  it('leaves out hidden and struck text, not what is only said to have been so', () => {
    const body = p(
      run('<w:vanish/>', '1') +
        run('<w:strike/>', '2') +
        run('<w:vanish w:val="0"/>', '3') +
        run('<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>', '4'),
    );
    expect(shape(body)).toEqual(['34']);
  });

  it('leaves out what a style hides, unless the run says otherwise', () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
      <w:style w:styleId="c"><w:basedOn w:val="a"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
      <w:style w:styleId="d"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:style></w:styles>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    const links = `<Relationships><Relationship Id="s" Type="${type}" Target="styles.xml"/></Relationships>`;
    const body =
      p(
        run('<w:rStyle w:val="a"/>', '1') +
          run('<w:rStyle w:val="b"/>', '2') +
          run('<w:rStyle w:val="b"/><w:vanish w:val="0"/>', '3') +
          run('<w:rStyle w:val="c"/>', '4') +
          run('<w:rStyle w:val="d"/>', '5'),
      ) + p(`<w:pPr><w:pStyle w:val="b"/></w:pPr>${run('', '6')}`);
    const more = { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': links };
    expect(shapeOf(readDocx(docxOf(body, more)))).toEqual(['345']);
  });

  it('keeps raised digits and pictures apart from figures', () => {
    const body = p(
      run('', '5') +
        run('<w:vertAlign w:val="superscript"/>', '1') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F037"/></w:r>',
    );
    expect(shape(body)).toEqual(['5¹\uFFFD7']);
  });

  it('reads fields, links, content controls', () => {
    const body =
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 9</w:instrText></w:r>' +
          `<w:hyperlink>${run('', '甲')}</w:hyperlink><w:fldSimple w:instr="DATE">${run('', '乙')}</w:fldSimple>`,
      ) +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('丙')}</w:sdtContent></w:sdt>`;
    expect(shape(body)).toEqual(['甲乙', '丙']);
  });

  it('reads a text box once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const body = p(
      `${run('', '前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice>` +
        `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('', '后')}`,
    );
    expect(shape(body)).toEqual(['前后', '框']);
  });

  it('reads files whose prefixes are not the usual ones', () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<ns0:document xmlns:ns0="${uri}"><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:tcPr><ns0:gridSpan ns0:val="2"/></ns0:tcPr>
      <ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:tc><ns0:tc><ns0:p/></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>`;
    const [block] = readDocx(zipOf({ 'word/document.xml': xml })).blocks;
    expect(positions(block)).toEqual(['0,0 1x2 甲', '0,2 1x1 ']);
  });

  it('finds the main part where the package says it is; takes the title, no date', () => {
    const core = `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>题</dc:title><dcterms:created xmlns:dcterms="t">2024-01-01</dcterms:created></cp:coreProperties>`;
    expect(readDocx(docxOf(paragraph('x'), { 'docProps/core.xml': core })).metadata).toEqual({
      title: '题',
      publishedOn: null,
      publisher: null,
    });
  });
});

describe('tables of a Word file', () => {
  it('resolves gridSpan, vMerge and gridBefore', () => {
    const rows = [
      row(
        cell(paragraph('a'), '<w:vMerge w:val="restart"/>'),
        cell(paragraph('b'), '<w:gridSpan w:val="2"/>'),
      ),
      row(cell('<w:p/>', '<w:vMerge/>'), cell(paragraph('c')), cell(paragraph('d'))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('e'))}${cell(paragraph('f'))}</w:tr>`,
    ];
    const [block] = readDocx(docxOf(table(...rows))).blocks;
    expect(positions(block)).toEqual([
      ...['0,0 2x1 a', '0,1 1x2 b', '1,1 1x1 c', '1,2 1x1 d', '2,1 1x1 e', '2,2 1x1 f'],
    ]);
  });

  it('drops deleted and hidden rows, keeps inserted ones', () => {
    const line = (mark: string, text: string) =>
      `<w:tr><w:trPr>${mark}</w:trPr>${cell(paragraph(text))}${cell(paragraph('0'))}</w:tr>`;
    const body = table(
      line('<w:del w:id="1"/>', 'a'),
      line('<w:ins w:id="2"/>', 'b'),
      line('<w:hidden/>', 'c'),
    );
    expect(shape(body)).toEqual([[['b', '0']]]);
  });

  it('keeps lines of a cell apart', () => {
    expect(shape(table(row(cell(paragraph('1') + paragraph('2')), cell(paragraph('3')))))).toEqual([
      [['1\n2', '3']],
    ]);
  });

  it('lets an outer cell flow around a table inside it', () => {
    const inner = table(
      row(cell(paragraph('a')), cell(paragraph('1'))),
      row(cell(paragraph('b')), cell(paragraph('2'))),
    );
    const body = table(row(cell(paragraph('前') + inner + paragraph('后')), cell(paragraph('旁'))));
    expect(shape(body)).toEqual([
      '前',
      [
        ['a', '1'],
        ['b', '2'],
      ],
      '后',
      '旁',
    ]);
  });
});

describe('damaged and hostile Word files', () => {
  it('checks the CRC of what it reads', () => {
    const bytes = zipSync({ 'word/document.xml': [strToU8(paragraph('12345678')), { level: 0 }] });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('12345678');
    bytes[at] = 0x39;
    expect(reason(bytes)).toBe('unreadable');
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 30)],
    ['no directory', (bytes: Uint8Array) => bytes.subarray(0, 100)],
    ['empty', () => new Uint8Array()],
  ] as const)('%s', (_, damage) => {
    expect(reason(damage(docxOf(paragraph('x'))))).toBe('unreadable');
  });

  it('refuses entities and DTDs', () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>`;
    expect(reason(zipOf({ 'word/document.xml': bomb }))).toBe('unreadable');
    expect(reason(docxOf(paragraph('&xxe;')))).toBe('unreadable');
  });

  it('refuses endless nesting', () => {
    expect(reason(docxOf('<w:sdt>'.repeat(100_000)))).toBe('too_large');
    expect(reason(docxOf('<w:tbl><w:tr><w:tc>'.repeat(30_000)))).toBe('too_large');
  });

  it('refuses a zip bomb without inflating it', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }, { level: 6 });
    const start = processorTime();
    expect(reason(bytes)).toBe('too_large');
    expect(processorTime() - start).toBeLessThan(1_000);
  });

  it('refuses a part that is larger than announced', () => {
    const bytes = zipSync(
      { 'word/document.xml': new Uint8Array(1_000_000).fill(32) },
      { level: 6 },
    );
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 10, true);
    expect(reason(bytes)).toBe('unreadable');
  });

  it('a page embedded as a part is no text we read', () => {
    expect(reason(docxOf('<w:altChunk/>'))).toBe('unsupported_format');
    expect(reason(docxOf(`${p(run('', '标题'))}<w:altChunk/>`))).toBe('unsupported_format');
  });

  it('200,000 cells in seconds', () => {
    const line = row(...Array.from({ length: 10 }, () => cell(paragraph('0'))));
    const bytes = docxOf(table(...Array.from({ length: 20_000 }, () => line)));
    const start = processorTime();
    const [block] = readDocx(bytes).blocks;
    expect(block?.kind === 'grid' && block.cells.length).toBe(200_000);
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});
