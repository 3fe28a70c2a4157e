import { useEffect, useState } from 'preact/hooks';
import type { pivotExtract } from '../pivot-table/pivotExtract.ts';
import type { PivotView } from '../pivot-table/PivotView.tsx';

/** What draws a pivot and takes it away; fetched when the first pivot is asked for. */
export interface Pivot {
  readonly PivotView: typeof PivotView;
  readonly pivotExtract: typeof pivotExtract;
}

/** The pivot's code, `null` until it is there. */
export function usePivot(wanted: boolean): Pivot | null {
  const [pivot, setPivot] = useState<Pivot | null>(null);
  useEffect(() => {
    if (!wanted || pivot) return;
    void Promise.all([
      import('../pivot-table/PivotView.tsx'),
      import('../pivot-table/pivotExtract.ts'),
    ]).then(([{ PivotView: view }, { pivotExtract: extract }]) =>
      setPivot({ PivotView: view, pivotExtract: extract }),
    );
  }, [wanted]);
  return pivot;
}
