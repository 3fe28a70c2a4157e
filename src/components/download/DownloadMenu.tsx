import { useState } from 'preact/hooks';
import { loadCode } from '../../client/load.ts';
import { LoadError } from '../../client/loadError.ts';
import { failureText } from '../loop/failureText.ts';
import type { Picture, PictureButtons } from './PictureButtons.tsx';
import type { Extract } from '../../download/extract.ts';
import { formats, type FormatName } from '../../download/formatNames.ts';
import { isInApp } from '../../download/inApp.ts';
import { saveFile } from '../../download/save.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';

/** What writes files and the clipboard; fetched when somebody reaches for a button. */
const tools = () =>
  loadCode(() =>
    Promise.all([import('../../download/formats.ts'), import('../../download/clipboard.ts')]),
  );

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
  const [byHand, setByHand] = useState('');

  const save = async (format: FormatName): Promise<void> => {
    try {
      const table = extract();
      const [{ fileOf }] = await tools();
      saveFile(`${table.fileName}.${format}`, await fileOf(table, format, words.sheets));
      setStatus(isInApp(navigator.userAgent) ? words.inApp : '');
    } catch (cause) {
      setStatus(cause instanceof LoadError ? failureText(language, cause) : words.failed);
    }
  };
  /** Copies; where the browser refuses, the text stands in a field to be copied by hand. */
  const copy = async (work: () => Promise<void>, text: () => Promise<string>): Promise<void> => {
    try {
      await work();
      setStatus(words.copied);
      setByHand('');
    } catch {
      setStatus(words.byHand);
      setByHand(await text());
    }
  };
  const copyTable = () =>
    copy(
      async () => (await tools())[1].copyTable(extract()),
      async () => (await tools())[1].tableText(extract()),
    );
  const copyLink = () =>
    copy(
      () => navigator.clipboard.writeText(link()),
      () => Promise.resolve(link()),
    );
  const openButtons = (): Promise<void> =>
    loadCode(() => import('./PictureButtons.tsx')).then(
      (code) => setButtons(code),
      (cause: unknown) => setStatus(failureText(language, cause)),
    );
  const button = (testId: string, label: string, act: () => Promise<void>) => (
    <button type="button" class="button" data-testid={testId} onClick={() => void act()}>
      {label}
    </button>
  );

  return (
    <div
      class="download-menu"
      onPointerEnter={() => void tools().catch(() => undefined)}
      onFocusCapture={() => void tools().catch(() => undefined)}
    >
      {button('download-csv', `${words.download} ${words.formats.csv}`, () => save('csv'))}
      <details onToggle={() => picture && void openButtons()}>
        <summary class="button">{words.download}…</summary>
        <ul>
          {formats
            .filter((format) => format !== 'csv')
            .map((format) => (
              <li key={format}>
                {button(`download-${format}`, words.formats[format], () => save(format))}
              </li>
            ))}
        </ul>
        {picture && Buttons && <Buttons.PictureButtons {...{ language, picture, link }} />}
      </details>
      {button('copy-table', words.copyTable, copyTable)}
      {button('copy-link', words.copyLink, copyLink)}
      <span role="status">{status}</span>
      {byHand !== '' && (
        <textarea
          readOnly
          class="by-hand"
          rows={4}
          aria-label={words.byHand}
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
