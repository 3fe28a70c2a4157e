import { useEffect, useState } from 'preact/hooks';
import { comparedMeasures, valuesOfPeers } from '../../client/checkPeers.ts';
import { cellKey } from '../../core/form/table.ts';
import type { Finding, Report } from '../../core/report/report.ts';
import { comparableValue } from '../../measure/comparable.ts';
import { contestedCells, type Source } from '../../measure/contested.ts';
import type { Measure } from '../../measure/measure.ts';
import { valueOf, type Figure } from '../../measure/value.ts';
import { leastPeers, medianOf, quantileOf } from '../../measure/spread.ts';
import { checkWords as words } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { link } from '../../text/link.ts';
import { formatNumber, formatPercent } from '../../text/number.ts';
import { rateText } from '../../text/rate.ts';
import { TableTools } from '../download/TableTools.tsx';

interface Props {
  readonly language: Language;
  readonly root: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** The key figures of the draft, beside those of organs of the same level, kind and function. */
export function Peers({ language, root, report, findings }: Props) {
  const peers = usePeers(root, report);
  const source = sourceOf(report, findings);
  const figures = comparedMeasures.flatMap((measure) => {
    const figure = valueOf(measure, source);
    return figure ? [{ measure, figure }] : [];
  });
  return (
    <section data-part="peers" data-testid="check-peers">
      <h2>{words.peers[language]}</h2>
      <p>{peers.size > 0 ? words.peersLead[language] : words.peersFew[language]}</p>
      <div class="scroll" tabindex={0} role="region" aria-label={words.peers[language]}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{words.measure[language]}</th>
              <th scope="col" class="num">
                {words.draft[language]}
              </th>
              {peers.size > 0 && <th scope="col">{words.peersColumn[language]}</th>}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ measure, figure }) => (
              <tr key={measure.id}>
                <th scope="row">
                  <a href={link(language, `/measures/${measure.id}/`)}>{measure.label[language]}</a>
                </th>
                <td class="num">
                  <Value language={language} figure={figure} />
                </td>
                {peers.size > 0 && (
                  <td>{place(language, measure, figure, peers.get(measure.id) ?? [])}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableTools language={language} own={report.title || words.typed[language]} />
    </section>
  );
}

function sourceOf(report: Report, findings: readonly Finding[]): Source {
  const cells = new Map(report.cells.map((cell) => [cellKey(cell), cell.value]));
  const contesting = findings.map(({ checkId, ...more }) => ({ ...more, check_id: checkId }));
  return { figure: (cell) => cells.get(cell) ?? null, contested: contestedCells(contesting) };
}

function Value({ language, figure }: { readonly language: Language; readonly figure: Figure }) {
  const { main, faint, base } = rateText(language, figure);
  return (
    <>
      <span class={faint ? 'soft' : undefined}>{main}</span>
      {base !== '' && <small class="soft"> {base}</small>}
    </>
  );
}

/** Where the figure lies: median, middle half, how many lie below; nothing for few peers or a small n. */
function place(
  language: Language,
  measure: Measure,
  figure: Figure,
  values: readonly number[],
): string {
  if (values.length < leastPeers) return words.peersFewHere[language];
  const show = measure.denominator ? formatPercent : formatNumber;
  const [low, middle, high] = [
    quantileOf(values, 0.25),
    medianOf(values),
    quantileOf(values, 0.75),
  ];
  const own = comparableValue(figure);
  const below = own === null ? null : values.filter((value) => value < own).length;
  if (language === 'en')
    return `${values.length} organs: median ${show(middle)}, middle half ${show(low)}–${show(high)}${below === null ? '' : `; ${below} lie below`}`;
  return `${values.length} 个机关：中位数 ${show(middle)}，居中一半在 ${show(low)}–${show(high)}${below === null ? '' : `；${below} 个低于本稿`}`;
}

const none: ReadonlyMap<string, readonly number[]> = new Map();

function usePeers(root: string, { organisation, year, scope }: Report) {
  const [peers, setPeers] = useState(none);
  const id = organisation?.id ?? '';
  useEffect(() => {
    let current = true;
    setPeers(none);
    if (id !== '' && year !== null)
      void valuesOfPeers(new URL(root, location.href).href, { id, year, scope }, leastPeers).then(
        (found) => current && setPeers(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [id, year, scope]);
  return peers;
}
