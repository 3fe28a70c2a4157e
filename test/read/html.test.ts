import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { readHtml } from '../../src/read/html/html.ts';
import { processorTime } from './build/processor.ts';
import { positions, shapeOf } from './build/shape.ts';

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html);
const shape = (html: string) => shapeOf(readHtml(bytes(html)));
const spans = (html: string) => positions(readHtml(bytes(html)).blocks[0]);

describe('text of a page', () => {
  it('keeps reading order, drops what a reader does not see', () => {
    const html = `<title>t</title><script>1</script><style>p{}</style><p>一</p><!-- 二 -->
      <p style="DISPLAY : none">三</p><p hidden>四</p><div>五<del>六</del><s>7</s></div>
      <span style="mso-hide:all">八</span><p><span style="text-decoration: line-through">9</span>十</p>`;
    expect(shape(html)).toEqual(['一', '五', '十']);
  });

  it('leaves out what a style sheet of the page hides', () => {
    const css = `<!-- .mobile, p.a2 { display : none } #print{visibility:hidden}
      .tab{display:none} .tab.on{display:block} .box > .gone{display:none!important}
      @media print {.paper{display:none}} p:hover{display:none} /* .seen{display:none} */ -->`;
    const html = `<style>${css}</style><style media="print">.paper{display:none}</style>
      <table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2<span class="mobile">9</span></td></tr></table>
      <div class="mobile">一</div><p class="a2 x">二</p><div id="print">三</div><div class="tab">四</div>
      <div class="tab on">五</div><div class="box"><p class="gone" style="display:block">六</p></div><p>九</p>
      <p class="paper seen">七</p><p class="a2" style="display:block">八</p>`;
    expect(shape(html)).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '五',
      '九',
      '七',
      '八',
    ]);
  });

  it('reads a page whose style sheet hides every table: a script shows them', () => {
    const html =
      '<style>.c{display:none}</style><div class="c"><table><tr><td>a</td><td>1</td></tr></table></div>';
    expect(shape(html)).toEqual([[['a', '1']]]);
  });

  it('joins Chinese lines that the source breaks, keeps spaces between words', () => {
    expect(shape('<p>行政\n  处罚 A\n B<br>第二行</p>')).toEqual(['行政处罚 A B\n第二行']);
  });

  it('never joins a raised note mark with the figure before it', () => {
    const html = '<table><tr><td>收</td><td>5<sup>1</sup></td></tr></table>';
    expect(shape(html)).toEqual([[['收', '5¹']]]);
  });

  it('shows figures that stand in read-only fields', () => {
    const html =
      '<table><tr><td>收</td><td><input value="7" readonly><input type="hidden" value="9"></td></tr></table>';
    expect(shape(html)).toEqual([[['收', '7']]]);
  });
});

