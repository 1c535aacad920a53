// The derivation of an example that comes with the page as markup: before its script, without one, without WebAssembly.
import type { HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { violations } from './axe.js';
import { find, live, open, resting, textOf } from './calculator.js';
import { inABrowser, inEveryBrowser, type Context, type Scheme } from './harness.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

declare global {
  var shifts: number;
}

const other = 'v=1&x=2,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1';

const script = /\/assets\/index-[^/]*\.js$/;

/** Holds the page's script back until it is let go. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  const held: HTTPRequest[] = [];
  let isHeld = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isHeld && script.test(request.url())) held.push(request);
    else void request.continue();
  });
  return async () => {
    isHeld = false;
    await held.at(-1)?.continue();
  };
}

async function dropScript(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (script.test(request.url()) ? request.abort() : request.continue());
  });
}

/** Opens the page, whose script is held back, and waits for its markup, in its fonts. */
async function openStill(page: Page, address: string): Promise<void> {
  const asked = page.waitForRequest((request) => script.test(request.url()));
  // It is loaded only when the script is there.
  page.goto(address).catch(() => undefined);
  await asked;
  await expect.poll(() => textOf(page, '.static-example [data-step="check"] .line:last-child')).toBeTruthy();
  await page.evaluate(async () => {
    await document.fonts.load("16px 'STIX Two Math (softmax-steps)'");
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

const isLive = (page: Page): Promise<string | undefined> => textOf(page, `${live} #step-check`);

/** Where everything is that the first window and the one below show, but what the options hold: that comes with the script. */
function boxes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wanted =
      'h2, h3, p, .field-name, .cell, .grid, .line, .form, .fold, .tools, button, select, summary';
    const found = document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted) ?? [];
    return [...found].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isHeld = element.matches('.options > :not(summary) *');
      const box = [x, y, width, height].map((length) => length.toFixed(1)).join(' ');
      const isControl = element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
      const text = isControl
        ? element.value
        : element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
      return isHeld || width * height === 0 || y > 2 * innerHeight
        ? []
        : `${element.localName} ${text}: ${box}`;
    });
  });
}

/** How far down the page each step begins. */
function stepsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...(document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll('h3') ?? [])].map(
      (title) => title.getBoundingClientRect().top + scrollY,
    ),
  );
}

/** Notes what moves from now on without having been asked to; Chromium alone tells. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shifts += (entry as LayoutShift).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve(globalThis.shifts), 500)));
}

/** Ends a test, and takes out of the troubles what it has brought about. */
async function forgive({ page, troubles }: Context, isForgiven: RegExp): Promise<void> {
  // Some are told of late.
  await page().close();
  troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isForgiven.test(trouble)));
}

/** What is said of a script that does not come, and what is loaded for it. */
const unloaded = /assets\/index|ERR_FAILED|Loading failed|was preloaded/;
const unasked = /failed: .*\.js|was preloaded/;

/** What is said of a core that cannot be made use of. */
const unneeded = /Aborted|WebAssembly|was preloaded/;

/** What of the page in markup can be seen, of the elements that match. */
function seen(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    const found =
      document.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(`.static-example ${wanted}`) ??
      [];
    return [...found]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => (element instanceof HTMLInputElement ? element.value : element.textContent.trim()));
  }, selector);
}

const titles = [
  'Given',
  'Logits',
  'Exponentials',
  'Softmax',
  'Cross-entropy loss',
  'Gradient for the logits',
  'Gradient for the weights',
  'Gradient for the biases',
  'New weights',
  'New biases',
  'Check',
];

// The homework as it was set: x; W, row by row; b; y; η.
const cells = '1 3 0 0.3 0.1 −2 −0.6 −0.5 2 −1 −0.5 0.1 0.1 0.1 0.1 0 1 0 0.1'.split(' ');

/** The example is there to be read, and nothing is offered that does not work. */
async function expectStill(page: Page): Promise<void> {
  expect(await seen(page, 'h3')).toEqual(titles);
  expect(await seen(page, '.cell')).toEqual(cells);
  expect(await seen(page, '.key').then((lines) => lines.length)).toBeGreaterThan(9);
  expect(await seen(page, 'select, summary, a[href], button:not(.fold), .hint')).toEqual([]);
}

