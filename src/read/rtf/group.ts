/** What holds inside a group of an RTF file, and ends with it. */
export interface Group {
  /** Is the content no text of the document? */
  skipped: boolean;
  /** `\*` stands first: a reader that does not know the word that follows passes the group over. */
  optional: boolean;
  /** The group is of this kind, where the kind matters. */
  role: 'fonts' | 'instruction' | 'nested' | 'variants' | 'box' | null;
  /** Words that hide the text and are on. */
  hiding: ReadonlySet<string>;
  raised: boolean;
  font: number | null;
  /** Font of East Asian text, and is such text being written? */
  eastFont: number | null;
  east: boolean;
  /** Characters that stand in for one written as `\u`. */
  standIns: number;
  /** Tables around the paragraph. */
  depth: number;
}

const nothing: ReadonlySet<string> = new Set();

/** The state at the start of the file. */
export function firstGroup(): Group {
  return {
    skipped: false,
    optional: false,
    role: null,
    hiding: nothing,
    raised: false,
    font: null,
    eastFont: null,
    east: false,
    standIns: 1,
    depth: 0,
  };
}

/** A group inside another begins with what holds there. */
export function innerGroup(outer: Group): Group {
  const role = outer.role === 'box' || outer.role === 'variants' ? null : outer.role;
  return { ...outer, role, optional: false, skipped: outer.skipped || outer.role === 'variants' };
}

/** Characters are plain again (`\plain`). */
export function makePlain(group: Group): void {
  group.hiding = nothing;
  group.raised = false;
  group.east = false;
}

/** Turns a word that hides on or off. */
export function hide(group: Group, word: string, isOn: boolean): void {
  const hiding = new Set(group.hiding);
  if (isOn) hiding.add(word);
  else hiding.delete(word);
  group.hiding = hiding;
}
