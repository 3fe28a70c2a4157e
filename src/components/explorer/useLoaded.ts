import { useEffect, useState } from 'preact/hooks';
import type { pivotExtract } from '../pivot-table/pivotExtract.ts';
import type { PivotView } from '../pivot-table/PivotView.tsx';

/** Code that is fetched when it is first wanted; `null` until it is there. */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly code: T } | null>(null);
  useEffect(() => {
    if (wanted && !loaded) void load().then((code) => setLoaded({ code }));
  }, [wanted]);
  return loaded && loaded.code;
}

/** What draws a pivot and takes it away. */
export interface Pivot {
  readonly PivotView: typeof PivotView;
  readonly pivotExtract: typeof pivotExtract;
}

/** The pivot's code. */
export async function loadPivot(): Promise<Pivot> {
  const [view, extract] = await Promise.all([
    import('../pivot-table/PivotView.tsx'),
    import('../pivot-table/pivotExtract.ts'),
  ]);
  return { PivotView: view.PivotView, pivotExtract: extract.pivotExtract };
}
