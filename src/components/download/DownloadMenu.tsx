import { useState } from 'preact/hooks';
import type { Picture, PictureButtons } from './PictureButtons.tsx';
import type { Extract } from '../../download/extract.ts';
import { formats, type FormatName } from '../../download/formatNames.ts';
import { saveFile } from '../../download/save.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** What writes files and the clipboard; fetched when somebody reaches for a button. */
const tools = () =>
  Promise.all([import('../../download/formats.ts'), import('../../download/clipboard.ts')]);

/** Buttons that hand out the table on the screen: files, the table, the link. */
export function DownloadMenu(props: {
  readonly language: Language;
  /** The table as it stands now. */
  readonly extract: () => Extract;
  /** Full address of the view; the page's own when left out. */
  readonly link?: () => string;
  /** The chart of the view, where there is one. */
  readonly picture?: () => Picture;
}) {
  const { language, extract, picture, link = () => location.href } = props;
  const [Buttons, setButtons] = useState<{ PictureButtons: typeof PictureButtons } | null>(null);
  const words = downloadWords[language];
  const [status, setStatus] = useState('');

  const save = async (format: FormatName): Promise<void> => {
    try {
      const table = extract();
      const [{ fileOf }] = await tools();
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
    <div
      class="download-menu"
      onPointerEnter={() => void tools()}
      onFocusCapture={() => void tools()}
    >
      <button
        type="button"
        class="button"
        data-testid="download-csv"
        onClick={() => void save('csv')}
      >
        {words.download} {words.formats.csv}
      </button>
      <details onToggle={() => picture && void import('./PictureButtons.tsx').then(setButtons)}>
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
        {picture && Buttons && <Buttons.PictureButtons {...{ language, picture, link }} />}
      </details>
      <button
        type="button"
        class="button"
        onClick={() => void copy(async () => (await tools())[1].copyTable(extract()))}
      >
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
