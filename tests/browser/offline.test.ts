// The installed page: without a network, and when there is a newer version.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../web/build/run.mjs';
import { serve } from '../../web/build/static-server.mjs';
import { find, numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Waits until the browser has kept the whole site. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The next version of the site: another page, and a script of another name. */
const next = mkdtempSync(join(tmpdir(), 'next-'));
beforeAll(async () => {
  cpSync(dist, next, { recursive: true });
  const html = readFileSync(join(next, 'index.html'), 'utf8');
  const script = /assets\/(index-[\w-]+\.js)/.exec(html)?.[1] ?? '';
  const renamed = script.replace(/-[\w-]{8}\./, '-NextVers.');
  renameSync(join(next, 'assets', script), join(next, 'assets', renamed));
  const changed = html
    .replaceAll(script, renamed)
    .replace('<title>', '<meta name="version" content="2" /><title>');
  writeFileSync(join(next, 'index.html'), changed);
  await run('node', ['web/build/service-worker.mjs', next]);
});
afterAll(() => rmSync(next, { recursive: true }));

inEveryBrowser(({ page, forgive }) => {
  let folder = '';
  let server: Awaited<ReturnType<typeof serve>> | undefined;

  const address = (): string => server?.address ?? '';

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync(dist, folder, { recursive: true });
    const started = await serve(folder);
    server = started;
    // The server is another than that of the other tests; and icons are fetched past all that a page can keep.
    forgive(
      (trouble) =>
        trouble.startsWith(`left the origin: ${started.address}`) ||
        /icon-|ERR_CONNECTION_REFUSED/.test(trouble),
    );
  });
  afterEach(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  test('after one visit everything works with the network gone', async () => {
    await open(page(), address());
    await kept(page());
    await server?.stop();

    await open(
      page(),
      `${address()}#v=1&x=2,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1`,
    );
    expect(await numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
    await page().reload();
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
    // Parts that are loaded on demand, one with a wasm of its own.
    await (await find(page(), '.export')).evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => textOf(page(), 'softmax-steps-export')).toBeDefined();
    await page().reload();
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
    const number = await find(page(), '[data-line="logits.z"] .form:last-child [data-id="z.0"]');
    await number.evaluate((element) =>
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })),
    );
    // In Python: 0.3 * 2 + -0.6 * 3 + -1 * 0 + 0.1.
    await expect.poll(() => textOf(page(), '.pin')).toContain('−1.0999999999999996');
  });

  test('a newer version is announced, waits until it is asked for, and comes as a whole', async () => {
    await open(page(), address());
    await kept(page());
    await open(page(), address());

    rmSync(folder, { recursive: true });
    cpSync(next, folder, { recursive: true });

    const version = (): Promise<string | undefined> =>
      page().evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content);
    await open(page(), address());
    expect(await version()).toBeUndefined();
    await type(page(), 'x.0', '2');
    await expect
      .poll(() => page().evaluate(() => document.querySelector('.update')?.textContent), { timeout: 15_000 })
      .toContain('A new version of this page is ready.');
    expect(await version()).toBeUndefined();

    await page().evaluate(() => document.querySelector<HTMLElement>('.update button')?.click());
    await expect.poll(version, { timeout: 10_000 }).toBe('2');
    // What was typed is still there.
    await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
  });
});
