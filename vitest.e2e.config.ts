import { defineConfig } from 'vitest/config';

/** Browser tests: the built site (DIST_DIR) in a real Chromium, one file after the other. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
