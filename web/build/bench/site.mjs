// The pages that are compared, served from one folder, and the browser that they are opened in.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { commandPath, root } from '../run.mjs';
import { serve } from '../static-server.mjs';
import { browserCommands } from '../system-packages.mjs';

export const folder = join(root, 'build/bench');
const pages = 'web/build/bench/pages';

const links = {
  calculator: 'dist',
  katex: 'node_modules/katex/dist',
  mathjax: 'node_modules/mathjax',
  'mathjax-newcm-font': 'node_modules/@mathjax/mathjax-newcm-font',
  'lines.js': `${pages}/lines.js`,
  'page.css': `${pages}/page.css`,
};

/** Brings together, by links, what the pages load; returns the server's address and a function that stops it. */
export function serveSite() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, target] of Object.entries(links)) symlinkSync(join(root, target), join(folder, name));
  return serve(folder);
}

/** Makes the pages with a TeX engine for some lines: `versions` are the steps before and after the edit. */
export function makePages(name, versions) {
  writeFileSync(join(folder, `${name}.js`), `export const versions = ${JSON.stringify(versions)};\n`);
  for (const engine of ['katex', 'mathjax']) {
    const page = readFileSync(join(root, pages, `${engine}.html`), 'utf8');
    writeFileSync(join(folder, `${engine}-${name}.html`), page.replaceAll('NAME', name));
  }
}

/** Starts Chromium. */
export function launch(args = []) {
  return puppeteer.launch({
    executablePath: browserCommands.chrome.map(commandPath).find((path) => path !== undefined),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...args],
    defaultViewport: { width: 1280, height: 960 },
  });
}

/**
 * Waits until the calculator shows a derivation of its own, not the markup that came with the page. Mutations within a shadow
 * root go unnoticed, so it looks from time to time.
 */
export async function derived(page) {
  const isThere = () =>
    Boolean(
      document
        .querySelector('softmax-steps')
        ?.shadowRoot?.querySelector('.page:not(.static-example > *) [data-step="check"] math'),
    );
  await page.waitForFunction(isThere, { polling: 50 });
}
