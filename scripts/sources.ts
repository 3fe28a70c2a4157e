import { runCommand } from './usage.ts';
import { sources } from './sources/run.ts';

await runCommand('sources', () => sources(process.argv.slice(2)));
