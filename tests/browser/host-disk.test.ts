// A page that is opened from a disk, and its element from the classic script beside it.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { find, numberIn, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage, scripts } from './host-pages.js';
import { startWebKit, type WebKit } from './webkit.js';

const folder = hostFolder();
afterAll(() => folder.remove());
const address = pathToFileURL(join(folder.path, 'lecture.html')).href;

const homework = 'x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1"';
const body = `<softmax-steps ${homework} id="first"></softmax-steps>
  <softmax-steps><script type="application/json">
    { "x": [2, 3, 0], "W": [["0.3", "0.1", -2], [-0.6, -0.5, 2], [-1, -0.5, 0.1]], "b": [0.1, 0.1, 0.1], "y": 1, "eta": 0.1 }
  </script></softmax-steps>`;
beforeAll(() => folder.write('lecture.html', hostPage(body, { script: scripts.classic })));

// The homework's logits by hand, and what they become with x₀ = 2.
const [before, after] = [
  ['−1.4', '−1.3', '4.1'],
  ['−1.1', '−1.2', '2.1'],
];

inEveryBrowser(({ page, troubles }) => {
  afterEach(() => {
    const isOfTheDisk = (trouble: string): boolean => trouble.startsWith('left the origin: file:');
    troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isOfTheDisk(trouble)));
  });

  test('two elements of a page on a disk work, with their dialogs and the font', async () => {
    await page().goto(address);
    const shownZ = (): Promise<(string | undefined)[]> =>
      Promise.all([0, 1, 2].map((i) => numberIn(page(), 'logits.z', `z.${i}`)));
    await expect.poll(shownZ).toEqual(before);
    await type(page(), 'x.0', '2');
    await expect.poll(shownZ).toEqual(after);
    const second = (): Promise<string | undefined> =>
      page().evaluate(() => {
        const root = document.querySelector('softmax-steps:not(#first)')?.shadowRoot;
        return root?.querySelector('[data-line="logits.z"] .form:last-child [data-id="z.0"]')?.textContent;
      });
    await page().evaluate(() => document.querySelector('softmax-steps:not(#first)')?.scrollIntoView());
    await expect.poll(second).toBe('−1.1');
    for (const [button, dialog] of [
      ['.export', 'softmax-steps-export'],
      ['.paste', 'softmax-steps-paste'],
    ] as const) {
      await (await find(page(), button)).evaluate((found) => (found as HTMLElement).click());
      await expect.poll(() => textOf(page(), dialog)).toBeDefined();
      await page().keyboard.press('Escape');
    }
    const fonts = await page().evaluate(async () => {
      await document.fonts.ready;
      return Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', '')}: ${status}`);
    });
    expect(fonts).toEqual(['STIX Two Math (softmax-steps): loaded']);
    // Nobody else could open a link to a disk.
    expect(await textOf(page(), '.copy-link')).toBeUndefined();
  });
});

describe('in WebKit', () => {
  let webKit: WebKit | undefined;
  beforeAll(async () => {
    webKit = await startWebKit();
  });
  afterAll(() => webKit?.stop());

  test('an element of a page on a disk works', async () => {
    if (!webKit) throw new Error('WebKit did not start.');
    await webKit.driver.get(address);
    const shownZ = `const root = document.querySelector('softmax-steps').shadowRoot;
      return [0, 1, 2].map((i) =>
        root?.querySelector('[data-line="logits.z"] .form:last-child [data-id="z.' + i + '"]')?.textContent)`;
    const driver = webKit.driver;
    await expect.poll(() => driver.executeScript(shownZ), { timeout: 15_000 }).toEqual(before);
  });
});
