/**
 * Name of this build of the site: pages carry it, and the engine's manifest too, so that a page of
 * one build notices files of another. `dev` where nothing is built.
 */
export function buildId(): string {
  return process.env['BUILD_ID'] ?? 'dev';
}
