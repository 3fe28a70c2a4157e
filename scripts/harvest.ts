import { harvest } from './harvest/run.ts';
import { runCommand } from './usage.ts';

await runCommand('harvest', () => harvest(process.argv.slice(2)));
