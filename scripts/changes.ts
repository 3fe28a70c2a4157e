import { changes } from './changes/run.ts';
import { runCommand } from './usage.ts';

await runCommand('changes', () => changes(process.argv.slice(2)));
