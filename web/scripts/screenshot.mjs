// npm run screenshot: takes web/screenshot.png, the picture in README.md, of the built page.
import { join } from 'node:path';
import { build } from './build.mjs';
import { commandPath, main, root, UserError } from './run.mjs';
import { setUp } from './set-up.mjs';
import { serve } from './static-server.mjs';
import { browserCommands } from './system-packages.mjs';

const file = 'web/screenshot.png';
const viewport = { width: 1280, height: 960 };

await main(async () => {
  await setUp({ forTests: true });
  await build();
  const executablePath = browserCommands.chrome.map(commandPath).find((path) => path !== undefined);
  const { default: puppeteer } = await import('puppeteer-core');
  const { address, stop } = await serve(join(root, 'dist'));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await puppeteer.launch({ executablePath, args, defaultViewport: viewport });
  try {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle0' });
    const isReady = await page.evaluate(async () => {
      await document.fonts.ready;
      return document.querySelector('softmax-steps').shadowRoot.querySelector('[data-step="check"]') !== null;
    });
    if (!isReady) throw new UserError('The page shows no derivation.');
    await page.screenshot({ path: join(root, file) });
  } finally {
    await browser.close();
    await stop();
  }
  console.log(file);
});
