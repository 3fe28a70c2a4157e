/** A piece of code that reads the published data; `ADDRESS` stands for the address of the site. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The same question in four languages: requests received by year, organs' own reports only. */
export const examples: readonly Example[] = [
  {
    id: 'python',
    name: 'Python · pandas',
    code: `import pandas as pd

reports = pd.read_csv("ADDRESSdata/reports.csv", dtype=str)
cells = pd.read_csv("ADDRESSdata/observations.csv", dtype={"raw": str, "place": str})
received = cells[(cells.table_id == "requests") & (cells.row_id == "received")
                 & (cells.column_id == "total") & (cells.state == "number")]
own = received.merge(reports[reports.scope == "own"], on="report_id")
print(own.groupby("year")["value"].agg(["count", "sum"]))`,
  },
  {
    id: 'r',
    name: 'R',
    code: `reports <- read.csv("ADDRESSdata/reports.csv")
cells <- read.csv("ADDRESSdata/observations.csv")
received <- subset(cells, table_id == "requests" & row_id == "received" &
                     column_id == "total" & state == "number")
own <- merge(received, subset(reports, scope == "own"), by = "report_id")
aggregate(value ~ year, own, sum)`,
  },
  {
    id: 'sql',
    name: 'SQL · DuckDB',
    code: `ATTACH 'gongkai.duckdb' AS gongkai (READ_ONLY);
SELECT year, count(*) AS reports, sum(value) AS received
FROM gongkai.observations JOIN gongkai.reports USING (report_id)
WHERE table_id = 'requests' AND row_id = 'received' AND column_id = 'total'
  AND state = 'number' AND scope = 'own'
GROUP BY year ORDER BY year;`,
  },
  {
    id: 'javascript',
    name: 'JavaScript',
    code: `const organ = "ORGAN";
const { reports } = await (await fetch(\`ADDRESSapi/v1/organisations/\${organ}.json\`)).json();
for (const report of reports) {
  const cell = report.cells.find(
    (one) => one.table_id === "requests" && one.row_id === "received" && one.column_id === "total",
  );
  console.log(report.year, cell.state === "number" ? cell.value : cell.state);
}`,
  },
];
