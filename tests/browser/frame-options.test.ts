// What the address of a frame asks for, and many frames on one page.
import { afterAll, expect, test } from 'vitest';
import { violations } from './axe.js';
import { inEveryBrowser, inEveryScheme, once } from './harness.js';
import { clickIn, coursePage, frameOf, numberInFrame, sizesOf, textIn } from './frame-hosts.js';
import { siteFolder } from './host-pages.js';
import { find, numberIn, textOf, type, homework } from './calculator.js';

const folder = siteFolder();
afterAll(() => folder.remove());

const ownScript = '<script src="softmax-steps-frame.js" async></script>';

inEveryBrowser(
  ({ page, address, troubles }) => {
    const open = async (options: string, problem = homework): Promise<void> => {
      await page().goto(`${address()}embed.html#${problem}${options}`);
    };

    const steps = (): Promise<readonly (string | undefined)[]> =>
      page().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        return Array.from(
          root?.querySelectorAll<HTMLElement>('.step') ?? [],
          ({ dataset }) => dataset['step'],
        );
      });

    once('the address says what is shown', async () => {
      await open('&controls=none&steps=softmax,logits&lang=ro&theme=dark');
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBe('0.9915');
      expect(await steps()).toEqual(['logits', 'softmax']);
      expect(await textOf(page(), '.problem')).toBeUndefined();
      await expect.poll(() => textOf(page(), '#derivation-title')).toBe('Calcul');
      expect(await page().$eval('html', ({ lang }) => lang)).toBe('ro');
      expect(await page().$eval('.open', ({ textContent }) => textContent)).toBe('Deschide în calculator');
      const ground = (): Promise<string> =>
        page().$eval('html', (html) => getComputedStyle(html).backgroundColor);
      const dark = await ground();
      await open('&controls=basic&readonly=yes&theme=light&link=none');
      // The same page, to which the author has given another address.
      await expect.poll(() => textOf(page(), '#derivation-title')).toBe('Derivation');
      expect(await ground()).not.toBe(dark);
      await expect.poll(() => find(page(), 'input[data-id="x.0"]').catch(() => undefined)).toBeTruthy();
      await type(page(), 'x.0', '2');
      expect(await numberIn(page(), 'logits.z', 'z.0')).toBe('−1.4');
      expect(await textOf(page(), '.tools')).toBeUndefined();
      expect(await page().$eval('.open', (link) => link.checkVisibility())).toBe(false);
    });

    once('without a problem it is the homework', async () => {
      await open('', 'lang=en');
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBe('0.9915');
      expect(await textOf(page(), '.notice')).toBeUndefined();
    });

    once('what is wrong in the address is said in words, and the rest holds', async () => {
      await open('&controls=%3Cb%3Eall&lang=en&steps=logits');
      await expect
        .poll(() => textOf(page(), '.notice'), { timeout: 10_000 })
        .toContain('“controls”; it can be: all, basic, none.');
      expect(await textOf(page(), '.notice')).not.toContain('<b>');
      await expect.poll(steps).toEqual(['logits']);
      await open('&lang=ro', 'v=1&x=1');
      await expect.poll(() => textOf(page(), '.notice')).toContain('Linkul este deteriorat');
    });

    once('an option that there is not is told to the author on the console, and to nobody else', async () => {
      await open('&control=none&lang=en');
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBe('0.9915');
      expect(await textOf(page(), '.notice')).toBeUndefined();
      await expect
        .poll(() => troubles().splice(0, Infinity).join())
        .toMatch(/options that there are not: control$/);
    });

    once('the link opens what the reader has made of the problem, in another window', async () => {
      await open('&controls=basic&lang=en');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0'), { timeout: 10_000 }).toBe('−1.4');
      await type(page(), 'x.0', '2');
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0')).toBe('−1.1');
      const { href, target, rel } = await page().$eval('a.open', ({ href, target, rel }) => ({
        href,
        target,
        rel,
      }));
      expect([target, rel]).toEqual(['_blank', 'noopener']);
      expect(href.startsWith(`${address()}index.html#v=1&x=2,3,0&`)).toBe(true);
      // The frame's own address stays as its author has written it.
      expect(page().url()).toContain('x=1,3,0');
      await page().goto(href);
      await expect.poll(() => numberIn(page(), 'logits.z', 'z.0'), { timeout: 10_000 }).toBe('−1.1');
    });

    test('nothing is kept in the browser, and the page around has the history that it had', async () => {
      folder.write('course.html', coursePage(`${frameOf('&controls=all')}${ownScript}`));
      await page().goto(`${address()}course.html`);
      await expect.poll(() => numberInFrame(page(), 'logits.z', 'z.0'), { timeout: 10_000 }).toBe('−1.4');
      const length = await page().evaluate(() => history.length);
      await clickIn(page(), '.overview-list a[data-step="check"]');
      await clickIn(page(), '.reset');
      const kept = await page().evaluate(async () => ({
        storage: localStorage.length + sessionStorage.length,
        cookies: document.cookie,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        length: history.length,
        focus: document.activeElement?.localName,
      }));
      expect(kept).toEqual({
        storage: 0,
        cookies: '',
        databases: 0,
        caches: 0,
        length,
        focus: expect.any(String) as string,
      });
    });

    test('of twenty frames those far down have not even begun, until they come near', async () => {
      const requests: string[] = [];
      page().on('request', (request) => requests.push(request.url()));
      const frames = Array.from({ length: 20 }, (_, i) =>
        frameOf(`&controls=basic&lang=en&steps=logits,softmax${i % 2 ? '' : '&theme=dark'}`),
      );
      folder.write('course.html', coursePage(`${frames.join('<p>Some words.</p>')}${ownScript}`));
      await page().setViewport({ width: 900, height: 700 });
      await page().goto(`${address()}course.html`);
      const begun = (): Promise<readonly number[]> =>
        page().evaluate(() =>
          [...document.querySelectorAll('iframe')].flatMap(({ contentWindow }, i) =>
            contentWindow?.customElements.get('softmax-steps') ? [i] : [],
          ),
        );
      await expect
        .poll(() => numberInFrame(page(), 'softmax.yhat', 'yhat.2'), { timeout: 15_000 })
        .toBe('0.9915');
      await expect.poll(async () => (await sizesOf(page(), 0))?.frame).toBeGreaterThan(400);
      const near = await begun();
      expect(near).toContain(0);
      expect(near.length).toBeLessThan(9);
      expect(near).not.toContain(19);
      expect(await textIn(page(), '*', 19)).toBeUndefined();

      // What is typed into one is there at once, and is its own affair.
      await page().evaluate(() => {
        const root = document
          .querySelector('iframe')
          ?.contentDocument?.querySelector('softmax-steps')?.shadowRoot;
        const cell = root?.querySelector<HTMLInputElement>('input[data-id="x.0"]');
        if (!cell) throw new Error('There is no cell.');
        cell.value = '2';
        cell.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      });
      await expect.poll(() => numberInFrame(page(), 'logits.z', 'z.0')).toBe('−1.1');
      expect(await numberInFrame(page(), 'logits.z', 'z.0', 1)).not.toBe('−1.1');

      await page().evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect
        .poll(() => numberInFrame(page(), 'softmax.yhat', 'yhat.2', 19), { timeout: 15_000 })
        .toBe('0.9915');
      // Each file of the site was asked for by the frames, and kept for those that came later: the wasm was fetched, but by
      // no means for each of those between anew.
      expect((await begun()).length).toBeLessThan(20);
      expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
    });

    test('a number that is pinned in a frame higher than the window is told about in sight', async () => {
      folder.write('course.html', coursePage(`${frameOf('&controls=basic&lang=en')}${ownScript}`));
      await page().setViewport({ width: 900, height: 700 });
      await page().goto(`${address()}course.html`);
      await expect
        .poll(() => numberInFrame(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 })
        .toBe('0.9915');
      await expect.poll(async () => (await sizesOf(page()))?.frame).toBeGreaterThan(1400);
      await clickIn(page(), '[data-line="logits.z"] .form:last-child [data-id="z.0"]');
      const isInSight = (): Promise<boolean> =>
        page().evaluate(() => {
          const frame = document.querySelector('iframe');
          const root = frame?.contentDocument?.querySelector('softmax-steps')?.shadowRoot;
          const panel = root?.querySelector('.pin')?.getBoundingClientRect();
          const top = frame?.getBoundingClientRect().top;
          if (!panel || top === undefined) return false;
          return panel.top + top >= 0 && panel.bottom + top <= innerHeight + 1;
        });
      await expect.poll(isInSight).toBe(true);
      await page().evaluate(() => scrollBy(0, 500));
      await expect.poll(isInSight).toBe(true);
    });

    test('a dialog opens where the reader is, however high the frame', async () => {
      folder.write('course.html', coursePage(`${frameOf('&controls=all&lang=en')}${ownScript}`));
      await page().setViewport({ width: 900, height: 700 });
      await page().goto(`${address()}course.html`);
      await expect
        .poll(async () => (await sizesOf(page()))?.frame, { timeout: 10_000 })
        .toBeGreaterThan(1400);
      await clickIn(page(), '.tools .export');
      const place = (): Promise<boolean> =>
        page().evaluate(() => {
          const frame = document.querySelector('iframe');
          const root = frame?.contentDocument?.querySelector('softmax-steps')?.shadowRoot;
          const dialog = root
            ?.querySelector('softmax-steps-export')
            ?.shadowRoot?.querySelector('dialog[open]');
          const box = dialog?.getBoundingClientRect();
          const top = frame?.getBoundingClientRect().top;
          if (!box || top === undefined) return false;
          return box.height > 300 && box.top + top >= 0 && box.bottom + top <= innerHeight;
        });
      await expect.poll(place, { timeout: 10_000 }).toBe(true);
    });
  },
  { folder: folder.path },
);

inEveryScheme(
  ({ page, address }) => {
    test.each(['all', 'none'])('axe finds nothing in a frame with controls=%s', async (controls) => {
      await page().setViewport({ width: 360, height: 740 });
      await page().goto(`${address()}embed.html#${homework}&controls=${controls}`);
      await expect.poll(() => numberIn(page(), 'softmax.yhat', 'yhat.2'), { timeout: 10_000 }).toBe('0.9915');
      expect(await violations(page())).toEqual([]);
    });
  },
  { folder: folder.path },
);
