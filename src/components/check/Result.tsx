import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckReader } from '../../client/checkReader.ts';
import type { Finding, Report } from '../../core/report/report.ts';
import { checkWords as words } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { blankReport, changed, unchanged, type Changes } from './draft.ts';
import { Facts } from './Facts.tsx';
import { Findings } from './Findings.tsx';
import { FormView } from './FormView.tsx';
import { LastYear } from './LastYear.tsx';
import { outcomesOf } from './outcome.ts';
import { Peers } from './Peers.tsx';
import { RuleTable } from './RuleTable.tsx';
import { summary } from './summary.ts';
import { Tools } from './Tools.tsx';
import { useLastYear } from './useLastYear.ts';
import type { CheckState } from './useCheck.ts';

interface Props {
  readonly language: Language;
  readonly root: string;
  readonly version: string;
  readonly state: Extract<CheckState, { kind: 'read' | 'hand' }>;
  readonly reader: () => CheckReader;
}

/** A report as read or typed, everything found in it, and what may be taken away. */
export function Result({ language, root, version, state, reader }: Props) {
  const byHand = state.kind === 'hand';
  const base = useMemo(() => baseOf(state), [state]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [changes, setChanges] = useState<Changes>(unchanged);
  const [editing, setEditing] = useState(byHand);
  const report = useMemo(() => changed(base.report, changes), [base, changes]);
  const lastYear = useLastYear(language, root, report);
  const previous = lastYear.state.kind === 'found' ? lastYear.state.report : null;
  const findings = useFindings(reader, report, previous, base.findings);
  const outcomes = outcomesOf({ report, previous, findings, byHand });
  const type = (cell: string, text: string): void =>
    setChanges((before) => ({ ...before, typed: new Map(before.typed).set(cell, text) }));

  return (
    <div class="check-result">
      <section>
        <div data-part="summary">
          <h2 ref={heading} tabindex={-1}>
            {words.result[language]}
          </h2>
          <p class="soft">{subjectOf(language, report, state)}</p>
          <p class="lead" data-testid="check-summary">
            {summary(language, report, findings)}
          </p>
        </div>
        <Findings language={language} form={report.form} findings={findings} />
        <Tools
          language={language}
          version={version}
          report={report}
          findings={findings}
          name={nameOf(state)}
          json={state.kind === 'read' ? state.reading.json : null}
        />
      </section>
      <Facts
        language={language}
        root={root}
        report={report}
        state={state}
        change={(part) => setChanges((before) => ({ ...before, ...part }))}
      />
      <section>
        <h2>{byHand ? words.formHand[language] : words.form[language]}</h2>
        {!byHand && (
          <p class="no-print">
            <button
              type="button"
              class="button"
              data-testid="edit-form"
              aria-pressed={editing}
              onClick={() => {
                setEditing(!editing);
                if (editing) setChanges((before) => ({ ...before, typed: new Map() }));
              }}
            >
              {editing ? words.editDone[language] : words.edit[language]}
            </button>
          </p>
        )}
        {editing && <p class="small no-print">{words.editHelp[language]}</p>}
        <FormView
          language={language}
          report={report}
          findings={findings}
          type={editing ? type : null}
        />
      </section>
      <RuleTable language={language} outcomes={outcomes} name={report.title || nameOf(state)} />
      <LastYear language={language} report={report} state={lastYear.state} take={lastYear.take} />
      <Peers {...{ language, root, report, findings }} />
      <p class="small soft">{words.disclaimer[language]}</p>
    </div>
  );
}

function subjectOf(language: Language, report: Report, state: Props['state']): string {
  const organ = report.organisation?.name ?? report.title;
  const file = state.kind === 'read' ? state.name : words.typed[language];
  return [organ, report.year, file].filter((part) => part !== '' && part !== null).join(' · ');
}

function nameOf(state: Props['state']): string {
  const name = state.kind === 'read' ? state.name : `form-${state.form}`;
  return name.replace(/\.[^.]*$/u, '');
}

interface Base {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

function baseOf(state: Props['state']): Base {
  if (state.kind === 'hand') return { report: blankReport(state.form), findings: [] };
  return state.reading;
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** Findings of the report as it stands now, gravest first; the last ones stay until new ones come. */
function useFindings(
  reader: () => CheckReader,
  report: Report,
  previous: Report | null,
  first: readonly Finding[],
): readonly Finding[] {
  const [findings, setFindings] = useState(first);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void reader()
        .check(report, previous)
        .then(
          (found) => current && setFindings(found),
          () => undefined,
        );
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [report, previous]);
  return useMemo(
    () => findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]),
    [findings],
  );
}
