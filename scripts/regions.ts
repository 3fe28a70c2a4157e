import { writeFileSync } from 'node:fs';
import { regionTable } from '../src/identity/build/regionTable.ts';

/** Writes the table of regions, one region a line, and says how many there are. */
const target = new URL('../src/identity/regions.json', import.meta.url);
const rows = Object.entries(regionTable());
const lines = rows.map(([code, name]) => `  ${JSON.stringify(code)}: ${JSON.stringify(name)}`);
const text = `{\n${lines.join(',\n')}\n}\n`;
writeFileSync(target, text);
console.log(`${rows.length} regions, ${Buffer.byteLength(text)} bytes`);
