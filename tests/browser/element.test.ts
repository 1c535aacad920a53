// The element on pages of other sites: what they give it, and what they hear from it.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { find, numberIn, textOf, type } from './calculator.js';
import { inEveryBrowser, once } from './harness.js';
import { hostFolder, hostPage } from './host-pages.js';

interface Homework {
  readonly out: { readonly z: string[]; readonly yhat: string[]; readonly loss: string };
}

// The homework's values to 30 digits: tests/data/README.md.
const { out } = JSON.parse(
  readFileSync(new URL('../data/homework.json', import.meta.url), 'utf8'),
) as Homework;

const homework = 'x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1"';

/** What the element has told so far, oldest first, with what it told it about. */
interface Told {
  readonly type: string;
  readonly x: readonly string[] | undefined;
  readonly z: readonly string[] | undefined;
  readonly error: string | undefined;
}

/** Notes from the start what comes up from the elements of a page. */
async function listen(page: Page): Promise<() => Promise<readonly Told[]>> {
  await page.evaluateOnNewDocument(() => {
    const told: Told[] = [];
    Object.assign(globalThis, { told });
    for (const event of ['ready', 'change', 'error']) {
      addEventListener(`softmax-steps-${event}`, ({ type, detail }: CustomEventInit & Event) => {
        const { problem, values, error } = detail as {
          problem?: { x: string[] };
          values?: { z: string[] };
          error?: Error;
        };
        told.push({ type, x: problem?.x, z: values?.z, error: error && `${error.name}: ${error.message}` });
      });
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: readonly Told[] }).told);
}

/** The steps that an element shows. */
function stepsOf(page: Page, index = 0): Promise<readonly (string | undefined)[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelectorAll('softmax-steps')[wanted]?.shadowRoot;
    return Array.from(root?.querySelectorAll<HTMLElement>('.step') ?? [], ({ dataset }) => dataset['step']);
  }, index);
}

const folder = hostFolder();
afterAll(() => folder.remove());

