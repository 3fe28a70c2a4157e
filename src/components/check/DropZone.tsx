import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormId } from '../../core/form/table.ts';
import { checkWords as words } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { editionNames } from '../../text/terms.ts';
import type { Check } from './useCheck.ts';

interface Props {
  readonly language: Language;
  readonly check: Check;
}

const accepted =
  '.docx,.doc,.wps,.rtf,.pdf,.ofd,.html,.htm,.mht,.mhtml,.txt,.md,.csv,.tsv,.xlsx,.xls,.et,text/*,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Three ways in: a file, the clipboard, the keyboard. */
export function DropZone({ language, check }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const early = input.current?.files?.[0];
    if (early) check.readFile(early);
  }, []);
  const chosen = (event: TargetedEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file) check.readFile(file);
    event.currentTarget.value = '';
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) take(event.dataTransfer, check, language);
  };
  return (
    <div
      class="drop-zone"
      data-testid="drop-report"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <p class="drop-words">{over ? words.dropNow[language] : words.drop[language]}</p>
      <label class="button primary file-button">
        {words.choose[language]}
        <input ref={input} type="file" accept={accepted} onChange={chosen} />
      </label>
      <p class="small soft">{words.formats[language]}</p>
    </div>
  );
}

/** A text box that takes what Word, WPS or a browser put on the clipboard, tables included. */
export function PasteBox({ language, check }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const pasted = (event: ClipboardEvent): void => {
    if (!event.clipboardData || !take(event.clipboardData, check, language)) return;
    event.preventDefault();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = box.current?.value ?? '';
    if (text.trim() !== '') check.readText(text, words.pasted[language]);
  };
  return (
    <form class="paste-box" onSubmit={submit}>
      <label for="paste-report">{words.pasteLabel[language]}</label>
      <textarea ref={box} id="paste-report" data-testid="paste-report" rows={4} onPaste={pasted} />
      <button type="submit" class="button" disabled={!check.alive}>
        {words.pasteButton[language]}
      </button>
    </form>
  );
}

/** Starts a blank form of either edition. */
export function HandStart({ language, check }: Props) {
  const [form, setForm] = useState<FormId>('2021');
  return (
    <div class="hand-start">
      <label for="hand-edition">{words.hand[language]}</label>
      <select
        id="hand-edition"
        value={form}
        onChange={(event) => setForm(event.currentTarget.value === '2019' ? '2019' : '2021')}
      >
        {(['2021', '2019'] as const).map((id) => (
          <option key={id} value={id}>
            {editionNames[id][language]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        data-testid="fill-form"
        disabled={!check.alive}
        onClick={() => check.fillIn(form)}
      >
        {words.handStart[language]}
      </button>
    </div>
  );
}

/** Reads a file, else a table or page as HTML, else plain text; `false` when there is none. */
function take(data: DataTransfer, check: Check, language: Language): boolean {
  const [file] = data.files;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const name = words.pasted[language];
  if (html.includes('<table') || (html !== '' && !file && text === '')) check.readText(html, name);
  else if (file) check.readFile(file);
  else if (text.trim() !== '') check.readText(text, name);
  else return false;
  return true;
}
