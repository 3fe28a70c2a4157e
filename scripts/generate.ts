import { generate } from './generate/run.ts';
import { runCommand } from './ingest/usage.ts';

await runCommand('generate', () => generate(process.argv.slice(2)));
