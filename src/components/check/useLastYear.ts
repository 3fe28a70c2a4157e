import { useEffect, useState } from 'preact/hooks';
import { publishedReport } from '../../client/checkPrevious.ts';
import { openCheckReader } from '../../client/checkReader.ts';
import { Refusal } from '../../core/document/document.ts';
import type { Report } from '../../core/report/report.ts';
import { checkWords as words } from '../../text/check.ts';
import { refusalSentence } from '../../text/checkRefusal.ts';
import type { Language } from '../../text/language.ts';

/** The report of the year before, from the site or the visitor, or why there is none. */
export type LastYearState =
  | { readonly kind: 'none' | 'loading' | 'offline' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'found'; readonly source: 'site' | 'visitor'; readonly report: Report };

/** Looks up the year before whenever organ or year change; a file of the visitor takes its place. */
export function useLastYear(
  language: Language,
  root: string,
  { organisation, year }: Report,
): { readonly state: LastYearState; readonly take: (file: File) => void } {
  const [state, setState] = useState<LastYearState>({ kind: 'none' });
  const id = organisation?.id ?? '';

  useEffect(() => {
    let current = true;
    const set = (next: LastYearState) => current && setState(next);
    void lookUp();
    return () => {
      current = false;
    };

    async function lookUp(): Promise<void> {
      if (!organisation || year === null) return void set({ kind: 'none' });
      set({ kind: 'loading' });
      try {
        const report = await publishedReport(absolute(root), organisation, year - 1);
        set(report ? { kind: 'found', source: 'site', report } : { kind: 'none' });
      } catch {
        set({ kind: 'offline' });
      }
    }
  }, [id, year]);

  const take = async (file: File): Promise<void> => {
    setState({ kind: 'loading' });
    setState(await readOwn(language, root, file, { organisation, year }));
  };
  return { state, take: (file) => void take(file) };
}

function absolute(root: string): string {
  return new URL(root, location.href).href;
}

async function readOwn(
  language: Language,
  root: string,
  file: File,
  { organisation, year }: Pick<Report, 'organisation' | 'year'>,
): Promise<LastYearState> {
  const reader = openCheckReader(absolute(root));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { report } = await reader.read(bytes, file.name, () => undefined);
    if (report.year !== null && year !== null && report.year !== year - 1)
      return {
        kind: 'refused',
        message: words.lastYearOther[language].replace('#', String(report.year)),
      };
    const own = { ...report, organisation, year: year === null ? report.year : year - 1 };
    return { kind: 'found', source: 'visitor', report: own };
  } catch (error) {
    const message =
      error instanceof Refusal ? refusalSentence(language, error) : words.failed[language];
    return { kind: 'refused', message };
  } finally {
    reader.cancel();
  }
}
