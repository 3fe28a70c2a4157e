/** Queries to start from; each is run by a test against the published database. */
export const examples: Readonly<Record<string, string>> = {
  received: `SELECT o.name, r.year, r.scope, c.value AS received
FROM observations c
JOIN reports r USING (report_id)
JOIN organisations o USING (organisation_id)
WHERE c.table_id = 'requests' AND c.row_id = 'received' AND c.column_id = 'total'
ORDER BY o.pinyin, r.year`,
  outcomes: `SELECT o.name, r.year, c.row_id, c.value
FROM observations c
JOIN reports r USING (report_id)
JOIN organisations o USING (organisation_id)
WHERE c.table_id = 'requests' AND c.column_id = 'total' AND c.value > 0
  AND c.row_id NOT IN ('received', 'carried_in', 'concluded', 'carried_out')
ORDER BY o.pinyin, r.year, c.value DESC`,
  blank: `SELECT o.name, r.year, c.table_id, c.state, count(*) AS cells
FROM observations c
JOIN reports r USING (report_id)
JOIN organisations o USING (organisation_id)
WHERE c.state <> 'number'
GROUP BY ALL
ORDER BY cells DESC`,
  review: `SELECT o.name, r.year,
  max(c.value) FILTER (c.column_id = 'corrected') AS corrected,
  max(c.value) FILTER (c.column_id = 'total') AS total,
  max(c.value) FILTER (c.column_id = 'pending') AS pending,
  round(100 * max(c.value) FILTER (c.column_id = 'corrected')
    / nullif(max(c.value) FILTER (c.column_id = 'total')
      - max(c.value) FILTER (c.column_id = 'pending'), 0), 1) AS rate
FROM observations c
JOIN reports r USING (report_id)
JOIN organisations o USING (organisation_id)
WHERE c.table_id = 'review' AND c.row_id = 'reconsideration'
GROUP BY ALL
ORDER BY o.name, r.year`,
  carry: `WITH carried AS (
  SELECT r.organisation_id, r.year, c.row_id, c.value
  FROM observations c JOIN reports r USING (report_id)
  WHERE c.table_id = 'requests' AND c.column_id = 'total'
)
SELECT a.organisation_id, a.year, a.value AS carried_out, b.value AS carried_in_next_year
FROM carried a
JOIN carried b ON b.organisation_id = a.organisation_id AND b.year = a.year + 1
WHERE a.row_id = 'carried_out' AND b.row_id = 'carried_in'
ORDER BY 1, 2`,
};
