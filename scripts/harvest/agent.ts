import { readFileSync } from 'node:fs';
import type { SourceRow } from '../../src/core/dataset/rows.ts';
import { contact } from '../../src/site/contact.ts';
import { UsageError } from '../usage.ts';
import { robotName } from './net/robots.ts';
import { isAllowed, type Realm } from './net/site.ts';

/**
 * The name we give ourselves: what we are and who answers for it. Agencies are not asked without a
 * contact; a test server is.
 */
export function agentOf(sources: readonly SourceRow[], realm: Realm): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const who = contact().replaceAll(/[^\x20-\x7e]/gu, '');
  if (who === '' && !sources.every((row) => isAllowed(new URL(row.url), realm)))
    throw new UsageError(
      'Set CONTACT to an e-mail address or a page where agencies can reach whoever runs this.',
    );
  return `${robotName}/${version}${who === '' ? '' : ` (+${who})`}`;
}

const manifest = new URL('../../package.json', import.meta.url);
