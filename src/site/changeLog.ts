import { readCommitted } from '../dataset/committed.ts';
import { datasetFolder } from './folder.ts';

/** One version of the dataset in the log. */
export interface Release {
  /** Heading without marks: `2026.2 · 2026-03-01`. */
  readonly title: string;
  readonly version: string;
  /** ISO date in the heading, or `null`. */
  readonly date: string | null;
  readonly paragraphs: readonly LogLine[];
}

/** A heading, an item or a paragraph of the log. */
export interface LogLine {
  readonly kind: 'heading' | 'item' | 'text';
  readonly text: string;
}

/** `CHANGELOG.md` of the dataset, newest version first; empty when there is none yet. */
export async function changeLog(folder: string = datasetFolder()): Promise<Release[]> {
  try {
    return releasesOf(await readCommitted(folder, 'CHANGELOG.md'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Sections below `## …` headings, in their order. */
export function releasesOf(markdown: string): Release[] {
  return markdown
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return {
        title: plain(title),
        version: /\d{4}\.\d+/u.exec(title)?.[0] ?? plain(title),
        date: /\d{4}-\d{2}-\d{2}/u.exec(title)?.[0] ?? null,
        paragraphs: lines.map(lineOf).filter((line) => line.text !== ''),
      };
    });
}

function lineOf(line: string): LogLine {
  const heading = /^#{3,} (?<text>.*)$/u.exec(line)?.groups?.['text'];
  if (heading !== undefined) return { kind: 'heading', text: plain(heading) };
  const item = /^\s*[-*] (?<text>.*)$/u.exec(line)?.groups?.['text'];
  if (item !== undefined) return { kind: 'item', text: plain(item) };
  return { kind: 'text', text: plain(line) };
}

function plain(text: string): string {
  return text.replace(/[`*]/gu, '').trim();
}
