// npm run screenshots: pictures of the page's states, at desktop and phone size, light and dark, in build/screenshots,
// and the printed sheets as PDF; web/screenshot.png, the picture in README.md, is renewed with them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { commandPath, main, root, UserError } from './run.mjs';
import { setUp } from './set-up.mjs';
import { serve } from './static-server.mjs';
import { browserCommands } from './system-packages.mjs';

const folder = join(root, 'build/screenshots');
const sizes = {
  desktop: { width: 1280, height: 960 },
  phone: { width: 360, height: 740, isMobile: true, hasTouch: true },
};

const range = Array.from({ length: 16 }, (_, i) => i);
const tenth = (value) => (((value % 19) - 9) / 10).toString();
const large = `v=1&x=${range.map((i) => tenth(i * 7)).join()}&W=${range
  .map((i) => range.map((k) => tenth(i * 13 + k * 7)).join())
  .join(';')}&b=${range.map(() => '0.1').join()}&y=${range.map((k) => (k === 1 ? 1 : 0)).join()}&eta=0.1`;

const homework = 'v=1&x=1,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1';

/** Work on the homework: its logits, with other entries. */
const work = (entries) => ({
  link: `${homework}&task=check`,
  entries: { 'z.0': '-1.4', 'z.1': '-1.3', 'z.2': '4.1', ...entries },
});

/**
 * What is done on the page before its picture is taken: a link to open, entries to fill in, an element of the calculator to
 * click; the page is read in `language`.
 */
const states = [
  { name: 'start' },
  { name: 'softmax', link: `${homework}&at=softmax` },
  { name: 'large', link: large },
  { name: 'mistake', link: 'v=1&x=1,3&W=1,2;a,4&b=0,0&y=0,1&eta=0.1' },
  { name: 'damaged-link', link: 'v=1&x=1' },
  { name: 'pinned', click: '[data-line="softmax.yhat"] [data-id="yhat.1"]' },
  { name: 'presentation', click: '.present' },
  { name: 'export', click: '.export' },
  { name: 'print', click: '.print' },
  { name: 'paste', click: '.paste' },
  { name: 'check', ...work({ 'z.2': '4.0', 'exp.0': '1.2.3', 'yhat.0': '1.2' }) },
  { name: 'check-opened', ...work({ 'z.2': '4.0' }), click: '.first summary' },
  { name: 'check-close', ...work({ loss: '5.4210' }), click: '.first summary' },
  {
    name: 'check-pair',
    ...work({
      ...{ 'dz.0': '-0.0041', 'dz.1': '0.9955', 'dz.2': '-0.9915' },
      ...{ 'dW.0.0': '-0.0041', 'dW.0.1': '-0.0122', 'dW.0.2': '0' },
      ...{ 'dW.1.0': '0.9955', 'dW.1.1': '2.9866', 'dW.1.2': '0' },
      ...{ 'dW.2.0': '-0.9915', 'dW.2.1': '-2.9744', 'dW.2.2': '0' },
    }),
    click: '[data-step="gradient-weights"] h3',
  },
  { name: 'check-unexplained', ...work({ 'dz.0': '0.7654' }), click: '[data-step="gradient-logits"] .more' },
  {
    name: 'check-romanian',
    ...work({ 'z.2': '4.0', loss: '5.4210' }),
    click: '.first summary',
    language: 'ro',
  },
];

/** Runs in the page: fills in, clicks, and waits until everything is at rest. */
async function bringAbout({ click: selector, entries = {}, language }) {
  const calculator = document.querySelector('softmax-steps');
  const rest = () => new Promise((resolve) => setTimeout(resolve, 1500));
  await document.fonts.ready;
  if (calculator.shadowRoot.querySelector('[role="status"]:not(.static-example *)') === null) return false;
  if (language !== undefined) calculator.language = language;
  await rest();
  for (const [id, text] of Object.entries(entries)) {
    const input = calculator.shadowRoot.querySelector(`.answers input[data-id="${id}"]`);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input'));
    input.blur();
  }
  await rest();
  if (selector === undefined) return true;
  const target = calculator.shadowRoot.querySelector(selector);
  target?.scrollIntoView({ block: 'center' });
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await rest();
  return target !== null;
}

await main(async () => {
  await setUp(['browsers']);
  await build();
  mkdirSync(folder, { recursive: true });
  const executablePath = browserCommands.chrome.map(commandPath).find((path) => path !== undefined);
  const { default: puppeteer } = await import('puppeteer-core');
  const { address, stop } = await serve(join(root, 'dist'));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await puppeteer.launch({ executablePath, args });
  const visit = async (state, viewport, scheme) => {
    const { name, link = '', click } = state;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${address}#${link}`, { waitUntil: 'networkidle0' });
    if (!(await page.evaluate(bringAbout, state))) throw new UserError(`The page has no ${click} (${name}).`);
    return { page, close: () => context.close() };
  };
  try {
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const scheme of ['light', 'dark']) {
        for (const state of states) {
          const { page, close } = await visit(state, viewport, scheme);
          const file = `${state.name}-${size}-${scheme}.png`;
          await page.screenshot({ path: join(folder, file) });
          if (file === 'start-desktop-light.png') {
            await page.screenshot({ path: join(root, 'web/screenshot.png') });
          }
          if (state.name === 'start' && size === 'desktop' && scheme === 'light') {
            await page.pdf({ path: join(folder, 'derivation.pdf'), format: 'A4' });
          }
          console.log(file);
          await close();
        }
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
});
