import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Grid } from '../../src/core/document/document.ts';
import { Refusal } from '../../src/core/document/document.ts';
import { parseReport } from '../../src/core/parse/report.ts';
import { readPdf } from '../../src/read/pdf/pdf.ts';
import { drawTable, writePdf, type Sheet } from './pdf-writer.ts';

const xs = [60, 220, 300, 380, 460];
const ys = [100, 120, 140, 160];
const rows = [
  ['信息', '制发', '废止', '有效'],
  ['规章', '0', '', '1,234'],
  ['文件', '3985758', '-', '96171.6'],
];

function grids(document: Document): Grid[] {
  return document.blocks.filter((block) => block.kind === 'grid');
}

function texts(grid: Grid | undefined): string[][] {
  if (!grid) return [];
  return Array.from({ length: grid.rows }, (_, row) =>
    grid.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );
}

async function refusal(bytes: Uint8Array): Promise<Refusal> {
  const error: unknown = await readPdf(bytes).catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw new Error('not refused');
  return error;
}

describe('tables with ruling lines', () => {
  it.each(['lines', 'bars'] as const)('reads cells between %s', async (style) => {
    const document = await readPdf(writePdf([(sheet) => drawTable(sheet, xs, ys, rows, style)]));
    const [grid] = grids(document);
    expect(texts(grid)).toEqual(rows);
    expect(grid?.exact).toBe(true);
    expect(grid?.cells.at(-1)?.place).toBe('page 1 table 1 row 3 column 4');
  });

  it.each(['0 1 -1 0 595 0 cm', '0 -1 1 0 0 842 cm'])(
    'levels a page set sideways: %s',
    async (turn) => {
      const bytes = writePdf([
        (sheet) => {
          sheet.raw(turn);
          sheet.raw('1 0 0 1 0 -300 cm');
          drawTable(sheet, xs, ys, rows);
        },
      ]);
      expect(texts(grids(await readPdf(bytes))[0])).toEqual(rows);
    },
  );

  it('finds spans where lines are left out', async () => {
    const bytes = writePdf([
      (sheet) => {
        for (const y of [100, 140]) sheet.line(60, y, 380, y);
        sheet.line(220, 120, 380, 120);
        for (const x of [60, 220, 380]) sheet.line(x, 100, x, 140);
        sheet.line(300, 120, 300, 140);
        sheet.text(64, 124, '规章');
        sheet.text(280, 114, '总数');
        sheet.text(224, 134, '7');
        sheet.text(304, 134, '8');
      },
    ]);
    const [grid] = grids(await readPdf(bytes));
    expect(grid?.cells.map(({ text, rowSpan, columnSpan }) => [text, rowSpan, columnSpan])).toEqual(
      [
        ['规章', 2, 1],
        ['总数', 1, 2],
        ['7', 1, 1],
        ['8', 1, 1],
      ],
    );
  });

  it('keeps a figure that lies over a border in one cell for both', async () => {
    const bytes = writePdf([
      (sheet) => {
        drawTable(sheet, xs, ys, [
          ['甲', '乙', '丙', '丁'],
          ['规章', '', '', '9'],
        ]);
        sheet.text(285, 134, '123456');
      },
    ]);
    const [grid] = grids(await readPdf(bytes));
    const cell = grid?.cells.find(({ text }) => text === '123456');
    expect(cell?.columnSpan).toBe(2);
    expect(grid?.exact).toBe(false);
  });

  it('joins a figure cut because its cell was full, and no other', async () => {
    const bytes = writePdf([
      (sheet) => {
        drawTable(sheet, [60, 120, 150, 210], [100, 140, 180], [['规章', '', '']]);
        for (const [at, text] of ['3985', '758'].entries()) sheet.text(126, 114 + 12 * at, text);
        for (const [at, text] of ['3', '5'].entries()) sheet.text(160, 114 + 12 * at, text);
      },
    ]);
    const [grid] = grids(await readPdf(bytes));
    expect(grid?.cells.map(({ text }) => text).slice(0, 3)).toEqual(['规章', '3985758', '3\n5']);
  });
});

