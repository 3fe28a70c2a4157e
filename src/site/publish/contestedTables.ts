import { breakdowns } from '../../measure/breakdowns.ts';
import { contestingSeverity } from '../../measure/contested.ts';
import { literal } from '../../query/query.ts';

/** A row for each cell of each term of each breakdown: what a total should add up to. */
const termRows = breakdowns.flatMap(({ total, checkId, parts }) =>
  parts.flatMap((term, at) =>
    term.cells.map((cell) => {
      const texts = [total, checkId, cell, term.instead ?? ''].map(literal);
      return `(${[...texts, at].join(', ')})`;
    }),
  ),
);

/**
 * Statements that put the contested cells into the database, from the tables of the working
 * memory: stored by cell and report like the figures, read through two views. `by_parts` is what
 * `byParts` in measure/breakdowns.ts gives.
 */
export const contestedLayout: readonly string[] = [
  `CREATE TEMP TABLE contradictions AS
    SELECT DISTINCT report_id, check_id, unnest(string_split(cells, '|')) AS cell
    FROM memory.findings WHERE severity = ${literal(contestingSeverity)}`,
  `CREATE TEMP TABLE contradicted_reports AS
    SELECT report_id, table_id || '/' || row_id || '/' || column_id AS cell, value
    FROM memory.observations
    WHERE report_id IN (SELECT report_id FROM contradictions) AND value IS NOT NULL`,
  `CREATE TEMP TABLE part_sums AS
    WITH terms (total, check_id, cell, instead, term_no) AS (VALUES ${termRows.join(', ')}),
    leaves AS (
      SELECT c.report_id, t.total, t.check_id, t.term_no, t.instead,
        CASE WHEN count(*) = count(o.value) THEN sum(o.value) END AS value
      FROM contradictions c
      JOIN terms t ON t.total = c.cell AND t.check_id = c.check_id
      LEFT JOIN contradicted_reports o ON o.report_id = c.report_id AND o.cell = t.cell
      GROUP BY ALL),
    term_values AS (
      SELECT l.report_id, l.total, l.check_id, coalesce(l.value, o.value) AS value
      FROM leaves l
      LEFT JOIN contradicted_reports o ON o.report_id = l.report_id AND o.cell = l.instead),
    sums AS (
      SELECT report_id, total, check_id,
        CASE WHEN count(*) = count(value) THEN sum(value) END AS value
      FROM term_values GROUP BY ALL)
    SELECT report_id, total AS cell,
      CASE WHEN count(*) = count(value) AND min(value) = max(value) THEN min(value) END AS by_parts
    FROM sums GROUP BY ALL`,
  `CREATE TABLE store.contested AS
    SELECT cell_no, report_no, check_id, by_parts
    FROM contradictions
    LEFT JOIN part_sums USING (report_id, cell)
    JOIN store.cell_keys ON table_id || '/' || row_id || '/' || column_id = cell
    JOIN store.report_keys USING (report_id)
    ORDER BY cell_no, report_no, check_id`,
  `CREATE VIEW contested_cells AS
    SELECT report_id, table_id, row_id, column_id, check_id
    FROM store.contested
    JOIN store.cell_keys USING (cell_no)
    JOIN store.report_keys USING (report_no)`,
  `CREATE VIEW contested_parts AS
    SELECT DISTINCT report_id, table_id, row_id, column_id, by_parts
    FROM store.contested
    JOIN store.cell_keys USING (cell_no)
    JOIN store.report_keys USING (report_no)`,
];
