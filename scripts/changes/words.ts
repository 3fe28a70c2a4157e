import type { ChangeKind, ChangeRow } from '../../src/core/dataset/changes.ts';
import { cellPhrase } from '../../src/site/lines.ts';
import type { Comparison } from './compare.ts';
import type { Store } from '../ingest/store.ts';

const headings: Readonly<Record<ChangeKind, string>> = {
  agency: '机关重新发布（原年报各版本均保留）',
  reading: '本站误读，已更正',
  method: '本站读取方法变更（原文未变）',
  added: '新收录',
  removed: '移出',
};
const kinds: readonly ChangeKind[] = ['agency', 'reading', 'method', 'added', 'removed'];

/** The entry of a version in `CHANGELOG.md`, from the heading to the last line. */
export function entryOf(comparison: Comparison, store: Store): string {
  const names = namesIn(store);
  const parts = [
    ...kinds.map((kind) =>
      listed(
        headings[kind],
        comparison.figures
          .filter((change) => change.kind === kind)
          .map((change) => lineOf(change, names)),
      ),
    ),
    listed(
      '年报自身的矛盾（照录，不改）',
      comparison.contradictions.map((finding) => contradictionLine(finding, names)),
    ),
    listed(
      '核对规则变更（数字未变）',
      [...comparison.rules].map(
        ([rule, { before, after }]) => `${rule}：${before} 处 → ${after} 处`,
      ),
    ),
  ].filter((part) => part !== '');
  const body = parts.length === 0 ? ['数字没有变化。'] : parts;
  return [`## ${comparison.version}`, ...body].join('\n\n');
}

function listed(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `### ${heading}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** A report and a cell in words, each with its id. */
interface Names {
  report(id: string): string;
  cell(reportId: string, key: string): string;
}

function namesIn(store: Store): Names {
  const reports = new Map(store.reports.map((row) => [row.report_id, row]));
  const organs = new Map(store.organisations.map((row) => [row.organisation_id, row.name]));
  return {
    report: (id) => {
      const row = reports.get(id);
      return row ? `${organs.get(row.organisation_id) ?? ''} ${row.year} 年（${id}）` : id;
    },
    cell: (id, key) => `“${cellPhrase('zh', reports.get(id)?.form ?? '2021', key)}”（\`${key}\`）`,
  };
}

function lineOf(change: ChangeRow, names: Names): string {
  const report = names.report(change.report_id);
  if (change.cell === '') return report;
  const [before, after] = [
    shown(change.before_value, change.before_state),
    shown(change.after_value, change.after_state),
  ];
  const why = change.why === null ? '' : `（${change.why}）`;
  return `${report} ${names.cell(change.report_id, change.cell)}：由 ${before} 改为 ${after}${why}`;
}

const stateWords = {
  number: '',
  blank: '［未报］',
  dash: '［不适用］',
  text: '［文字］',
  absent: '［缺行］',
} as const;

function shown(value: number | null, state: ChangeRow['before_state']): string {
  if (value !== null) return String(value);
  return state === null ? '［无此格］' : stateWords[state];
}

function contradictionLine(finding: Comparison['contradictions'][number], names: Names): string {
  const cells = finding.cells.map((cell) => names.cell(finding.report_id, cell)).join('、');
  const figures =
    finding.expected === null
      ? ''
      : `：所印 ${finding.actual ?? '—'}，按其他各格推算 ${finding.expected}`;
  return `${names.report(finding.report_id)} ${finding.check_id} ${cells}${figures}`;
}

const preamble =
  '# 数据更正记录\n\n每个版本改变了哪些已公布的数字、从多少改为多少、为什么。三种原因分开列出：年报自身的矛盾、本站的误读、本站方法的变更。逐格清单见 `changes.csv`。\n';

/** The log with the entry of this version on top; an earlier entry of the same version goes. */
export function withEntry(log: string, entry: string): string {
  const version = entry.split('\n')[0];
  const entries = log.split(/\n(?=## )/u).slice(1);
  const others = entries.filter((other) => other.split('\n')[0] !== version);
  return `${[preamble.trimEnd(), entry, ...others.map((other) => other.trimEnd())].join('\n\n')}\n`;
}
