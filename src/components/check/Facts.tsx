import { useState } from 'preact/hooks';
import { loadDirectory, type PublishedDirectory } from '../../client/checkDirectory.ts';
import type { OrganisationRow } from '../../core/dataset/rows.ts';
import type { Organisation, Report, Scope } from '../../core/report/report.ts';
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
        <OrganField language={language} root={root} organisation={organisation} change={change} />
        <label>
          {words.year[language]}
          <input
            data-testid="check-year"
            type="number"
            min={2008}
            max={2100}
            value={report.year ?? ''}
            onChange={(event) => change({ year: yearOf(event.currentTarget.value) })}
          />
        </label>
        <label>
          {words.scope[language]}
          <select
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
          <input
            type="date"
            value={report.publishedOn ?? ''}
            onChange={(event) => change({ publishedOn: event.currentTarget.value || null })}
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
  readonly change: Props['change'];
}) {
  const { language, root, organisation, change } = props;
  const [directory, setDirectory] = useState<PublishedDirectory | null>(null);
  const [unknown, setUnknown] = useState(false);
  const load = (): void => {
    void loadDirectory(new URL(root, location.href).href).then(setDirectory, () => undefined);
  };
  const choose = (name: string): void => {
    const row = directory?.organisations.find((one) => one.name === name.trim());
    setUnknown(!row && name.trim() !== '');
    if (row) change({ organisation: organisationOf(row) });
  };
  return (
    <label>
      {words.organ[language]}
      <input
        data-testid="check-organ"
        list="check-organs"
        autocomplete="off"
        placeholder={words.organUnknown[language]}
        value={organisation?.name ?? ''}
        onFocus={load}
        onChange={(event) => choose(event.currentTarget.value)}
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

function organisationOf(row: OrganisationRow): Organisation {
  return {
    id: row.organisation_id,
    name: row.name,
    regionCode: row.region_code,
    level: row.level,
    kind: row.kind,
  };
}
