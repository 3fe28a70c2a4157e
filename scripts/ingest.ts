import { runCommand } from './usage.ts';
import { ingest } from './ingest/run.ts';

await runCommand('ingest', () => ingest(process.argv.slice(2)));
