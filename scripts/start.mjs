// Builds the extension and opens the sample article in a real browser with it; without a display, shows what it did instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT, run, say } from './setup.mjs';

const USAGE = `npm start [-- --firefox] [-- --headless]

  --firefox    open Firefox (else Chromium, Chrome or Edge, else Firefox)
  --headless   open no window: click the button, print the ledger, save screenshots`;

const known = new Set(['--firefox', '--headless']);
const unknown = process.argv.slice(2).filter((arg) => !known.has(arg));
if (unknown.length > 0) {
  say(`${unknown.join(' ')} is not an option.\n\n${USAGE}`);
  process.exit(2);
}

install();
say('Building the extension …');
if (run('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 2] }) !== 0) {
  say('The extension could not be built; what is printed above says why.');
  process.exit(1);
}

const { findBrowser, needBrowser } = await import('./browsers.mjs');
const { openBrowser, serve, until } = await import('../e2e/browsers/index.mjs');
const kind =
  process.argv.includes('--firefox') || (!findBrowser('chromium') && findBrowser('firefox'))
    ? 'firefox'
    : 'chromium';
say(`Looking for ${kind === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge'} …`);
say(`Found ${needBrowser(kind)}.`);

const display =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headed = display && !process.argv.includes('--headless');
const server = await serve({ folder: join(ROOT, 'assets/samples') });
const address = `${server.url}/election-interference.html`;
say(`Serving the sample article at ${address}`);
say(headed ? 'Opening the browser …' : 'Opening the browser without a window …');
const browser = await openBrowser(kind, { headed });
await browser.goto(address);

if (headed) {
  say(
    'Click the Ascribe button in the toolbar (it may be behind the puzzle piece). Ctrl+C here ends it.',
  );
  await new Promise((resolve) => process.once('SIGINT', resolve));
} else {
  say('Clicking the toolbar button …');
  await browser.clickToolbar();
  const text = await until(
    'the ledger',
    () => browser.popupEvaluate("document.querySelector('.group') && document.body.innerText"),
    30,
  );
  const folder = join(ROOT, '.cache/start');
  mkdirSync(folder, { recursive: true });
  await browser.popupScreenshot(join(folder, 'popup.png'));
  await browser.screenshot(join(folder, 'page.png'));
  say('');
  console.log(text.replace(/\n{2,}/g, '\n'));
  say(`\nScreenshots of the marked page and of the popup are in ${join('.cache', 'start')}.`);
}
await browser.close();
await server.close();
process.exit(0);
