import { dragAndDrop, tearDown } from '@formkit/drag-and-drop';
import type { Dimension } from '../../view/dimensions.ts';

/** What a list lets the dragging do with it. */
export interface Draggable {
  readonly values: () => readonly Dimension[];
  readonly setValues: (values: readonly Dimension[]) => void;
  readonly end: () => void;
}

/** Makes the items of a list draggable within it and into the other one; returns what ends it. */
export function openDragging(element: HTMLElement, list: Draggable): () => void {
  dragAndDrop<Dimension>({
    parent: element,
    getValues: () => [...list.values()],
    setValues: (values) => list.setValues(values),
    config: {
      group: 'pivot',
      dragHandle: '.grip',
      draggable: (child) => child.hasAttribute('data-dimension'),
      onDragend: () => list.end(),
    },
  });
  return () => tearDown(element);
}
