import type { InputHTMLAttributes } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadDirectory, type PublishedDirectory } from '../../client/checkDirectory.ts';
import type { OrganisationRow } from '../../core/dataset/rows.ts';
import type { Organisation, Report, Scope } from '../../core/report/report.ts';
import { scopeOf } from '../../identity/scope.ts';
import { checkWords as words, formatWords } from '../../text/check.ts';
import type { Language } from '../../text/language.ts';
import { editionNames, kinds, levels, scopes } from '../../text/terms.ts';
import type { Changes } from './draft.ts';
import type { CheckState } from './useCheck.ts';

interface Props {
  readonly language: Language;
  readonly root: string;
  readonly report: Report;
  readonly state: Extract<CheckState, { kind: 'read' | 'hand' }>;
  readonly change: (part: Omit<Changes, 'typed'>) => void;
}

/** Whose report of which year it is, as read; each may be put right. */
export function Facts({ language, root, report, state, change }: Props) {
  const { organisation } = report;
  return (
    <section data-part="facts">
      <h2>{words.whatRead[language]}</h2>
      <dl class="facts">
        <dt>{words.file[language]}</dt>
        <dd>
          {state.kind === 'read'
            ? `${state.name} · ${formatWords[state.reading.format]?.[language] ?? state.reading.format}`
            : words.typed[language]}
        </dd>
        {report.title !== '' && (
          <>
            <dt>{words.reportTitle[language]}</dt>
            <dd lang="zh-Hans">{report.title}</dd>
          </>
        )}
        <dt>{words.edition[language]}</dt>
        <dd>{editionNames[report.form][language]}</dd>
        {organisation && (
          <>
            <dt>{words.organ[language]}</dt>
            <dd>
              <span lang="zh-Hans">{organisation.name}</span>{' '}
              <span class="soft">
                {organisation.regionCode} · {levels[organisation.level][language]} ·{' '}
                {kinds[organisation.kind][language]}
              </span>
            </dd>
          </>
        )}
      </dl>
      <div class="corrections no-print">
        <OrganField
          language={language}
          root={root}
          organisation={organisation}
          choose={(organ) =>
            change({ organisation: organ, scope: scopeOf(organ.kind, report, '') })
          }
        />
        <label>
          {words.year[language]}
          <Field
            data-testid="check-year"
            type="number"
            min={2008}
            max={2100}
            text={String(report.year ?? '')}
            commit={(text) => change({ year: yearOf(text) })}
          />
        </label>
        <label>
          {words.scope[language]}
          <select
            data-testid="check-scope"
            value={report.scope}
            onChange={(event) => change({ scope: event.currentTarget.value as Scope })}
          >
            {(Object.keys(scopes) as Scope[]).map((scope) => (
              <option key={scope} value={scope}>
                {scopes[scope][language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.published[language]}
          <Field
            type="date"
            text={report.publishedOn ?? ''}
            commit={(text) => change({ publishedOn: text || null })}
          />
        </label>
      </div>
      <p class="only-print">
        {words.year[language]} {report.year ?? '–'} · {scopes[report.scope][language]}
      </p>
    </section>
  );
}

function yearOf(text: string): number | null {
  return /^\d{4}$/u.test(text) ? Number(text) : null;
}

function OrganField(props: {
  readonly language: Language;
  readonly root: string;
  readonly organisation: Organisation | null;
  readonly choose: (organisation: Organisation) => void;
}) {
  const { language, root, organisation } = props;
  const [directory, setDirectory] = useState<PublishedDirectory | null>(null);
  const [unknown, setUnknown] = useState(false);
  const load = (): void => {
    void loadDirectory(new URL(root, location.href).href).then(setDirectory, () => undefined);
  };
  const choose = (name: string): void => {
    const row = directory?.organisations.find((one) => one.name === name.trim());
    setUnknown(!row && name.trim() !== '');
    if (row) props.choose(organisationOf(row));
  };
  return (
    <label>
      {words.organ[language]}
      <Field
        data-testid="check-organ"
        list="check-organs"
        autocomplete="off"
        placeholder={words.organUnknown[language]}
        onFocus={load}
        text={organisation?.name ?? ''}
        commit={choose}
      />
      <datalist id="check-organs">
        {directory?.organisations.map((row) => (
          <option key={row.organisation_id} value={row.name} />
        ))}
      </datalist>
      <span class="small" role="status">
        {unknown && words.organNoMatch[language]}
      </span>
    </label>
  );
}

/** A field that keeps what is being typed while the page around it changes. */
function Field(
  props: InputHTMLAttributes<HTMLInputElement> & {
    readonly text: string;
    readonly commit: (text: string) => void;
  },
) {
  const { text, commit, ...rest } = props;
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <input
      {...rest}
      value={typed}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={(event) => commit(event.currentTarget.value)}
    />
  );
}

function organisationOf(row: OrganisationRow): Organisation {
  return {
    id: row.organisation_id,
    name: row.name,
    regionCode: row.region_code,
    level: row.level,
    kind: row.kind,
  };
}
