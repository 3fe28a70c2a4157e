import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { schema } from '../../core/dataset/schema.ts';

/** A running editor. */
export interface Editor {
  text(): string;
  replace(text: string): void;
  insert(text: string): void;
  destroy(): void;
}

/**
 * Puts a SQL editor into `parent`; Ctrl/Cmd + Enter calls `run`, Tab leaves the editor. It lives in
 * an open shadow root: there CodeMirror adopts style sheets, which the page's CSP allows.
 */
export function openEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  run: () => void,
): Editor {
  const tables = Object.fromEntries(
    schema.map((table) => [table.name, table.columns.map((column) => column.name)]),
  );
  const runKey = {
    key: 'Mod-Enter',
    run: () => {
      run();
      return true;
    },
  };
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([runKey, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        history(),
        lineNumbers(),
        sql({ dialect: PostgreSQL, schema: tables }),
        autocompletion(),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'data-testid': 'sql-input' }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    insert: (piece) => {
      view.dispatch(view.state.replaceSelection(piece));
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
