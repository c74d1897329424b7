// Renders assets/icons/ascribe.svg to the sizes that the manifest names. Run by hand when the drawing changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { needBrowser } from './browsers.mjs';
import { ROOT } from './setup.mjs';

const folder = join(ROOT, 'assets/icons');
const svg = readFileSync(join(folder, 'ascribe.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: needBrowser('chromium'),
  args: ['--no-sandbox'],
});
for (const size of [16, 24, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
