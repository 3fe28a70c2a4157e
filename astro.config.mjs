import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { publishDataset } from './src/site/publish/integration.ts';
import { offlineCheck } from './src/site/publish/offline.ts';

/** What every island needs goes into one file a subject: many small ones weigh more and take longer. */
const codeSplitting = {
  groups: [
    { name: 'preact', test: /node_modules[\\/](?:preact|@preact|@astrojs[\\/]preact)[\\/]/u },
    {
      name: 'loading',
      test: /src[\\/](?:components[\\/]loop[\\/](?!address)|client[\\/](?:load|loadError|watch|deployment)\.ts|text[\\/](?:load|number|marks)\.ts)/u,
    },
  ],
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.DIST_DIR ?? 'dist',
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [preact(), sitemap(), publishDataset(), offlineCheck()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self' blob: data:",
        "worker-src 'self' blob:",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
    worker: { format: 'es' },
  },
});