const sizes = [
  [360, 740],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const;

inEveryBrowser((context, kind) => {
  const { page, address } = context;

  test.each(sizes)('at %d × %d the live calculator stands where its markup stood', async (width, height) => {
    await page().setViewport({ width, height });
    const release = await holdScript(page());
    await openStill(page(), address());
    const [before, stepsBefore] = [await boxes(page()), await stepsOf(page())];
    expect(before.length).toBeGreaterThan(40);
    const shifts = kind === 'chrome' ? await watchShifts(page()) : () => Promise.resolve(0);
    await release();
    await expect.poll(() => isLive(page())).toBe('Check');
    expect(await boxes(page())).toEqual(before);
    const steps = await stepsOf(page());
    expect(steps).toHaveLength(titles.length);
    expect(steps.map((top, i) => Math.abs(top - (stepsBefore[i] ?? 0))).filter((by) => by > 1)).toEqual([]);
    expect(await shifts()).toBeLessThanOrEqual(0.01);
    // What was there is gone.
    expect(await textOf(page(), '.static-example')).toBeUndefined();
  });

  test('who has scrolled, or stands in a cell, stays there', async () => {
    await page().setViewport({ width: 360, height: 740 });
    const release = await holdScript(page());
    await openStill(page(), address());
    const topOf = async (): Promise<number> =>
      (await find(page(), '#step-gradient-weights')).evaluate((title) => title.getBoundingClientRect().top);
    await (await find(page(), '.cell[data-id="x.0"]')).evaluate((cell) => (cell as HTMLElement).focus());
    // Whoever has scrolled so far has seen the steps above, which then have their own heights.
    for (const id of [
      'logits',
      'exponentials',
      'softmax',
      'cross-entropy',
      'gradient-logits',
      'gradient-weights',
    ]) {
      await resting(page(), `#step-${id}`);
    }
    const before = await topOf();
    await release();
    await expect.poll(() => isLive(page())).toBe('Check');
    // Firefox keeps in its place what is in sight when it next paints, not when it is asked.
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
    const focused = await page().evaluate(() =>
      document.querySelector('softmax-steps')?.shadowRoot?.activeElement?.getAttribute('data-id'),
    );
    expect(focused).toBe('x.0');
  });

  test('whoever has another problem, other settings or another language is not shown the example first', async () => {
    const release = await holdScript(page());
    for (const { hash = '', kept } of [
      { hash: other },
      { kept: '{"language":"ro"}' },
      { kept: '{"settings":{"indexBase":1}}' },
    ]) {
      await page().goto(new URL('licences.html', address()).href);
      await page().evaluate((text) => {
        if (text === undefined) localStorage.clear();
        else localStorage.setItem('softmax-steps', text);
      }, kept);
      await openStill(page(), `${address()}#${hash}`);
      expect(await seen(page(), 'h3')).toEqual([]);
    }
    await release();
    await expect.poll(() => isLive(page())).toBe('Check');
  });

  test('a later visit with the same problem and settings is shown it again', async () => {
    await open(page(), address());
    const release = await holdScript(page());
    // Leaving the page writes the problem into its address and the settings into the browser, and coming back reads both.
    for (let visit = 0; visit < 2; ++visit) {
      await page().evaluate(() => dispatchEvent(new Event('pagehide')));
      const hash = await page().evaluate(() => location.hash);
      expect(hash).toContain('x=1,3,0');
      await page().goto('about:blank');
      await openStill(page(), `${address()}${hash}`);
      expect(await seen(page(), 'h3')).toEqual(titles);
    }
    await release();
  });

  test('without WebAssembly the page says so, and the example stays', async () => {
    await page().evaluateOnNewDocument(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page().goto(address());
    await expect.poll(() => textOf(page(), '[role="alert"]')).toContain('WebAssembly');
    expect(await textOf(page(), '[role="alert"]')).toContain('Below is an example');
    await expectStill(page());
    const [alert, derivation] = await page().evaluate(() => {
      const root = document.querySelector('softmax-steps')?.shadowRoot;
      return ['[role="alert"]', '.derivation'].map(
        (selector) => root?.querySelector(selector)?.getBoundingClientRect().top ?? 0,
      );
    });
    expect(alert).toBeLessThan(derivation ?? 0);
    expect(await violations(page())).toEqual([]);
    await forgive(context, unneeded);
  });

  test('without WebAssembly a reader of Romanian is told in Romanian, whatever the link', async () => {
    await page().evaluateOnNewDocument(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
      localStorage.setItem('softmax-steps', '{"language":"ro"}');
    });
    await page().goto(`${address()}#${other}`);
    await expect.poll(() => textOf(page(), '[role="alert"]')).toContain('Mai jos este un exemplu');
    // The calculator that waited for its core is gone: its problem is not that of the example.
    expect(await textOf(page(), live)).toBeUndefined();
    await expectStill(page());
    await forgive(context, unneeded);
  });

  test('where its script does not come the page is as without a script', async () => {
    await dropScript(page());
    await page().goto(`${address()}#${other}`);
    await expect.poll(() => page().$eval('.unscripted', (note) => note.textContent)).toContain('JavaScript');
    await expectStill(page());
    await forgive(context, unloaded);
  });
});

inEveryBrowser(
  (context) => {
    const { page, address } = context;

    test.each([360, 1280])(
      'without JavaScript the page of %d pixels says so, and shows the example',
      async (width) => {
        await page().setViewport({ width, height: 800 });
        await page().goto(`${address()}#${other}`);
        const note = await page().$eval('noscript', ({ textContent, clientHeight }) => ({
          textContent,
          clientHeight,
        }));
        expect(note.textContent).toContain('needs JavaScript');
        expect(note.clientHeight).toBeGreaterThan(20);
        await expectStill(page());
        await forgive(context, unasked);
      },
    );

    test('without JavaScript the page in one file does the same', async () => {
      await page().goto(new URL('softmax-steps.html', address()).href);
      expect(await page().$eval('noscript', ({ clientHeight }) => clientHeight)).toBeGreaterThan(20);
      await expectStill(page());
      await forgive(context, unasked);
    });
  },
  { isScripted: false },
);

for (const scheme of ['light', 'dark'] satisfies Scheme[]) {
  inABrowser(
    'chrome',
    (context) => {
      // Where it is switched off axe cannot run: the page without its script is the same.
      test.each([360, 1280])('without a script axe finds nothing at %d pixels', async (width) => {
        const { page, address } = context;
        await page().setViewport({ width, height: 800 });
        await dropScript(page());
        await page().goto(address());
        // Only a script can tell which lines are too wide; what scrolls is focusable by itself in Chromium and in Firefox.
        const found = (await violations(page())).filter(
          (each) => !each.startsWith('scrollable-region-focusable'),
        );
        expect(found).toEqual([]);
        await forgive(context, unloaded);
      });
    },
    { scheme },
  );
}
