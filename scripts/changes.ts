import { changes } from './changes/run.ts';
import { runCommand } from './ingest/usage.ts';

await runCommand('changes', () => changes(process.argv.slice(2)));
