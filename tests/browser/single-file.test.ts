// The calculator in one file, opened from a disk: no server, nothing beside it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { find, numberIn, open, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { startWebKit, type WebKit } from './webkit.js';

// A name as a download may have it.
const folder = mkdtempSync(join(tmpdir(), 'exerciții '));
const file = join(folder, 'softmax-steps (1).html');
const address = pathToFileURL(file).href;

beforeAll(() => {
  copyFileSync(fileURLToPath(new URL('../../dist/softmax-steps.html', import.meta.url)), file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const font = 'STIX Two Math (softmax-steps): loaded';

// The homework's logits by hand, and what they become with x₀ = 2.
const [before, after] = [
  ['−1.4', '−1.3', '4.1'],
  ['−1.1', '−1.2', '2.1'],
];

inEveryBrowser(({ page, troubles }) => {
  test('the file works by itself, under a policy of its own', async () => {
    const requests: string[] = [];
    page().on('request', (request) => requests.push(request.url()));
    await open(page(), address);
    const shownZ = (): Promise<(string | undefined)[]> =>
      Promise.all([0, 1, 2].map((i) => numberIn(page(), 'logits.z', `z.${i}`)));
    expect(await shownZ()).toEqual(before);
    const fonts = await page().evaluate(async () => {
      await document.fonts.ready;
      return Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', '')}: ${status}`);
    });
    expect(fonts).toContain(font);

    await type(page(), 'x.0', '2');
    await expect.poll(shownZ).toEqual(after);
    // The address keeps the problem here too.
    await expect.poll(() => new URL(page().url()).hash).toContain('x=2,3,0');

    // The tools, a wasm of their own, are in the file as well.
    await (await find(page(), '.paste')).evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => textOf(page(), 'softmax-steps-paste')).toBeDefined();
    const inDialog = (selector: string): Promise<ElementHandle | null> =>
      page()
        .evaluateHandle(
          (wanted) =>
            document
              .querySelector('softmax-steps')
              ?.shadowRoot?.querySelector('softmax-steps-paste')
              ?.shadowRoot?.querySelector(wanted),
          selector,
        )
        .then((handle) => handle.asElement() as ElementHandle | null);
    await (await inDialog('textarea'))?.type('x = [4, 5, 6]');
    await expect
      .poll(async () => (await inDialog('.pasted[data-field="x"]'))?.evaluate((found) => found.textContent))
      .toMatch(/4.*5.*6/s);

    const policy = await page().$eval('meta[http-equiv="Content-Security-Policy"]', (meta) =>
      meta.getAttribute('content'),
    );
    expect(policy).toMatch(
      /^default-src 'none'; script-src (?:'sha256-[^']+' ){2}'wasm-unsafe-eval'; style-src 'sha256-/,
    );
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
    const isOfTheDisk = (trouble: string): boolean => trouble.startsWith('left the origin: file:');
    troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isOfTheDisk(trouble)));
  });
});

describe('in WebKit', () => {
  let webKit: WebKit | undefined;
  beforeAll(async () => {
    webKit = await startWebKit();
  });
  afterAll(() => webKit?.stop());

  test('the file works by itself, under a policy of its own', async () => {
    if (!webKit) throw new Error('WebKit did not start.');
    const { driver } = webKit;
    const root = "document.querySelector('softmax-steps').shadowRoot";
    const shownZ = (): Promise<readonly string[]> =>
      driver.executeScript(
        `return [0, 1, 2].map((i) =>
          ${root}?.querySelector('[data-line="logits.z"] .form:last-child [data-id="z.' + i + '"]')?.textContent)`,
      );
    await driver.get(address);
    await expect.poll(shownZ, { timeout: 15_000 }).toEqual(before);
    const fonts = await driver.executeScript(
      "return Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('\"', '')}: ${status}`)",
    );
    expect(fonts).toContain(font);

    // Without a window manager the window has no focus, so that keys would go nowhere.
    await driver.executeScript(`
      const cell = ${root}.querySelector('input[data-id="x.0"]');
      cell.value = '2';
      cell.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));`);
    await expect.poll(shownZ).toEqual(after);
    await expect.poll(() => driver.getCurrentUrl()).toContain('x=2,3,0');
  });
});