describe('tables over page breaks', () => {
  const columns = [60, 120, 300, 360, 420];
  const heading = ['组', '项', '自然', '总计'];
  const bytes = writePdf([
    (sheet) => {
      const body = [heading, ['（四）无', '1.不掌握', '5', '6']];
      drawTable(sheet, columns, [700, 720, 740], body);
      sheet.text(290, 810, '- 1 -');
    },
    (sheet) => {
      const body = [heading, ['法提供', '2.没有现成', '7', ''], ['（五）不予', '1.信访', '', '9']];
      drawTable(sheet, columns, [80, 100, 120, 140], body);
      sheet.text(290, 810, '- 2 -');
    },
  ]);

  it('joins the pieces, drops the repeated heading, mends the cut label', async () => {
    const document = await readPdf(bytes);
    const [grid, second] = grids(document);
    expect(second).toBeUndefined();
    expect(texts(grid)).toEqual([
      heading,
      ['（四）无法提供', '1.不掌握', '5', '6'],
      ['2.没有现成', '7', ''],
      ['（五）不予', '1.信访', '', '9'],
    ]);
    expect(grid?.cells.find(({ text }) => text === '9')?.place).toBe(
      'page 2 table 1 row 3 column 4',
    );
  });

  it('does not take the first half of a figure that the break cut for the whole', async () => {
    const cut = writePdf([
      (sheet) => drawTable(sheet, columns, [700, 720, 740], [heading, ['', '总计', '305', '61']]),
      (sheet) => {
        const body = [heading, ['', '', '0', ''], ['', '结转', '2', '3']];
        drawTable(sheet, columns, [80, 100, 120, 140], body);
      },
    ]);
    const [grid] = grids(await readPdf(cut));
    expect(texts(grid).flat()).toContain('305\n0');
    expect(texts(grid).flat()).not.toContain('305');
  });

  it('keeps headings and the row below them apart where the break parts them', async () => {
    const apart = writePdf([
      (sheet) => drawTable(sheet, columns, [720, 740], [['结果维持', '结果纠正', '其他', '总计']]),
      (sheet) => drawTable(sheet, columns, [80, 100], [['0', '', '0件', '0']]),
    ]);
    const [grid] = grids(await readPdf(apart));
    expect(texts(grid)).toEqual([
      ['结果维持', '结果纠正', '其他', '总计'],
      ['0', '', '0件', '0'],
    ]);
  });

  it('leaves page numbers out', async () => {
    const { blocks } = await readPdf(bytes);
    expect(blocks.filter((block) => block.kind === 'paragraph')).toEqual([]);
  });

  it('puts a row that the break cut together again', async () => {
    const open = (
      sheet: Parameters<Parameters<typeof writePdf>[0][number]>[0],
      lines: number[],
    ) => {
      const [top, bottom] = [lines[0] ?? 0, lines[1] ?? 0];
      for (const x of columns) sheet.line(x, top, x, bottom);
    };
    const cut = writePdf([
      (sheet) => {
        drawTable(sheet, columns, [700, 720, 740], [heading, ['（一）', '1.予以', '5', '6']]);
        open(sheet, [740, 760]);
        sheet.text(124, 754, '2.要求行政机关确认');
        sheet.text(304, 754, '31');
        sheet.text(364, 754, '32');
      },
      (sheet) => {
        open(sheet, [60, 80]);
        drawTable(sheet, columns, [80, 100], [['（二）', '3.重复', '8', '9']]);
        sheet.text(124, 74, '已获取信息');
      },
    ]);
    expect(texts(grids(await readPdf(cut))[0])).toEqual([
      heading,
      ['（一）', '1.予以', '5', '6'],
      ['', '2.要求行政机关确认已获取信息', '31', '32'],
      ['（二）', '3.重复', '8', '9'],
    ]);
  });
});

