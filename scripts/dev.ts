import { basePath, checkSiteUrl, serverPlace } from './environment.ts';
import { runCommand } from './usage.ts';
import { endWithParent } from './parent.ts';

endWithParent(() => process.exit(0));

await runCommand('dev', async () => {
  const { port, host } = serverPlace();
  checkSiteUrl();
  process.env['BASE_PATH'] = basePath();
  const { dev } = await import('astro');
  await dev({ server: { port, host } });
  return 0;
});
