import { generate } from './generate/run.ts';
import { runCommand } from './usage.ts';

await runCommand('generate', () => generate(process.argv.slice(2)));
