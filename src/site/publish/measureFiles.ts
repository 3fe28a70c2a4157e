import type { Measure } from '../../measure/measure.ts';
import { headlineMeasures } from '../../measure/measures.ts';
import { valueOf } from '../../measure/value.ts';
import type { Atlas } from '../atlas.ts';
import type { ApiFile } from './apiFile.ts';

/** `measures/index.json` and one file a measure: its definition and its value in every report. */
export function measureFiles(all: Atlas): ApiFile[] {
  const { version } = all.dataset;
  const files = headlineMeasures
    .filter((measure) => measure.only === null)
    .map((measure) => ({
      path: `measures/${measure.id}.json`,
      content: { version, measure: definitionOf(measure), values: valuesOf(all, measure) },
    }));
  const list = files.map((file) => file.content.measure);
  return [{ path: 'measures/index.json', content: { version, measures: list } }, ...files];
}

function definitionOf(measure: Measure) {
  const { id, family, label, numerator, denominator, alternatives, unit } = measure;
  const { leastN, caveat, articles, editions } = measure;
  return {
    id,
    family,
    label,
    unit,
    numerator,
    denominator,
    alternatives,
    least_n: leastN,
    caveat,
    articles,
    editions,
  };
}

/** Reports without a value are listed too, with `value` null: absent is not zero. */
function valuesOf(all: Atlas, measure: Measure) {
  return all.current.map((report) => {
    const cells = all.cells(report.report_id);
    const figure = valueOf(measure, (cell) => cells.get(cell)?.value ?? null);
    return {
      report_id: report.report_id,
      organisation_id: report.organisation_id,
      year: report.year,
      form: report.form,
      scope: report.scope,
      k: figure?.k ?? null,
      n: figure?.n ?? null,
      value: figure?.value ?? null,
    };
  });
}
