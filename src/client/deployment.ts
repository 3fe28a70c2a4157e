import { LoadError } from './loadError.ts';

/** Which data and which build of the site something belongs to. */
export interface Deployment {
  readonly dataset: string;
  readonly build: string;
}

/** Where the manifest of the site stands; it names the deployment. */
export function manifestAddress(): string {
  const root = import.meta.env?.BASE_URL ?? '/';
  return new URL(`${root.replace(/\/?$/u, '/')}engine/manifest.json`, location.origin).href;
}

/** What the page was made with; `null` where there is no page (in a worker). */
export function pageDeployment(): Deployment | null {
  if (typeof document === 'undefined') return null;
  const { version, build } = document.querySelector<HTMLElement>('main')?.dataset ?? {};
  return version === undefined || build === undefined ? null : { dataset: version, build };
}

/** Throws `outdated` when the manifest is of another deployment than the page. */
export function mustBeOurs(manifest: Deployment): void {
  const page = pageDeployment();
  if (page && (page.dataset !== manifest.dataset || page.build !== manifest.build))
    throw new LoadError('outdated');
}

/** Throws `outdated` when a published file is of another version of the dataset than the page. */
export function mustBeOfOurVersion(version: string): void {
  const page = pageDeployment();
  if (page && page.dataset !== version) throw new LoadError('outdated');
}

/** So long, in ms, the server may take to say which deployment it has. */
const glance = 3_000;

/**
 * The error, or `outdated` when the server meanwhile has another deployment than the page: files
 * of the old one are gone then, and no retry brings them back.
 */
export async function orOutdated(cause: unknown, url: string): Promise<unknown> {
  if (!(cause instanceof LoadError) || pageDeployment() === null) return cause;
  if (!['missing', 'damaged'].includes(cause.fault) || url === manifestAddress()) return cause;
  try {
    const signal = AbortSignal.timeout(glance);
    const response = await fetch(manifestAddress(), { cache: 'no-store', signal });
    mustBeOurs((await response.json()) as Deployment);
    return cause;
  } catch (error) {
    return error instanceof LoadError ? error : cause;
  }
}
