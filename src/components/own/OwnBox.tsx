import { OwnData } from './OwnData.tsx';
import type { OwnPanelProps } from './panelProps.ts';
import { useOwn } from './useOwn.ts';

/** The opened box, with the data of this visit. */
export function OwnBox({ language, root, changed }: OwnPanelProps) {
  const own = useOwn(root, language, changed);
  return <OwnData {...{ language, root, own }} />;
}
