// The snippets of the documentation, each pasted into a page where it is all that there is.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { capture } from '../../web/build/run.mjs';
import { packageSnippets, pageSnippets, snippet, snippets, type PageSnippet } from '../snippets.js';
import { find, numberIn, textOf, type } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The site, and on the same server the pages of a course.
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
for (const name of readdirSync(join(root, 'dist'))) symlinkSync(join(root, 'dist', name), join(folder, name));
symlinkSync(join(root, 'node_modules/reveal.js'), join(folder, 'reveal.js'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** A page with nothing but a snippet. */
const page = (body: string, head = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8" /><link rel="icon" href="data:," />${head}<title>Week 3</title></head>
<body>
${body}
</body>
</html>
`;

const script = '<script type="module" src="./softmax-steps.js"></script>';

test('every snippet of the documentation is run by a test', () => {
  expect([...snippets.keys()].sort()).toEqual([...pageSnippets, ...packageSnippets].sort());
});

/** What a notebook puts below a cell: IPython's `HTML` keeps its text for that. */
async function outputOf(cell: string): Promise<string> {
  const packages = join(folder, 'packages');
  mkdirSync(join(packages, 'IPython'), { recursive: true });
  write('packages/IPython/__init__.py', '');
  write('packages/IPython/display.py', 'HTML = print\n');
  write('cell.py', cell);
  const { stdout, stderr } = await capture('python3', ['cell.py'], {
    cwd: folder,
    env: { PYTHONPATH: packages },
  });
  expect(stderr).toBe('');
  return stdout;
}

inEveryBrowser(
  ({ page: tab, address, troubles }) => {
    async function visit(html: string): Promise<Page> {
      write('page.html', html);
      await tab().goto(`${address()}page.html`);
      return tab();
    }
    const paste = (file: PageSnippet, head = script): Promise<Page> =>
      visit(page(snippet(file, address()), head));
    const shown = (line: string, id: string) =>
      expect.poll(() => numberIn(tab(), line, id), { timeout: 10_000 });
    const text = (selector: string): Promise<string | null> =>
      tab().$eval(selector, ({ textContent }) => textContent);

    const isThere = (selector: string): Promise<boolean> =>
      tab().evaluate(
        (wanted) => Boolean(document.querySelector('softmax-steps')?.shadowRoot?.querySelector(wanted)),
        selector,
      );
    /** What a frame of the second example shows for z of class 1. */
    const secondLogit = async (): Promise<string | undefined> => {
      const frame = await (await tab().waitForSelector('iframe'))?.contentFrame();
      return frame?.evaluate(
        () =>
          document
            .querySelector('softmax-steps')
            ?.shadowRoot?.querySelector('[data-line="logits.z"] .form:last-child [data-id="z.1"]')
            ?.textContent,
      );
    };
    /** Takes back troubles that begin so: they were meant. */
    const forget = (beginning: string): void =>
      void troubles().splice(0, Infinity, ...troubles().filter((trouble) => !trouble.startsWith(beginning)));

    // Digits are NumPy's where they are not plain.
    const checks: Readonly<Record<PageSnippet, () => Promise<void>>> = {
      async 'attributes.html'() {
        await paste('attributes.html', '');
        await shown('cross-entropy.loss', 'loss').toBe('5.4086');
        await type(tab(), 'x.0', '2');
        await shown('logits.z', 'z.0').toBe('−1.1');
      },
      async 'controls.html'() {
        await paste('controls.html');
        await shown('softmax.yhat', 'yhat.2').toBe('0.0166');
        await shown('cross-entropy.loss', 'loss').toBe('4.10');
        expect(await textOf(tab(), '[data-step="logits"]')).toBeUndefined();
        expect(await textOf(tab(), '.problem')).toBeUndefined();
      },
      async 'json.html'() {
        await paste('json.html');
        await shown('logits.z', 'z.2').toBe('4.1');
        await shown('softmax.yhat', 'yhat.2').toBe('0.99');
      },
      // It is what file.html names.
      'week-3.json': () => checks['file.html'](),
      async 'file.html'() {
        write('week-3.json', snippet('week-3.json'));
        await paste('file.html');
        await shown('gradient-weights.dW', 'dW.0.0').toBe('−0.4768');
      },
      async 'property.html'() {
        await paste('property.html');
        const z = async (): Promise<void> => {
          const { x, W } = await tab().$eval('softmax-steps', (element) => {
            return (element as unknown as { problem: { x: string[]; W: string[][] } }).problem;
          });
          const digits = [x[0], W[0]?.[0], x[1], W[1]?.[0]].map((text) => Number(text?.replace('−', '-')));
          const [x0 = NaN, w0 = NaN, x1 = NaN, w1 = NaN] = digits;
          await shown('logits.z', 'z.0').toBe(String(x0 * w0 + x1 * w1).replace('-', '−'));
        };
        await z();
        await tab().click('#another');
        await z();
      },
      async 'events.html'() {
        await paste('events.html');
        // ln(1 + 1/e), then ln 2.
        await expect.poll(() => text('#heard')).toBe('softmax-steps-ready: loss 0.313261\n');
        await type(tab(), 'x.0', '2');
        await expect.poll(() => text('#heard')).toContain('softmax-steps-change: loss 0.693147\n');
        await type(tab(), 'eta', '0');
        await expect.poll(() => text('#heard')).toMatch(/softmax-steps-error: eta.*\n$/);
      },
      async 'methods.html'() {
        await paste('methods.html');
        await expect.poll(() => text('#latex')).toMatch(/^% L = 5\.408566.*\n.*\\hat\{y\}.*0\.9915/s);
      },
      async 'check.html'() {
        await paste('check.html');
        const written = { 'z.0': '1', 'z.1': '2', 'yhat.0': '0.73', 'yhat.1': '0.27' };
        await expect.poll(() => isThere('input[data-id="yhat.1"]'), { timeout: 10_000 }).toBe(true);
        for (const [id, value] of Object.entries(written)) await type(tab(), id, value);
        expect(await text('#result')).toBe('');
        await (await find(tab(), '.check-all')).evaluate((button) => (button as HTMLElement).click());
        // 1/(1 + e) and e/(1 + e), in the wrong order.
        await expect.poll(() => text('#result')).toBe('2 of 4, success: false, entries-swapped');
      },
      async 'look.html'() {
        await paste('look.html');
        await shown('cross-entropy.loss', 'loss').toBe('5.4086');
        const look = await tab().$eval('softmax-steps', (element) => {
          const title = element.shadowRoot?.querySelector('[part~="step-title"]');
          return {
            ground: getComputedStyle(element).backgroundColor,
            caps: title && getComputedStyle(title).fontVariantCaps,
          };
        });
        expect(look).toEqual({ ground: 'rgb(246, 239, 224)', caps: 'small-caps' });
      },
      async 'language.html'() {
        await paste('language.html');
        await expect
          .poll(() => textOf(tab(), '[part~="step-title"]'), { timeout: 10_000 })
          .toContain('Logituri');
        const scheme = await tab().$eval('softmax-steps', (element) => getComputedStyle(element).colorScheme);
        expect(scheme).toBe('dark');
      },
      async 'frame.html'() {
        await paste('frame.html', '');
        await expect.poll(secondLogit, { timeout: 10_000 }).toBe('14');
        // It has the height of its content, in which nothing is left to scroll.
        const heights = async (): Promise<number[]> => {
          const outside = await tab().$eval('iframe', (frame) => frame.clientHeight);
          const frame = await (await tab().$('iframe'))?.contentFrame();
          return [outside, (await frame?.evaluate(() => document.documentElement.scrollHeight)) ?? 0];
        };
        await expect
          .poll(async () => {
            const [outside = 0, inside = 0] = await heights();
            return outside !== 640 && outside === inside;
          })
          .toBe(true);
      },
      async 'frame-check.html'() {
        await paste('frame-check.html', '');
        const frame = async (): Promise<Frame> => {
          const found = await (await tab().waitForSelector('iframe'))?.contentFrame();
          if (!found) throw new Error('The frame is not there.');
          return found;
        };
        const write = async (id: string, value: string): Promise<boolean> =>
          (await frame()).evaluate(
            (cell, written) => {
              const root = document.querySelector('softmax-steps')?.shadowRoot;
              const input = root?.querySelector<HTMLInputElement>(`input[data-id="${cell}"]`);
              if (!input) return false;
              input.focus();
              input.value = written;
              input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
              input.blur();
              return true;
            },
            id,
            value,
          );
        await expect.poll(() => write('z.0', '1'), { timeout: 10_000 }).toBe(true);
        await expect.poll(() => text('#reported')).toBe('score 0.5, completion: false');
        await write('z.1', '2');
        await expect.poll(() => text('#reported')).toBe('score 1, completion: true');
      },
      async 'frame-sandbox.html'() {
        const other = address().replace('localhost', '127.0.0.1');
        await visit(page(snippet('frame-sandbox.html', other)));
        await expect.poll(secondLogit, { timeout: 10_000 }).toBe('14');
        await expect
          .poll(() => tab().$eval('iframe', ({ clientHeight }) => clientHeight))
          .toBeGreaterThan(1000);
        forget(`left the origin: ${other}`);
      },
      async 'frame-policy.html'() {
        // The icon, without which a browser asks for one, is what the page allows besides.
        const policy = snippet('frame-policy.html', address()).replace("'none'", "'none'; img-src data:");
        await visit(page(snippet('frame.html', address()), policy));
        await expect
          .poll(() => tab().$eval('iframe', (frame) => frame.clientHeight), { timeout: 10_000 })
          .not.toBe(640);
      },
      async 'link.html'() {
        await paste('link.html', '');
        await Promise.all([tab().waitForNavigation(), tab().click('a')]);
        await shown('logits.z', 'z.1').toBe('14');
        expect(tab().url()).toContain('index.html#v=1&');
      },
      async 'disk.html'() {
        write('week-3.html', snippet('disk.html'));
        await tab().goto(pathToFileURL(join(folder, 'week-3.html')).href);
        await shown('cross-entropy.loss', 'loss').toBe('0.3133');
        forget('left the origin: file:');
      },
      async 'slides.html'() {
        await paste('slides.html', '');
        await shown('softmax.yhat', 'yhat.2').toBe('0.9915');
        expect(await tab().$eval('.reveal', (deck) => deck.classList.contains('ready'))).toBe(true);
      },
      async 'notebook.py'() {
        const output = await outputOf(snippet('notebook.py', address()));
        await visit(page(output, ''));
        await shown('cross-entropy.loss', 'loss').toBe('0.3133');
      },
      async 'policy.html'() {
        const policy = snippet('policy.html').replace("'none'", "'none'; img-src data:");
        await visit(page(snippet('controls.html'), policy + script));
        await shown('softmax.yhat', 'yhat.2').toBe('0.0166');
        const fonts = await tab().evaluate(async () => {
          await document.fonts.ready;
          return Array.from(document.fonts, ({ status }) => status);
        });
        expect(fonts).toContain('loaded');
      },
    };

    // What browsers do each in their own way: frames, disks, slides, notebooks, policies, looks.
    const isOfBrowsers = (file: PageSnippet): boolean =>
      /^(?:frame|disk|slides|notebook|policy|look)\b/.test(file);
    const name = '%s does in a page what the documentation says';
    test.each(pageSnippets.filter(isOfBrowsers))(name, (file) => checks[file]());
    once.each(pageSnippets.filter((file) => !isOfBrowsers(file)))(name, (file) => checks[file]());
  },
  { folder },
);
