import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Writes what pdf.js looks up while it reads (character maps, standard fonts) into `folder`/pdfjs. */
export async function writePdfFiles(folder: string): Promise<void> {
  const source = dirname(require.resolve('pdfjs-dist/package.json'));
  for (const part of ['cmaps', 'standard_fonts'])
    await cp(join(source, part), join(folder, 'pdfjs', part), { recursive: true });
}
