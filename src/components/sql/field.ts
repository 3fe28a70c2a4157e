/** Where the query is typed: the plain field first, the editor once somebody comes to type. */
export interface Editor {
  text(): string;
  replace(text: string): void;
  insert(text: string): void;
  /** Puts away what is open over the page. */
  settle(): void;
  destroy(): void;
}

/** The plain text field as an editor. */
export function plainField(field: HTMLTextAreaElement): Editor {
  return {
    text: () => field.value,
    replace: (text) => {
      field.value = text;
    },
    insert: (piece) => {
      field.setRangeText(piece, field.selectionStart, field.selectionEnd, 'end');
      field.focus();
    },
    settle: () => undefined,
    destroy: () => undefined,
  };
}
