// Finds a browser, or installs one where that can be done. Plain Node: used before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, run } from './setup.mjs';

const KNOWN = {
  chromium: {
    variable: 'ASCRIBE_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: 'chromium',
    says: 'Chromium, Chrome or Edge',
  },
  firefox: {
    variable: 'ASCRIBE_FIREFOX',
    names: ['firefox-esr', 'firefox', 'firefox-devedition'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
    says: 'Firefox 149 or later',
  },
};

/**
 * The path of a browser on this machine: from its environment variable, then by its usual names and places.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const { variable, names, paths } = KNOWN[kind];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    say(`${variable} is set to ${named}, where there is no browser.`);
    process.exit(1);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
  return (
    inPath ?? paths.find((path) => existsSync(path)) ?? (kind === 'chromium' ? downloaded() : null)
  );
}

/**
 * A browser's path, after installing it where it is missing: from the packages on Debian as root, else Chromium by
 * Playwright's own download. Ends the process, with a word on what to do, where neither works.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string}
 */
export function needBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const { debian, says, variable } = KNOWN[kind];
  if (isDebianRoot()) {
    say(`Installing ${debian} from the Debian packages …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 2], env };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', debian], quiet);
  } else if (kind === 'chromium') {
    say('No Chromium, Chrome or Edge was found. Downloading Chromium with Playwright …');
    run('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  }
  const path = findBrowser(kind);
  if (path) return path;
  say(
    `${says} is needed and could not be installed. Install it, or set ${variable} to the path of its program.`,
  );
  process.exit(1);
}

function downloaded() {
  const asked = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import { chromium } from 'playwright'; console.log(chromium.executablePath())",
    ],
    { encoding: 'utf8' },
  );
  const path = asked.stdout?.trim();
  return path && existsSync(path) ? path : null;
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    existsSync('/etc/os-release') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
