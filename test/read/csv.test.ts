import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/read/csv/csv.ts';
import { shapeOf } from './build/shape.ts';

const read = (text: string, encoding = 'utf8') => readCsv(iconv.encode(text, encoding));

describe('values in a text file', () => {
  it.each([',', '\t', ';', '|'])('delimiter %j', (delimiter) => {
    const text = ['规章', '1', '2'].join(delimiter) + '\r\n' + ['许可', '', '3'].join(delimiter);
    expect(shapeOf(read(text))).toEqual([
      [
        ['规章', '1', '2'],
        ['许可', '', '3'],
      ],
    ]);
  });

  it.each(['gb18030', 'utf16le', 'utf-16'])('encoding %s', (encoding) => {
    expect(shapeOf(read('规章,1\n许可,2', encoding))).toEqual([
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
    ]);
  });

  it('reads title and headings before a table as paragraphs, blank rows as ends', () => {
    const text = '2023年度报告,,\n\n二、主动公开,,\n信息内容,a,b\n规章,1,2\n,,\n三、申请,,\nx,y,z';
    expect(shapeOf(read(text))).toEqual([
      '2023年度报告',
      '二、主动公开',
      [
        ['信息内容', 'a', 'b'],
        ['规章', '1', '2'],
      ],
      '三、申请',
      [['x', 'y', 'z']],
    ]);
  });

  it('knows our own files by their header, as one grid each', () => {
    const transcript = read('table_id,row_id,column_id,raw\nreview,x,y,\nreview,x,z,3');
    expect(transcript.format).toBe('transcript');
    expect(shapeOf(transcript)).toEqual([
      [
        ['table_id', 'row_id', 'column_id', 'raw'],
        ['review', 'x', 'y', ''],
        ['review', 'x', 'z', '3'],
      ],
    ]);
    expect(read('report_id,table_id,row_id,column_id,value\na,b,c,d,1').format).toBe(
      'observations',
    );
  });

  it('keeps quoted line breaks, hostile names and formulas as text', () => {
    expect(shapeOf(read('__proto__,"a\nb","c""d"\n=1+1,constructor,\u0000'))).toEqual([
      [
        ['__proto__', 'a\nb', 'c"d'],
        ['=1+1', 'constructor', '\u0000'],
      ],
    ]);
  });

  it('takes ragged rows and 10,000 columns', () => {
    const wide = Array.from({ length: 10_000 }, (_, index) => index).join(',');
    const [grid] = read(`${wide}\na\nb,1`).blocks;
    expect(grid?.kind === 'grid' && grid.columns).toBe(10_000);
  });

  it('refuses what has no clear cells', () => {
    expect(() => read('a,"b\nc,d')).toThrow('引号');
    expect(() => read(`a${','.repeat(20_000)}`)).toThrow('列');
    expect(() => read('\n\n')).toThrow('没有内容');
  });
});
