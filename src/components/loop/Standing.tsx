import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { loadWords } from '../../text/load.ts';

/**
 * The place of an answer: what is in it belongs to the address, or it holds the words that something
 * is loading. `asked.js` empties it before the first paint where the address asks for something.
 * It keeps its height while it waits, and gives the keyboard its place back afterwards.
 */
export function Standing(props: {
  readonly language: Language;
  readonly class?: string;
  /** Nothing = there is no answer; `waiting` tells whether one will come. */
  readonly children: ComponentChildren;
  readonly waiting: boolean;
}) {
  const { language, children, waiting } = props;
  const place = useRef<HTMLElement>(null);
  const kept = useRef({ height: 0, focus: '' });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    element.style.minHeight = waiting ? `${kept.current.height}px` : '';
    if (waiting) return;
    kept.current.height = element.offsetHeight;
    const lost = document.activeElement === document.body ? kept.current.focus : '';
    if (lost !== '') element.querySelector<HTMLElement>(`[data-keep="${lost}"]`)?.focus();
    kept.current.focus = '';
  });
  return (
    <section
      ref={place}
      class={props.class}
      data-start={loadWords.waiting[language]}
      aria-busy={waiting}
      onClickCapture={({ target }) => {
        const held = target instanceof Element ? target.closest<HTMLElement>('[data-keep]') : null;
        kept.current.focus = held?.dataset['keep'] ?? '';
      }}
    >
      {waiting ? (
        <p class="waiting" role="status">
          {loadWords.waiting[language]}
        </p>
      ) : (
        children
      )}
    </section>
  );
}
