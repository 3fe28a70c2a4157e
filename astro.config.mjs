import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { publishDataset } from './src/site/publish/integration.ts';
import { offlineCheck } from './src/site/publish/offline.ts';

/** What most islands need goes into one file a subject: many small ones weigh more and take longer. */
const codeSplitting = {
  groups: [
    ['preact', /node_modules\/preact\//u],
    [
      'loading',
      /src\/(?:components\/loop\/(?!address)|client\/(?:load|loadError|watch|deployment)\.ts|text\/(?:load|number|marks)\.ts)/u,
    ],
    [
      'catalogue',
      /src\/(?:core\/form\/|view\/|measure\/(?:\w+Measures|measures|denominators|denominatorOf|lines)\.ts)/u,
    ],
    ['words', /src\/text\/(?:terms|fields|rate|valueText|measure|basis|series|ownMark|years)\.ts/u],
    [
      'figures',
      /src\/(?:text\/explore|query\/(?:figureRow|grouping|scope|wholeRegions|facetFields|caption))\.ts/u,
    ],
    [
      'tools',
      /src\/(?:components\/(?:download\/DownloadMenu|own\/OwnPanel|chart\/(?:PanelSwitch|ContestedSwitch|ContestedNote))\.tsx|download\/(?:save|inApp|formatNames)\.ts|text\/download\.ts)/u,
    ],
  ].map(([name, test]) => ({ name, test })),
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
