import type { PivotBuilder } from '../pivot-table/PivotBuilder.tsx';
import type { pivotExtract } from '../pivot-table/pivotExtract.ts';
import type { PivotView } from '../pivot-table/PivotView.tsx';

/** What builds a pivot, draws it and takes it away. */
export interface Pivot {
  readonly PivotBuilder: typeof PivotBuilder;
  readonly PivotView: typeof PivotView;
  readonly pivotExtract: typeof pivotExtract;
}

/** The pivot's code. */
export async function loadPivot(): Promise<Pivot> {
  const [{ PivotBuilder }, { PivotView }, { pivotExtract }] = await Promise.all([
    import('../pivot-table/PivotBuilder.tsx'),
    import('../pivot-table/PivotView.tsx'),
    import('../pivot-table/pivotExtract.ts'),
  ]);
  return { PivotBuilder, PivotView, pivotExtract };
}
