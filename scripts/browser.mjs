// Plain JavaScript without dependencies: set-up reads it before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What the browser tests need, in one sentence. */
export const browserAdvice =
  'No browser found: install Chromium or Chrome, or name one in CHROME_PATH, for the browser tests.';

/** Path of a Chromium: CHROME_PATH, else one on the PATH, else where systems keep it; or null. */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) return isProgram(asked) ? asked : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...fixed].find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
