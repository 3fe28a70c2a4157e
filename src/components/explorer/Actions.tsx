import type { Extract } from '../../download/extract.ts';
import { findMeasure } from '../../measure/measures.ts';
import type { Caption } from '../../query/caption.ts';
import { downloadWords } from '../../text/download.ts';
import { exploreWords as words } from '../../text/explore.ts';
import type { Language } from '../../text/language.ts';
import { writeView } from '../../view/address.ts';
import type { View } from '../../view/view.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import { mayHoldOwn } from './caption.ts';
import { tableModel } from './tableModel.ts';
import type { Pivot } from './pivotCode.ts';
import type { Shown } from './shown.ts';

interface Props {
  readonly language: Language;
  readonly pages: string;
  /** Years of the dataset. */
  readonly span: View['years'];
  readonly shown: Shown;
  readonly caption: Caption;
  readonly pivot: Pivot | null;
}

/** Take the table away, copy the link, look at the SQL. */
export function Actions(props: Props) {
  const { language, pages, shown, caption } = props;
  const address = fullAddress(props);
  const sql = `${pages}sql/?view=${encodeURIComponent(writeView(shown.view, true))}`;
  return (
    <div class="explorer-actions no-print">
      <DownloadMenu
        language={language}
        extract={() => extractOf(props)}
        link={() => `${location.origin}${location.pathname}?${address}`}
        picture={() => ({
          chart: () => document.querySelector<SVGSVGElement>('[data-testid="result-chart"] svg'),
          fileName: fileNameOf(shown),
          title: caption.title,
          subtitle: caption.subtitle,
          source: `${words.source[language]} ${shown.version}`,
        })}
      />
      <a href={sql} data-testid="show-sql">
        {words.sql[language]}
      </a>
      <details>
        <summary class="button">{words.embed[language]}</summary>
        <textarea
          readOnly
          rows={3}
          class="embed-code"
          data-testid="embed-code"
          aria-label={words.embed[language]}
          value={embedCode(address, pages, words.embedTitle[language])}
        />
      </details>
    </div>
  );
}

/** The first measure, and whether the figures hold a visitor's own data. */
function fileNameOf(shown: Shown): string {
  const own = mayHoldOwn(shown) ? '-own' : '';
  return `gongkai${own}-${shown.view.measures[0] ?? 'explore'}-${shown.version}`;
}

/** Every field of the view and the version of the dataset: shows the same whatever the defaults become. */
function fullAddress({ span, shown: { version, view } }: Props): string {
  const { years, measures, denominator } = view;
  const own = findMeasure(measures[0] ?? '')?.denominator?.id ?? null;
  return writeView(
    { ...view, version, years: years ?? span, denominator: denominator ?? own },
    true,
  );
}

/** An iframe for another page; the address is absolute. */
function embedCode(address: string, pages: string, title: string): string {
  if (typeof location === 'undefined') return '';
  const query = address.replaceAll('&', '&amp;');
  return `<iframe src="${location.origin}${pages}embed/?${query}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`;
}

function extractOf(props: Props): Extract {
  const { language, shown, caption, pivot } = props;
  const download = downloadWords[language];
  const table =
    shown.view.tab === 'pivot' && pivot
      ? pivot.pivotExtract(shown.view, shown.rows, language)
      : filesOf(tableModel(shown.view, shown.rows, language));
  return {
    fileName: fileNameOf(shown),
    title: caption.title,
    notes: [
      { label: words.filters[language], text: caption.subtitle },
      { label: download.version, text: shown.version },
      {
        label: download.address,
        text: `${location.origin}${location.pathname}?${fullAddress(props)}`,
      },
      { label: download.licence, text: 'CC BY 4.0' },
    ],
    ...table,
  };
}

function filesOf(model: ReturnType<typeof tableModel>): Pick<Extract, 'columns' | 'rows'> {
  return { columns: model.columns, rows: model.rows.map((row) => row.map((cell) => cell.file)) };
}
