import type { Dataset } from '../core/dataset/rows.ts';
import { schema } from '../core/dataset/schema.ts';
import { publication } from './publish/citation.ts';

/** The last day on which the dataset took something in; `null` when no report tells a day. */
export function modifiedOn({ reports, corrections }: Dataset): string | null {
  const days = [
    ...reports.flatMap((row) => [row.retrieved_on, row.published_on]),
    ...corrections.map((row) => row.corrected_on),
  ].filter((day) => day !== null);
  return days.reduce<string | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}

/** The dataset as search engines for data read it (schema.org); `site` ends with a slash. */
export function structuredDataOf(
  dataset: Dataset,
  site: string,
  page: { readonly url: string },
): object {
  const years = dataset.reports.map((report) => report.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const modified = modifiedOn(dataset);
  const download = (path: string, encodingFormat: string, name?: string): object => ({
    '@type': 'DataDownload',
    ...(name === undefined ? {} : { name }),
    encodingFormat,
    contentUrl: `${site}data/${path}`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: publication.title,
    alternateName: publication.titleEn,
    description: publication.description,
    identifier: `${site}data/datapackage.json`,
    keywords: publication.keywords,
    url: page.url,
    version: dataset.version,
    ...(modified === null ? {} : { dateModified: modified }),
    license: publication.licence.path,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: publication.author },
    ...(years.length > 0 ? { temporalCoverage: `${first}/${last}` } : {}),
    spatialCoverage: { '@type': 'Place', name: 'China' },
    distribution: [
      download('gongkai-all.zip', 'application/zip'),
      download('gongkai.duckdb', 'application/vnd.duckdb'),
      ...schema.map((table) => download(`${table.name}.csv`, 'text/csv', table.zh)),
    ],
  };
}