describe('tables without ruling lines', () => {
  it('reads them from positions, blanks in their places', async () => {
    const document = await readPdf(
      writePdf([(sheet) => drawTable(sheet, xs, ys, [...rows, ['许可', '5', '6', '7']], 'none')]),
    );
    const [grid] = grids(document);
    expect(texts(grid)).toEqual([...rows, ['许可', '5', '6', '7']]);
  });

  /** A text whose middle stands at `x`, lines 14 apart, the middle of all at `y`. */
  const centred = (sheet: Sheet, x: number, y: number, ...lines: string[]): void =>
    lines.forEach((line, at) => {
      const width = [...line].reduce((sum, letter) => sum + (/[ -~]/u.test(letter) ? 5 : 10), 0);
      sheet.text(x - width / 2, y + 4 + 14 * (at - (lines.length - 1) / 2), line);
    });
  const figures = (sheet: Sheet, y: number, ...texts: string[]): void =>
    texts.forEach((text, at) => {
      if (text !== '') centred(sheet, 320 + 80 * at, y, text);
    });

  it('reads labels of several lines, group labels beside them, blank rows and remarks', async () => {
    const page = (sheet: Sheet): void => {
      centred(sheet, 400, 60, '申请人情况');
      figures(sheet, 80, '自然人', '企业', '总计');
      centred(sheet, 180, 120, '一、本年新收政府信息公开申请', '数量');
      figures(sheet, 120, '31', '', '31');
      centred(sheet, 110, 195, '（三）', '不予公开');
      centred(sheet, 220, 160, '1.属于国', '家秘密');
      figures(sheet, 160, '', '', '5');
      centred(sheet, 220, 195, '2.其他');
      centred(sheet, 220, 230, '3.危及三安', '全一稳定');
      figures(sheet, 230, '7', '', '9');
      centred(sheet, 400, 230, '0（含上年', '结转1件）');
    };
    const [grid] = grids(await readPdf(writePdf([page])));
    expect(grid?.exact).toBe(true);
    expect(texts(grid).map((row) => row.filter((text) => text !== ''))).toEqual([
      ['申请人情况'],
      ['自然人', '企业', '总计'],
      ['一、本年新收政府信息公开申请数量', '31', '31'],
      ['1.属于国家秘密', '5'],
      ['（三）不予公开', '2.其他'],
      ['3.危及三安全一稳定', '7', '0（含上年结转1件）', '9'],
    ]);
    const last = grid?.cells.filter((cell) => cell.row === 5 && /\d$|）$/u.test(cell.text));
    const heads = grid?.cells.filter((cell) => cell.row === 1 && cell.text !== '');
    expect(last?.map((cell) => cell.column)).toEqual(heads?.map((cell) => cell.column));
  });

  it('keeps a figure of two lines beside its label, not beside the end of a group label', async () => {
    const page = (sheet: Sheet): void => {
      figures(sheet, 80, '自然人', '企业', '总计');
      centred(sheet, 220, 110, '1.属于国家秘密');
      figures(sheet, 110, '3', '', '3');
      centred(sheet, 110, 133, '予公开');
      centred(sheet, 220, 140, '2.内部事务');
      centred(sheet, 320, 140, '5（含上年', '结转1件）');
      centred(sheet, 220, 172, '3.行政查询');
      figures(sheet, 172, '2', '', '2');
    };
    const [grid] = grids(await readPdf(writePdf([page])));
    const row = texts(grid).find((cells) => cells.includes('2.内部事务'));
    expect(row?.filter((text) => text !== '')).toEqual(['2.内部事务', '5（含上年结转1件）']);
  });

  it('gives each block with a heading of its own its own columns', async () => {
    const [one, other] = grids(
      await readPdf(
        writePdf([
          (sheet) => {
            centred(sheet, 300, 60, '第（一）项');
            [100, 240, 380, 520].forEach((x, at) => {
              centred(sheet, x, 80, ['内容', '本年制作', '本年公开', '总数'][at] ?? '');
              centred(sheet, x, 100, ['文件', '4', '5', '6'][at] ?? '');
              centred(sheet, x, 120, ['规章', '1', '2', '3'][at] ?? '');
            });
            centred(sheet, 300, 140, '第（八）项');
            [120, 310, 490].forEach((x, at) => {
              centred(sheet, x, 160, ['内容', '上年项目', '本年增减'][at] ?? '');
              centred(sheet, x, 180, ['收费', '35', '-15'][at] ?? '');
            });
          },
        ]),
      ),
    );
    expect([one?.exact, other?.exact]).toEqual([true, true]);
    expect(texts(one).at(-1)).toEqual(['规章', '1', '2', '3']);
    expect(texts(other).at(-1)).toEqual(['收费', '35', '-15']);
  });

  it('takes a figure beside the second line of a label for no page number', async () => {
    const bytes = writePdf([
      (sheet) => {
        figures(sheet, 760, '总计');
        ['甲', '乙'].forEach((label, at) => {
          centred(sheet, 180, 780 + 16 * at, label);
          figures(sheet, 780 + 16 * at, String(at + 4));
        });
        centred(sheet, 300, 830, '1');
      },
      (sheet) => {
        centred(sheet, 180, 60, '1.信访举报', '投诉类申请');
        figures(sheet, 60, '8');
        centred(sheet, 180, 90, '2.重复申请');
        figures(sheet, 90, '9');
        centred(sheet, 300, 830, '2');
      },
    ]);
    expect(grids(await readPdf(bytes)).flatMap(texts)).toEqual([
      ['', '总计'],
      ['甲', '4'],
      ['乙', '5'],
      ['1.信访举报投诉类申请', '8'],
      ['2.重复申请', '9'],
    ]);
  });

  it('does not part figures whose column nobody can tell', async () => {
    const bytes = writePdf([
      (sheet) => {
        for (const [at, line] of ['甲 5 7', '乙 9', '丙 1 3'].entries()) {
          for (const [column, text] of line.split(' ').entries()) {
            sheet.text(60 + column * (100 + (at === 1 ? 40 : 0)), 100 + at * 20, text);
          }
        }
      },
    ]);
    for (const grid of grids(await readPdf(bytes))) expect(grid.exact).toBe(false);
  });
});

