import { parseArgs } from 'node:util';
import { UsageError } from '../usage.ts';
import { checks, type Verdict } from './checks.ts';

/** Asks a deployed site what it needs; a line each; 0 = nothing is broken, 2 = something is. */
export async function runSmoke(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const site = addressOf(positionals);
  const verdicts = await Promise.all(checks.map((check) => check(site)));
  const lines = verdicts.flat();
  for (const { kind, text } of lines) console.log(`${marks[kind]} ${text}`);
  const count = (kind: Verdict['kind']) => lines.filter((line) => line.kind === kind).length;
  console.log(`${count('good')} good, ${count('advice')} to improve, ${count('broken')} broken`);
  return count('broken') > 0 ? 2 : 0;
}

const marks = { good: '✓', advice: '·', broken: '✗' } as const;

function addressOf([text, ...more]: readonly string[]): URL {
  if (text === undefined || more.length > 0)
    throw new UsageError('Name one address: npm run smoke -- https://example.org/atlas/');
  try {
    const address = new URL(text.endsWith('/') ? text : `${text}/`);
    if (/^https?:$/u.test(address.protocol)) return address;
  } catch {
    // said below
  }
  throw new UsageError(`${text} is no address: it begins with http:// or https://.`);
}
