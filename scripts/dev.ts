import { parseArgs } from 'node:util';
import { basePath, checkSiteUrl, serverPlace } from './environment.ts';
import { folderOf, runCommand } from './usage.ts';
import { endWithParent } from './parent.ts';
import { useDataset } from './useDataset.ts';

endWithParent(() => process.exit(0));

await runCommand('dev', async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, synthetic: { type: 'boolean', default: false } },
  });
  const { port, host } = serverPlace();
  checkSiteUrl();
  const data = folderOf('--data', values.data ?? process.env['DATA_DIR'] ?? 'data');
  await useDataset(data, values.synthetic);
  process.env['BASE_PATH'] = basePath();
  const { dev } = await import('astro');
  await dev({ server: { port, host } });
  return 0;
});
