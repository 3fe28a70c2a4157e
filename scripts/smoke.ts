import { runSmoke } from './smoke/run.ts';
import { runCommand } from './usage.ts';

await runCommand('smoke', () => runSmoke(process.argv.slice(2)));
