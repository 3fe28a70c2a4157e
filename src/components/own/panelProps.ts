import type { OwnData } from '../../own/ownData.ts';
import type { Language } from '../../text/language.ts';

/** Tells a page what stands beside the published data now, and the organs that just came. */
export type OwnChanged = (data: OwnData | null, added: readonly string[]) => void;

export interface OwnPanelProps {
  readonly language: Language;
  /** Base path of the site. */
  readonly root: string;
  readonly changed: OwnChanged;
}
