import { useState } from 'preact/hooks';
import type { Extract } from '../../download/extract.ts';
import { copyTable } from '../../download/clipboard.ts';
import { fileOf, formats, type FormatName } from '../../download/formats.ts';
import { saveFile } from '../../download/save.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** Buttons that hand out the table on the screen: files, the table, the link. */
export function DownloadMenu(props: {
  readonly language: Language;
  /** The table as it stands now. */
  readonly extract: () => Extract;
  /** Full address of the view; the page's own when left out. */
  readonly link?: () => string;
}) {
  const { language, extract, link = () => location.href } = props;
  const words = downloadWords[language];
  const [status, setStatus] = useState('');

  const save = async (format: FormatName): Promise<void> => {
    try {
      const table = extract();
      saveFile(`${table.fileName}.${format}`, await fileOf(table, format, words.sheets));
    } catch {
      setStatus(words.failed);
    }
  };
  const copy = async (work: () => Promise<void>): Promise<void> => {
    await work().then(
      () => setStatus(words.copied),
      () => setStatus(words.failed),
    );
  };

  return (
    <div class="download-menu">
      <button
        type="button"
        class="button"
        data-testid="download-csv"
        onClick={() => void save('csv')}
      >
        {words.download} {words.formats.csv}
      </button>
      <details>
        <summary class="button">{words.download}…</summary>
        <ul>
          {formats
            .filter((format) => format !== 'csv')
            .map((format) => (
              <li key={format}>
                <button
                  type="button"
                  class="button"
                  data-testid={`download-${format}`}
                  onClick={() => void save(format)}
                >
                  {words.formats[format]}
                </button>
              </li>
            ))}
        </ul>
      </details>
      <button type="button" class="button" onClick={() => void copy(() => copyTable(extract()))}>
        {words.copyTable}
      </button>
      <button
        type="button"
        class="button"
        data-testid="copy-link"
        onClick={() => void copy(() => navigator.clipboard.writeText(link()))}
      >
        {words.copyLink}
      </button>
      <span role="status">{status}</span>
    </div>
  );
}
