/** Languages of the page words; Chinese has no prefix in the address. */
export type Language = 'zh' | 'en';

export const languages: readonly Language[] = ['zh', 'en'];

/** One text in every language. */
export type Words<T = string> = Readonly<Record<Language, T>>;

/** Values of the `lang` attribute. */
export const languageTags: Words = { zh: 'zh-Hans', en: 'en' };

/** What a page under `[...lang]` gets for each language. */
export interface LanguagePath {
  readonly params: { readonly lang: string | undefined };
  readonly props: { readonly language: Language };
}

/** Paths of a page without further parameters: `/` and `/en/`. */
export function languagePaths(): LanguagePath[] {
  return languages.map((language) => ({
    params: { lang: language === 'zh' ? undefined : language },
    props: { language },
  }));
}

/** Paths of a page with parameters, in every language. */
export function pathsOf<P extends Record<string, string>, T extends object>(
  entries: readonly { readonly params: P; readonly props: T }[],
): { params: P & LanguagePath['params']; props: T & LanguagePath['props'] }[] {
  return languagePaths().flatMap((one) =>
    entries.map((entry) => ({
      params: { ...entry.params, ...one.params },
      props: { ...entry.props, ...one.props },
    })),
  );
}
