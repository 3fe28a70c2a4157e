// Runs before every command, on the host's own Node (20 or newer): installs what is missing, says
// so on standard error, is silent when nothing is to do. Plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserAdvice, findBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mark = join(root, 'node_modules', '.cache', 'gongkai', 'lock');

// `npm ci` takes a lock file without download addresses for one that lacks the packages of other
// systems; `npm install --no-save` installs the same versions from it.
const quiet = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/** @param {string} command @param {string[]} parts */
function run(command, parts) {
  const { status, error } = spawnSync(command, parts, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return !error && status === 0;
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
  if (installed === lock && existsSync(join(root, 'node_modules', '.bin', 'astro'))) return;
  say('Installing packages (npm install) …');
  if (!run('npm', ['install', ...quiet]))
    stop('The packages could not be installed: check the network and the rights to this folder.');
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

function installBrowser() {
  if (findBrowser() !== null || process.env.CHROME_PATH) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return say(browserAdvice);
  say('Installing Chromium (apt-get) …');
  const packages = ['chromium', 'fonts-noto-cjk'];
  const done =
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!done || findBrowser() === null) say(browserAdvice);
}

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node 20 or newer is needed; this is ${process.version}.`);
installPackages();
if (process.argv.includes('--browser')) installBrowser();
