/* global MessageChannel, requestAnimationFrame, window */

// From a cold start to the first derivation painted: every visit has a browser context of its own, whose caches are
// empty. The server sends everything as it is, uncompressed, from this machine, so what is measured is the work and not the network.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { linesOf, shownLines } from './edits.mjs';
import { derived, folder, launch, makePages } from './site.mjs';

const visits = 21;

// Runs in the page before anything else: notes when the derivation is painted, and when it is in its own fonts.
function watch() {
  const shadow = () => document.querySelector('softmax-steps')?.shadowRoot;
  const isShown = () =>
    (shadow() ?? document).querySelector(':not(.static-example *)[data-step="check"] math') !== null;
  const painted = (action) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = action;
      port2.postMessage(undefined);
    });
  const finish = (first) => {
    globalThis.loadTime = { painted: first, inItsFonts: performance.now() };
  };
  const look = () => {
    if (!isShown()) return requestAnimationFrame(look);
    return painted(() => {
      const first = performance.now();
      if (document.fonts.status === 'loaded') finish(first);
      else document.fonts.ready.then(() => painted(() => finish(first)));
    });
  };
  if (window === window.top) look();
}

async function visit(browser, address) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setCacheEnabled(false);
    await page.evaluateOnNewDocument(watch);
    const paths = new Set();
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === new URL(address).origin) paths.add(pathname);
    });
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForFunction('globalThis.loadTime');
    return { ...(await page.evaluate('globalThis.loadTime')), paths: [...paths] };
  } finally {
    await context.close();
  }
}

// What the files weigh, each compressed as well as gzip can.
function weightOf(paths) {
  const files = paths.map((path) => join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

// The problem that the calculator opens with, from its cells.
function readProblem() {
  const texts = (field) =>
    Array.from(
      document.querySelector('softmax-steps').shadowRoot.querySelectorAll(`[data-id^="${field}"].cell`),
      (cell) => cell.value,
    );
  const [x, b, y] = ['x.', 'b.', 'y.'].map(texts);
  const W = x.map((_, i) => texts(`W.${i}.`));
  return { x, W, b, y, eta: texts('eta')[0] };
}

// Makes the pages of the lines that the calculator shows at first.
async function makeFirstPages(core, browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await derived(page);
  const ids = await page.evaluate(shownLines);
  makePages('first', [linesOf(core, await page.evaluate(readProblem), ids)]);
  await page.close();
}

/** Visits the calculator and the page of KaTeX in turn; by name the times and the weight of what a visit loads. */
export async function coldLoads(core, address) {
  const browser = await launch();
  const addresses = [
    ['softmax-steps', `${address}calculator/`],
    ['KaTeX', `${address}katex-first.html`],
  ];
  try {
    await makeFirstPages(core, browser, addresses[0][1]);
    const found = new Map(addresses.map(([name]) => [name, { visits: [], weight: 0 }]));
    for (let round = -1; round < visits; ++round) {
      for (const [name, address] of addresses) {
        const { paths, ...times } = await visit(browser, address);
        if (round < 0) found.get(name).weight = weightOf(paths);
        else found.get(name).visits.push(times);
      }
    }
    return found;
  } finally {
    await browser.close();
  }
}