inEveryBrowser(
  ({ page, address, troubles }) => {
    async function visit(body: string, options: Parameters<typeof hostPage>[1] = {}): Promise<void> {
      folder.write('page.html', hostPage(body, options));
      await page().goto(`${address()}page.html`);
    }

    const shownZ = (): Promise<(string | undefined)[]> =>
      Promise.all([0, 1, 2].map((i) => numberIn(page(), 'logits.z', `z.${i}`)));

    once('attributes give the problem, how it is written, and the steps that are shown', async () => {
      await visit(`<softmax-steps ${homework} rounding="3 significant truncate" steps="logits softmax"
        index-base="1" symbols="p"></softmax-steps>`);
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2')).toBe('0.991');
      expect(await stepsOf(page())).toEqual(['logits', 'softmax']);
      // 0.00405191 and 0.00447805, cut off after three digits that count.
      expect(await numberIn(page(), 'softmax.yhat', 'yhat.0')).toBe('0.00405');
      expect(await numberIn(page(), 'softmax.yhat', 'yhat.1')).toBe('0.00447');
      const letters = await (
        await find(page(), '[data-step="softmax"]')
      ).evaluate((step) => Array.from(step.querySelectorAll('mi'), ({ textContent }) => textContent));
      expect(letters).toContain('p');
      expect(letters).not.toContain('y');
    });

    once('W is given in the layout that the attribute names', async () => {
      await visit(`<softmax-steps x="1 3 0" W="0.3 -0.6 -1; 0.1 -0.5 -0.5; -2 2 0.1" b="0.1 0.1 0.1" y="0 1 0"
        eta="0.1" layout="classes-by-features"></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
    });

    once('JSON within the element gives the problem, and attributes are put over it', async () => {
      await visit(`<softmax-steps eta="0.5"><script type="application/json">
        { "x": [1, 3, 0], "W": [["0.3", "0.1", -2], [-0.6, -0.5, 2], [-1, -0.5, 0.1]], "b": [0.1, 0.1, 0.1], "y": 1,
          "rounding": { "digits": 2 } }
      </script></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      expect(await numberIn(page(), 'softmax.yhat', 'yhat.2')).toBe('0.99');
      expect(await numberIn(page(), 'given.eta', 'eta')).toBe('0.5');
    });

    once('a file of the same origin gives the problem; one that is not there is an error', async () => {
      const told = await listen(page());
      folder.write(
        'problem.json',
        '{"x":["2","3","0"],"W":[["0.3","0.1","-2"],["-0.6","-0.5","2"],["-1","-0.5","0.1"]],"b":["0.1","0.1","0.1"],"y":1,"eta":"0.1"}',
      );
      await visit('<softmax-steps src="problem.json"></softmax-steps>');
      // By hand: z = (0.6 − 1.8 + 0.1, 0.2 − 1.5 + 0.1, −4 + 6 + 0.1).
      await expect.poll(shownZ).toEqual(['−1.1', '−1.2', '2.1']);
      await page().$eval('softmax-steps', (element) => element.setAttribute('src', 'missing.json'));
      await expect.poll(async () => (await told()).at(-1)?.type).toBe('softmax-steps-error');
      expect((await told()).at(-1)?.error).toContain('missing.json: 404');
      expect(await textOf(page(), '.notice')).toContain('missing.json');
      expect(await shownZ()).toEqual(['−1.1', '−1.2', '2.1']);
      const isOfTheMissing = (trouble: string): boolean => /404/.test(trouble);
      expect(troubles().some(isOfTheMissing)).toBe(true);
      troubles().splice(0, Infinity, ...troubles().filter((trouble) => !isOfTheMissing(trouble)));
    });

    once('a file of another origin is not asked for', async () => {
      const told = await listen(page());
      await visit('<softmax-steps src="http://127.0.0.1:9/problem.json"></softmax-steps>');
      await expect
        .poll(async () => (await told()).map(({ error }) => error))
        .toContainEqual(expect.stringContaining('of another origin'));
    });

    once('the property takes effect, also where it is set before the script is there', async () => {
      await visit('<softmax-steps></softmax-steps>', {
        head: `<script>
          addEventListener('DOMContentLoaded', () => {
            document.querySelector('softmax-steps').problem = {
              x: [2, 3, 0], W: [[0.3, 0.1, -2], [-0.6, -0.5, 2], [-1, -0.5, 0.1]], b: [0.1, 0.1, 0.1], y: 1, eta: 0.1,
            };
          });
        </script>`,
      });
      await expect.poll(shownZ).toEqual(['−1.1', '−1.2', '2.1']);
      const x = await page().$eval('softmax-steps', (element) => {
        const { problem } = element as unknown as { problem: { x: string[] } };
        Object.assign(element, { problem: { ...problem, x: ['1', '3', '0'] } });
        return problem.x;
      });
      expect(x).toEqual(['2', '3', '0']);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
    });

    once('it tells when it is ready, when another problem is shown, and when one is wrong', async () => {
      const told = await listen(page());
      await visit(`<softmax-steps ${homework}></softmax-steps>`);
      const types = async (): Promise<string[]> => (await told()).map(({ type }) => type);
      await expect.poll(types).toEqual(['softmax-steps-ready']);
      expect((await told())[0]).toMatchObject({ x: ['1', '3', '0'], z: out.z });

      await type(page(), 'x.0', '2');
      await expect.poll(shownZ).toEqual(['−1.1', '−1.2', '2.1']);
      expect((await told()).at(-1)).toMatchObject({ type: 'softmax-steps-change', x: ['2', '3', '0'] });

      await page().$eval('softmax-steps', (element) => element.setAttribute('W', '1 2; 3 four'));
      await expect.poll(async () => (await types()).at(-1)).toBe('softmax-steps-error');
      expect((await told()).at(-1)?.error).toMatch(/^InputError: W/);
      expect(await textOf(page(), '.notice')).toContain('W');
      expect(await shownZ()).toEqual(['−1.1', '−1.2', '2.1']);
    });

    once('attributes that change together are one new problem', async () => {
      const told = await listen(page());
      await visit(`<softmax-steps ${homework}></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      await page().$eval('softmax-steps', (element) => {
        element.setAttribute('x', '1, 1');
        element.setAttribute('W', '1 0; 0 1');
        element.setAttribute('b', '0 0');
        element.setAttribute('y', '0');
      });
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.1')).toBe('0.5');
      expect((await told()).map(({ type }) => type)).toEqual(['softmax-steps-ready', 'softmax-steps-change']);
    });

    once('its methods give the derivation and its forms, also far from the window', async () => {
      await visit(`<div style="height: 9000px"></div><softmax-steps ${homework}></softmax-steps>`);
      const given = await page().evaluate(async () => {
        await customElements.whenDefined('softmax-steps');
        const element = document.querySelector('softmax-steps') as unknown as {
          derive(): Promise<{ values: { loss: string } }>;
        } & Record<
          'toLaTeX' | 'toMarkdown' | 'toText' | 'toMathML' | 'toJSON',
          (part?: string) => Promise<string>
        >;
        return {
          loss: (await element.derive()).values.loss,
          latex: await element.toLaTeX('logits'),
          markdown: await element.toMarkdown('softmax'),
          text: await element.toText('cross-entropy.loss'),
          mathml: await element.toMathML(),
          json: JSON.parse(await element.toJSON()) as { values: { yhat: string[] } },
        };
      });
      // The file's last digit is rounded.
      expect(given.loss.slice(0, 30)).toBe(out.loss.slice(0, 30));
      expect(given.latex).toContain('\\begin{bmatrix}');
      expect(given.markdown).toContain('$$');
      expect(given.text).toContain('5.4086');
      expect(given.mathml).toContain('<math');
      expect(given.json.values.yhat.map((share) => Number(share))).toEqual(out.yhat.map(Number));
    });

    test('it starts when it comes near the window, and all share one core', async () => {
      await page().evaluateOnNewDocument(() => {
        const { instantiate } = WebAssembly;
        Object.assign(globalThis, { instances: 0 });
        WebAssembly.instantiate = ((...given: Parameters<typeof instantiate>) => {
          (globalThis as unknown as { instances: number }).instances += 1;
          return instantiate(...given);
        }) as typeof instantiate;
      });
      const requests: string[] = [];
      page().on('request', (request) => requests.push(request.url()));
      const gap = '<div style="height: 6000px"></div>';
      await visit(`${gap}<softmax-steps ${homework} controls="none"></softmax-steps>
        <softmax-steps x="2 3 0" controls="none"></softmax-steps>`);
      await page().evaluate(() => customElements.whenDefined('softmax-steps'));
      expect(requests.filter((url) => url.includes('core'))).toEqual([]);
      expect(await stepsOf(page())).toEqual([]);

      await page().evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(async () => (await stepsOf(page(), 0)).length).toBeGreaterThan(5);
      await expect.poll(async () => (await stepsOf(page(), 1)).length).toBeGreaterThan(5);
      expect(requests.filter((url) => url.includes('core'))).toHaveLength(1);
      const instances = await page().evaluate(
        () => (globalThis as unknown as { instances: number }).instances,
      );
      expect(instances).toBe(1);
    });

    test('controls say how much is there, and readonly that nothing can be typed', async () => {
      await visit(`<softmax-steps ${homework} controls="none"></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      expect(await textOf(page(), '.problem')).toBeUndefined();
      expect(await textOf(page(), '.tools')).toBeUndefined();
      // With nothing beside it the derivation has the room for itself.
      const share = await (
        await find(page(), '.derivation')
      ).evaluate(
        (element) => element.getBoundingClientRect().width / document.body.getBoundingClientRect().width,
      );
      expect(share).toBeGreaterThan(0.9);

      await visit(`<softmax-steps ${homework} controls="basic"></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      expect(await textOf(page(), '.tools')).toBeUndefined();
      expect(await textOf(page(), 'select#language')).toBeUndefined();
      await type(page(), 'x.0', '2');
      await expect.poll(shownZ).toEqual(['−1.1', '−1.2', '2.1']);

      await visit(`<softmax-steps ${homework} readonly></softmax-steps>`);
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      await type(page(), 'x.0', '2');
      const x = await find(page(), 'input[data-id="x.0"]');
      expect(await x.evaluate((element) => (element as HTMLInputElement).value)).toBe('1');
      expect(await shownZ()).toEqual(['−1.4', '−1.3', '4.1']);
    });

    test('the theme is that of the page around, or as the attribute says', async () => {
      const ground = (): Promise<string> =>
        page().$eval('softmax-steps', (element) => getComputedStyle(element).backgroundColor);
      await visit('<softmax-steps></softmax-steps>');
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      const light = await ground();
      await page().evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
      const dark = await ground();
      expect(dark).not.toBe(light);
      await page().$eval('softmax-steps', (element) => element.setAttribute('theme', 'light'));
      expect(await ground()).toBe(light);
      await page().$eval('softmax-steps', (element) => {
        element.removeAttribute('theme');
        (element as HTMLElement).style.setProperty('--softmax-steps-paper', 'rgb(1 2 3)');
      });
      expect(await ground()).toBe('rgb(1, 2, 3)');
    });

    once('its language is that of the page around, or as the attribute says', async () => {
      await visit('<div lang="ro"><softmax-steps></softmax-steps></div>');
      await expect.poll(() => textOf(page(), '#derivation-title')).toBe('Calcul');
      await page().$eval('softmax-steps', (element) => element.setAttribute('lang', 'en'));
      await expect.poll(() => textOf(page(), '#derivation-title')).toBe('Derivation');
    });

    test('under a policy of scripts of the own origin and wasm alone everything works', async () => {
      await visit(`<softmax-steps ${homework}></softmax-steps>`, {
        // The images are for the page's own icon.
        policy: "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'",
      });
      await expect.poll(shownZ).toEqual(['−1.4', '−1.3', '4.1']);
      const fonts = await page().evaluate(async () => {
        await document.fonts.ready;
        return Array.from(document.fonts, ({ family, status }) => `${family.replaceAll('"', '')}: ${status}`);
      });
      expect(fonts).toContain('STIX Two Math (softmax-steps): loaded');
      await (await find(page(), '.export')).evaluate((button) => (button as HTMLElement).click());
      await expect
        .poll(() =>
          page().evaluate(() =>
            Boolean(
              document.querySelector('softmax-steps')?.shadowRoot?.querySelector('softmax-steps-export'),
            ),
          ),
        )
        .toBe(true);
    });
  },
  { folder: folder.path },
);
