import type { Ref } from 'preact';
import { searchWords as words } from '../../text/search.ts';
import type { Language } from '../../text/language.ts';
import { file, link } from '../../text/link.ts';

/**
 * The markup of every search box; `site-search.ts` makes it work. With `choose` a hit is told by the
 * event `site-search-choose` in place of a visit to its page.
 */
export function SearchBox(props: {
  readonly language: Language;
  readonly id: string;
  readonly kinds?: readonly string[];
  readonly choose?: boolean;
  readonly label?: string;
  readonly go?: string;
  readonly element?: Ref<HTMLElement>;
}) {
  const { language, id, kinds = [], choose = false, element } = props;
  return (
    <site-search
      ref={element ?? null}
      class="site-search"
      data-folder={file('/search/')}
      data-root={link(language, '/')}
      data-language={language}
      data-kinds={kinds.join(' ')}
      data-choose={choose ? '' : undefined}
    >
      <form role="search" action={link(language, '/search/')} method="get">
        <label class={choose ? undefined : 'visually-hidden'} for={id}>
          {props.label ?? words.label[language]}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          data-testid={choose ? 'add-subject' : 'search'}
          placeholder={words.placeholder[language]}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-describedby={`${id}-status`}
        />
        <button type="submit">{props.go ?? words.go[language]}</button>
      </form>
      <ul role="listbox" id={`${id}-list`} aria-label={words.label[language]} hidden></ul>
      <p class="visually-hidden" id={`${id}-status`} role="status"></p>
    </site-search>
  );
}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'site-search': HTMLAttributes<HTMLElement> & Record<`data-${string}`, string | undefined>;
    }
  }
}
