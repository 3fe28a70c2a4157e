import { writeFileSync } from 'node:fs';
import { characterTable } from '../src/identity/build/characterTable.ts';
import { regionTable } from '../src/identity/build/regionTable.ts';

/** Writes the tables of regions and of traditional characters and says how large they are. */
const rows = Object.entries(regionTable());
const lines = rows.map(([code, name]) => `  ${JSON.stringify(code)}: ${JSON.stringify(name)}`);
write('identity/regions.json', `{\n${lines.join(',\n')}\n}\n`, rows.length, 'regions');
const table = characterTable();
const text = `${JSON.stringify(table, null, 2)}\n`;
write('core/parse/traditional.json', text, table.simplified.length, 'characters');

function write(path: string, content: string, count: number, of: string): void {
  writeFileSync(new URL(`../src/${path}`, import.meta.url), content);
  console.log(`${count} ${of}, ${Buffer.byteLength(content)} bytes`);
}
