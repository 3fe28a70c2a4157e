import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/core/document/document.ts';
import { fileKind } from '../../src/read/format.ts';
import { maxBytes, readDocument } from '../../src/read/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the kind of a file is told by its content', () => {
  it.each([
    ['一、总体情况\n\t规章\n\t0\n', 'text'],
    ['<!DOCTYPE html><html><body></body></html>', 'html'],
    ['\n<div><p>正文</p></div>', 'html'],
    ['table_id,row_id,column_id,raw\nrequests,received,total,1\n', 'csv'],
    ['%PDF-1.7\n', 'pdf'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related;\n type="text/html"\n\n', 'mht'],
    ['From: <Saved>\r\nContent-Type: text/html\r\n\r\n<p>', 'mht'],
    ['标题：年报\n\nContent-Type: text/html', 'text'],
    ['{\\rtf1 }', 'rtf'],
    ['\u0001\u0002\u0003\u0000', 'unsupported'],
  ])('%j', (text, kind) => {
    expect(fileKind(bytes(text))).toBe(kind);
  });
});

describe('a file that is not read', () => {
  it('is too large above the bound', async () => {
    const reading = readDocument(new Uint8Array(maxBytes + 1));
    await expect(reading).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('is unreadable when empty', async () => {
    await expect(readDocument(new Uint8Array(0))).rejects.toMatchObject({ reason: 'unreadable' });
  });

  it('is named in the sentence', async () => {
    const reading = readDocument(bytes('\u0001\u0002\u0003\u0000'), '年报.rar');
    await expect(reading).rejects.toThrow(Refusal);
    await expect(reading).rejects.toThrow('年报.rar');
  });

  it('is a picture: its figures are not guessed', async () => {
    const reading = readDocument(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), '年报.png');
    await expect(reading).rejects.toMatchObject({ reason: 'unsupported_format' });
    await expect(reading).rejects.toThrow('图片上的数字不作猜测');
  });
});