describe('text', () => {
  it('joins lines into paragraphs and drops running headers', async () => {
    const long = '本机关认真落实条例各项规定不断提高公开质量和水平推动工作再上新台阶取得成效明显';
    const page =
      (number: number) => (sheet: Parameters<Parameters<typeof writePdf>[0][number]>[0]) => {
        sheet.text(60, 40, '政府信息公开年度报告');
        sheet.text(60, 200, long, 12);
        sheet.text(60, 220, '到此结束。', 12);
        sheet.text(300, 815, `第 ${number} 页 共 2 页`);
      };
    const { blocks } = await readPdf(writePdf([page(1), page(2)]));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      `${long}到此结束。`,
      `${long}到此结束。`,
    ]);
  });
});

it('begins a section below a line that fills its column', async () => {
  const long = '本年度报告中所列数据的统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。';
  const page = (sheet: Sheet): void => {
    ['二、主动公开政府信息情况', long, '一、总体情况', long, long].forEach((text, at) =>
      sheet.text(60, 200 + 20 * at, text, 12),
    );
  };
  const { blocks } = await readPdf(writePdf([page]));
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
    '二、主动公开政府信息情况',
    long,
    '一、总体情况',
    long + long,
  ]);
});

it('reads title and section headings beside a list with dates, and takes the list for no table', async () => {
  const list = ['2016年政府信息公', '开工作年度报告', '2017年政府信息公', '开工作年度报告'];
  const dates = ['2017-', '01-15', '2018-', '01-15'];
  const beside = ['某某局2023年年度报告', '本年度主动公开信息12条', '一、总体情况', '培训3次'];
  const page = (sheet: Sheet): void =>
    list.forEach((text, at) => {
      sheet.text(40, 100 + 20 * at, text, 9);
      sheet.text(130, 100 + 20 * at, dates[at] ?? '', 9);
      sheet.text(200, 100 + 20 * at, beside[at] ?? '', at === 0 ? 18 : 9);
    });
  const { blocks } = await readPdf(writePdf([page]));
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));
  expect(texts).not.toContain('grid');
  expect(texts).toContain('某某局2023年年度报告');
  expect(texts).toContain('一、总体情况');
});

