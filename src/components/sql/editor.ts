import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { autocompletion, closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import type { Editor } from './field.ts';
import { schema } from '../../core/dataset/schema.ts';

/** The page's colours; custom properties reach into the shadow root. */
const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper-raised)', fontSize: '1rem' },
  '.cm-content': { minHeight: '8rem', caretColor: 'var(--ink)', fontFamily: 'var(--font-code)' },
  '.cm-gutters': { color: 'var(--ink-faint)', backgroundColor: 'var(--paper-sunken)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--paper-raised)' },
});

/** Keywords, texts and figures in the page's own colours, so that both themes are legible. */
const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--outcome-granted)' },
  { tag: tags.number, color: 'var(--outcome-unable)' },
  { tag: tags.comment, color: 'var(--ink-faint)' },
]);

/** Chromium's own way to the selection within a shadow root. */
type SelectingRoot = DocumentOrShadowRoot & { getSelection?: () => Selection | null };

/**
 * Typing over a selection. Left to itself Chromium keeps the look of what it replaces in a style
 * attribute, which the page's CSP blocks; other browsers do not.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput: ({ data, inputType, isComposing }, view) => {
    const selection = (view.root as SelectingRoot).getSelection?.();
    if (inputType !== 'insertText' || data === null || isComposing) return false;
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return false;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    if (![startContainer, endContainer].every((node) => view.contentDOM.contains(node)))
      return false;
    const from = view.posAtDOM(startContainer, startOffset);
    const to = view.posAtDOM(endContainer, endOffset);
    view.dispatch({
      changes: { from, to, insert: data },
      selection: { anchor: from + data.length },
      userEvent: 'input.type',
      scrollIntoView: true,
    });
    return true;
  },
});

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
        syntaxHighlighting(highlight),
        EditorView.lineWrapping,
        theme,
        typeOver,
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
    settle: () => void closeCompletion(view),
    destroy: () => view.destroy(),
  };
}
