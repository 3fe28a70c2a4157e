import { useState } from 'preact/hooks';
import type { Finding, Report } from '../../core/report/report.ts';
import { saveFile } from '../../download/save.ts';
import { checkWords as words } from '../../text/check.ts';
import { downloadWords } from '../../text/download.ts';
import type { Language } from '../../text/language.ts';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import { findingsExtract } from './findingsExtract.ts';
import { markedUpPage } from './markedUp.ts';

interface Props {
  readonly language: Language;
  readonly version: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** File name of the draft without its ending. */
  readonly name: string;
  /** What `parse` prints for the file; `null` for a form filled in by hand. */
  readonly json: string | null;
}

/** The findings to take away: on paper, as a table, as a marked-up form, as data. */
export function Tools({ language, version, report, findings, name, json }: Props) {
  const [status, setStatus] = useState('');
  const save = (file: string, content: () => Blob): void => {
    try {
      saveFile(file, content());
      setStatus('');
    } catch {
      setStatus(downloadWords[language].failed);
    }
  };
  return (
    <div class="tools no-print">
      <button type="button" class="button primary" onClick={() => print()}>
        {words.print[language]}
      </button>
      <button
        type="button"
        class="button"
        data-testid="download-marked-up"
        onClick={() => save(`${name}-check.html`, () => markedUp(language, report))}
      >
        {words.markedUp[language]}
      </button>
      {json !== null && (
        <button
          type="button"
          class="button"
          data-testid="download-report"
          onClick={() => save(`${name}.json`, () => textFile(`${json}\n`, 'application/json'))}
        >
          {words.json[language]}
        </button>
      )}
      <span role="status">{status}</span>
      <DownloadMenu
        language={language}
        extract={() => findingsExtract(language, version, report, findings, name)}
      />
    </div>
  );
}

function textFile(text: string, type: string): Blob {
  return new Blob([text], { type });
}

/** The parts of the page that a reader of the marked-up form needs, as they stand now. */
function markedUp(language: Language, report: Report): Blob {
  const parts = ['summary', 'facts', 'findings', 'form', 'rules'].flatMap((part) => [
    ...document.querySelectorAll(`.check-result [data-part="${part}"]`),
  ]);
  return textFile(markedUpPage(language, report.title, parts), 'text/html;charset=utf-8');
}
