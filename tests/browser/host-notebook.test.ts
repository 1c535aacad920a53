// The output cells of a notebook, as Jupyter has them: markup that is put into a page which is long there, scripts that the
// notebook makes anew so that they run, cells that are run again, and keys that command the notebook.
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { find, textOf, type } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage } from './host-pages.js';

const folder = hostFolder();
afterAll(() => folder.remove());

const notebook = `
  <div id="cells"></div>
  <script>
    // What Jupyter does with an output of the type text/html.
    function run(name, html) {
      const found = document.getElementById(name);
      const output = found ?? Object.assign(document.createElement('div'), { id: name });
      if (!found) document.getElementById('cells').append(output);
      output.innerHTML = html;
      output.scrollIntoView();
      for (const dead of output.querySelectorAll('script')) {
        const script = document.createElement('script');
        for (const { name, value } of dead.attributes) script.setAttribute(name, value);
        script.textContent = dead.textContent;
        dead.replaceWith(script);
      }
    }
    const commands = [];
    document.addEventListener('keydown', ({ key }) => commands.push(key));
  </script>`;

const problem = (x0: number): string => `
  { "x": [${x0}, 3, 0], "W": [["0.3", "0.1", -2], [-0.6, -0.5, 2], [-1, -0.5, 0.1]], "b": [0.1, 0.1, 0.1], "y": 1, "eta": "0.1" }`;

const output = (script: string, x0: number): string => `
  ${script}
  <softmax-steps><script type="application/json">${problem(x0)}</script></softmax-steps>`;

const scripts = {
  modules: '<script type="module" src="./softmax-steps.js"></script>',
  'the classic script': '<script src="./softmax-steps.classic.js"></script>',
} as const;

/** The first logit that the element of an output shows. */
function firstLogit(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate((id) => {
    const root = document.querySelector(`#${id} softmax-steps`)?.shadowRoot;
    return root?.querySelector('[data-line="logits.z"] .form:last-child [data-id="z.0"]')?.textContent;
  }, name);
}

function run(page: Page, name: string, html: string): Promise<void> {
  return page.evaluate(
    (cell, markup) => (globalThis as unknown as { run(name: string, html: string): void }).run(cell, markup),
    name,
    html,
  );
}

inEveryBrowser(
  ({ page, address }) => {
    async function visit(): Promise<void> {
      folder.write('notebook.html', hostPage(notebook, { script: '' }));
      await page().goto(`${address()}notebook.html`);
    }

    test.each(Object.entries(scripts))(
      'outputs with %s show their problems, and again when run again',
      async (_, script) => {
        await visit();
        // By hand: z₀ = 0.3 x₀ − 1.8 + 0.1.
        await run(page(), 'one', output(script, 1));
        await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
        await run(page(), 'two', output(script, 2));
        await expect.poll(() => firstLogit(page(), 'two')).toBe('−1.1');
        await run(page(), 'one', output(script, 3));
        await expect.poll(() => firstLogit(page(), 'one')).toBe('−0.8');
        expect(await firstLogit(page(), 'two')).toBe('−1.1');
        expect(await page().evaluate(() => document.fonts.size)).toBe(1);
      },
    );

    test('copies of the script of both kinds are there, and every dialog opens', async () => {
      await visit();
      await run(page(), 'one', output(scripts.modules, 1));
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
      await run(page(), 'two', output(scripts['the classic script'], 2));
      await expect.poll(() => firstLogit(page(), 'two')).toBe('−1.1');
      await run(page(), 'three', output('<script type="module" src="./softmax-steps.js?again"></script>', 3));
      await expect.poll(() => firstLogit(page(), 'three')).toBe('−0.8');
      for (const [button, dialog] of [
        ['.export', 'softmax-steps-export'],
        ['.paste', 'softmax-steps-paste'],
      ] as const) {
        await (await find(page(), button)).evaluate((found) => (found as HTMLElement).click());
        await expect.poll(() => textOf(page(), dialog)).toBeDefined();
        await page().keyboard.press('Escape');
      }
    });

    test('an element that is taken out and put back goes on where it was, with what was changed meanwhile', async () => {
      await visit();
      await run(page(), 'one', output(scripts.modules, 1));
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
      await type(page(), 'x.0', '2');
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.1');
      await page().evaluate(() => {
        const element = document.querySelector('softmax-steps') as HTMLElement;
        const place = element.parentElement as HTMLElement;
        element.remove();
        place.append(element);
      });
      expect(await firstLogit(page(), 'one')).toBe('−1.1');
      await page().evaluate(() => {
        const element = document.querySelector('softmax-steps') as HTMLElement;
        const place = element.parentElement as HTMLElement;
        element.remove();
        element.setAttribute('x', '3 3 0');
        place.append(element);
      });
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−0.8');
      await type(page(), 'x.0', '1');
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
    });

    test('an element that a script makes takes what is put into it next, and speaks as the page does', async () => {
      await visit();
      await run(page(), 'one', output(scripts.modules, 1));
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
      await page().evaluate((json) => {
        document.documentElement.lang = 'ro';
        const cells = document.getElementById('cells') as HTMLElement;
        const place = Object.assign(document.createElement('div'), { id: 'made' });
        const element = document.createElement('softmax-steps');
        cells.replaceChildren(place);
        place.append(element);
        const script = Object.assign(document.createElement('script'), {
          type: 'application/json',
          textContent: json,
        });
        element.append(script);
      }, problem(2));
      await expect.poll(() => firstLogit(page(), 'made')).toBe('−1,1');
      await page().evaluate((json) => {
        const element = document.createElement('softmax-steps');
        Object.assign(element, { problem: JSON.parse(json) as unknown });
        document.getElementById('made')?.replaceChildren(element);
      }, problem(3));
      await expect.poll(() => firstLogit(page(), 'made')).toBe('−0,8');
    });

    test('what is typed in it commands the notebook nothing', async () => {
      await visit();
      await run(page(), 'one', output(scripts.modules, 1));
      await expect.poll(() => firstLogit(page(), 'one')).toBe('−1.4');
      await type(page(), 'x.0', 'ddxab2');
      await page().keyboard.press('Enter');
      // A top-level const is no property of the window.
      const commands = (): Promise<unknown> => page().evaluate('commands');
      expect(await commands()).toEqual([]);
      // Tab goes on through the page, and keys elsewhere are the notebook's.
      await page().keyboard.press('Tab');
      await page().click('h1');
      await page().keyboard.press('d');
      expect(await commands()).toEqual(['Tab', 'd']);
    });
  },
  { folder: folder.path },
);
