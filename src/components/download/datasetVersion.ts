/** Version of the dataset that the page shows. */
export function datasetVersion(): string {
  return document.querySelector<HTMLElement>('main')?.dataset['version'] ?? '';
}