describe('tables of a page', () => {
  it('resolves spans', () => {
    const html = `<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>`;
    expect(spans(html)).toEqual(['0,0 2x1 a', '0,1 1x2 b', '1,1 1x1 c', '1,2 1x1 d']);
  });

  it('cuts spans at the end of their row group and survives the largest', () => {
    const html = `<table><tbody><tr><td rowspan="65534" colspan="1000">a</td><td>b</td></tr></tbody>
      <tbody><tr><td>c<td>d</tr></tbody></table>`;
    expect(spans(html)).toEqual(['0,0 1x1000 a', '0,1000 1x1 b', '1,0 1x1 c', '1,1 1x1 d']);
  });

  it('gives a span of 0 the rest of its group', () => {
    const html = '<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>';
    expect(spans(html)[0]).toBe('0,0 3x1 a');
  });

  it('puts heads first and feet last', () => {
    const html = `<table><tfoot><tr><td>f<td>3</tfoot><tbody><tr><td>b<td>2</tbody><thead><tr><th>h<th>1</thead></table>`;
    expect(shape(html)).toEqual([
      [
        ['h', '1'],
        ['b', '2'],
        ['f', '3'],
      ],
    ]);
  });

  it('reads cells without end tags, with wrong end tags, blank ones, hidden rows', () => {
    const html = `<table><tr><td><p><span>1</span><span>2</span></p></div><td>&nbsp;<tr style="display:none"><td>x<td>y
      <tr><td>3<br>4<td>５</table>`;
    expect(shape(html)).toEqual([
      [
        ['12', ''],
        ['3\n4', '５'],
      ],
    ]);
  });

  it('lets layout tables flow and keeps the tables in them as grids', () => {
    const inner = '<table><tr><td>规章</td><td>1</td></tr><tr><td>许可</td><td>2</td></tr></table>';
    const html = `<table><tr><td>首页</td><td>新闻</td></tr>
      <tr><td>栏目</td><td><h1>标题</h1><p>正文</p>${inner}<p>后文</p></td></tr></table>`;
    expect(shape(html)).toEqual([
      [['首页', '新闻']],
      ...['栏目', '标题', '正文'],
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
      '后文',
    ]);
  });

  it('takes a frame around one figure as the text of its cell', () => {
    const html =
      '<table><tr><td>a</td><td><table><tr><td>5</td></tr></table></td></tr><tr><td>b</td><td>6</td></tr></table>';
    expect(shape(html)).toEqual([
      [
        ['a', '5'],
        ['b', '6'],
      ],
    ]);
  });

  it('keeps tables that continue each other apart and names places', () => {
    const part = (text: string) => `<table><tr><td>${text}</td><td>0</td></tr></table>`;
    const grids = readHtml(bytes(part('a') + part('b'))).blocks;
    expect(grids.map((block) => block.place)).toEqual(['table 1', 'table 2']);
    expect(grids[1]?.kind === 'grid' && grids[1].cells[1]?.place).toBe('table 2 row 1 column 2');
  });

  it('reads Word-exported pages: conditional comments, o:p, list numbers', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><!--[if gte mso 9]><xml>x</xml><![endif]-->
      <p class=MsoNormal><![if !supportLists]><span>一、<span style='font:7.0pt'>&nbsp;</span></span><![endif]>总体<o:p></o:p></p>
      <table class=MsoTableGrid><tr><td><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span></p></td><td><p><o:p>&nbsp;</o:p></p></td></tr></table></html>`;
    expect(shape(html)).toEqual(['一、\u00a0总体', [['1', '']]]);
  });
});

describe('encodings and metadata', () => {
  const page = '<html><head><meta charset="gb2312"></head><p>信息公开𠀀㐂</p></html>';

  it.each([
    ['utf8', {}],
    ['gb18030', {}],
    ['utf16le', {}],
    ['utf16le', { addBOM: true }],
    ['utf16be', {}],
  ] as const)('%s %o', (encoding, options) => {
    expect(shapeOf(readHtml(iconv.encode(page, encoding, options)))).toEqual(['信息公开𠀀㐂']);
  });

  it('trusts a foreign declaration where the bytes fit it', () => {
    const big5 = iconv.encode('<meta charset="big5"><p>政府資訊公開</p>', 'big5');
    expect(shapeOf(readHtml(big5))).toEqual(['政府資訊公開']);
  });

  it('reads title, date and publisher of the page system', () => {
    const html = `<title>甲-乙</title><meta name="ArticleTitle" content="甲"><meta name="PubDate" content="2024-01-17 10:20">
      <meta name="ContentSource" content="某局"><p>x</p>`;
    const expected = { title: '甲', publishedOn: '2024-01-17', publisher: '某局' };
    expect(readHtml(bytes(html)).metadata).toEqual(expected);
  });

  it('takes no date from what is none', () => {
    expect(
      readHtml(bytes('<meta name=pubdate content="2024-13-40"><p>x')).metadata.publishedOn,
    ).toBeNull();
  });
});

describe('hostile pages', () => {
  const hostile: [string, string][] = [
    ['a million nested divs', '<div>'.repeat(1_000_000)],
    ['nested tables', '<table><tr><td>'.repeat(50_000)],
    ['growing formatting', Array.from({ length: 20_000 }, (_, i) => `<p><b id=${i}>`).join('')],
    ['wide spans', `<table>${'<tr>' + '<td rowspan=65534 colspan=1000>x'.repeat(40)}</table>`],
    ['nothing', '   '],
  ];
  it.each(hostile)('%s are refused in one sentence', (_, html) => {
    const start = processorTime();
    expect(() => readHtml(bytes(html))).toThrow(Refusal);
    expect(processorTime() - start).toBeLessThan(10_000);
  });

  it('65,534-row spans over many rows stay small', () => {
    const html = `<table>${'<tr><td rowspan=65534>a<td>b'.repeat(3_000)}</table>`;
    const start = processorTime();
    expect(readHtml(bytes(html)).blocks).toHaveLength(1);
    expect(processorTime() - start).toBeLessThan(5_000);
  });

  it('one line of ten million characters', () => {
    const text = '公'.repeat(3_000_000);
    expect(shape(`<p>${text}</p>`)).toEqual([text]);
  });
});