describe('what is struck out', () => {
  it.each(['line', 'bar'] as const)('does not count, where a %s runs through it', async (style) => {
    const strike = (sheet: Sheet, x0: number, x1: number, y: number): void =>
      style === 'line' ? sheet.line(x0, y, x1, y) : sheet.bar(x0, y, x1 - x0, 0.6);
    const page = (sheet: Sheet): void => {
      drawTable(sheet, xs, ys, [
        ['信息', '制发', '废止', '有效'],
        ['规章', '650', '12', ''],
        ['文件', '0', '-', '5'],
      ]);
      sheet.text(386, 134, '7');
      strike(sheet, 224, 234, 130.5);
      strike(sheet, 386, 391, 130.5);
      strike(sheet, 304, 314, 135.5);
    };
    const [grid] = grids(await readPdf(writePdf([page])));
    expect(texts(grid)[1]).toEqual(['规章', '0', '12', '']);
    expect(texts(grid)[2]).toEqual(['文件', '0', '-', '5']);
  });
});

describe('what is not read', () => {
  it('says that a file without text is a scan', async () => {
    const { reason, message } = await refusal(writePdf([(sheet) => sheet.bar(50, 50, 400, 600)]));
    expect(reason).toBe('unreadable');
    expect(message).toContain('扫描件');
  });

  it('does not trust the hidden text of a scan', async () => {
    const hidden = writePdf([
      (sheet) => {
        sheet.raw('3 Tr');
        sheet.text(60, 60, '规章 5');
      },
    ]);
    expect((await refusal(hidden)).message).toContain('扫描件');
  });

  it('refuses damaged bytes and too many pages', async () => {
    const whole = writePdf([(sheet) => sheet.text(60, 60, '规章')]);
    expect((await refusal(whole.slice(0, 30))).reason).toBe('unreadable');
    expect((await refusal(new TextEncoder().encode('%PDF-1.7\nnothing'))).reason).toBe(
      'unreadable',
    );
    const many = writePdf([(sheet) => sheet.text(60, 60, '规章')], 300);
    expect((await refusal(many)).reason).toBe('too_large');
  });
});

const folder = new URL('../../../shared/reports/', import.meta.url);

describe.skipIf(!existsSync(folder))('published reports', () => {
  it.each(['hongze-2023', 'huaian-2024'])('reads every figure of %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`documents/${name}.pdf`, folder)));
    const expected = JSON.parse(readFileSync(new URL(`expected/${name}.json`, folder), 'utf8')) as {
      table_id: string;
      row_id: string;
      column_id: string;
      raw: string;
    }[];
    const report = parseReport(await readPdf(bytes));
    const read = report.cells
      .filter((cell) => cell.state !== 'absent')
      .map((cell) => `${cell.tableId}/${cell.rowId}/${cell.columnId}=${cell.raw}`);
    const printed = expected.map(
      (cell) => `${cell.table_id}/${cell.row_id}/${cell.column_id}=${cell.raw}`,
    );
    expect(read.sort()).toEqual(printed.sort());
  });
});
