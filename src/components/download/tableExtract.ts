import type { Extract } from '../../download/extract.ts';
import { textIn } from '../../download/cellText.ts';
import { pageCells } from '../../download/pageTable.ts';
import { printedTable } from '../../download/printedTable.ts';
import { downloadWords } from '../../text/download.ts';
import { figureNames } from '../../text/fields.ts';
import type { Language } from '../../text/language.ts';
import { datasetVersion } from './datasetVersion.ts';

/**
 * A table of the page as it stands there, ready to be taken away; page and table name the file.
 * `own` names the visitor's document that it shows: such a table has no licence of ours.
 */
export function tableExtract(table: HTMLTableElement, language: Language, own?: string): Extract {
  const words = downloadWords[language];
  const page = document.querySelector('h1')?.textContent.trim() ?? document.title;
  const name = nameOf(table);
  const version = datasetVersion();
  const parts = {
    ...words.parts,
    k: figureNames.k[language],
    n: figureNames.n[language],
  };
  return {
    fileName: fileNameOf(table),
    title: name === '' ? page : `${page} · ${name}`,
    notes: [
      { label: words.page, text: own === undefined ? page : `${page} · ${own}` },
      { label: words.version, text: version },
      { label: words.address, text: addressOf(table) },
      ...(own === undefined ? [{ label: words.licence, text: 'CC BY 4.0' }] : []),
    ],
    ...printedTable(pageCells(table), parts),
  };
}

/** Caption, name of the region around it, or the heading before it. */
function nameOf(table: HTMLTableElement): string {
  const figure = table.closest('figure')?.querySelector('h3');
  const region = table.closest('[aria-label]')?.getAttribute('aria-label');
  return (figure && textIn(figure)) ?? region ?? (table.caption ? textIn(table.caption) : '');
}

/** Address of the page with the id of the part in which the table stands. */
function addressOf(table: HTMLTableElement): string {
  const id = table.closest('figure[id]')?.id ?? table.dataset['table'] ?? '';
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}${id === '' ? '' : `#${id}`}`;
}

/** `gongkai-agency-320800-renminzhengfu-2024-requests-2026.1`: page, table, version of the dataset. */
export function fileNameOf(element: Element): string {
  const base = document.querySelector<HTMLElement>('main')?.dataset['page'] ?? location.pathname;
  const place = base.split('/').filter((part) => part !== '');
  const tables = [...document.querySelectorAll('main table')];
  const table = element.closest('table') ?? element.querySelector('table') ?? element;
  const own = table instanceof HTMLElement && table.dataset['table'] ? table.dataset['table'] : '';
  const figure = element.closest('figure[id]')?.id ?? '';
  const id = own || figure || `table${tables.indexOf(table as HTMLTableElement) + 1}`;
  return ['gongkai', ...(place.length > 0 ? place : ['home']), id, datasetVersion()].join('-');
}
