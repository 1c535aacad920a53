// The calculator's frame on hosts of the kinds that the element is tried on.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../web/build/static-server.mjs';
import { find, numberIn } from './calculator.js';
import { frameOf, sizesOf } from './frame-hosts.js';
import { inEveryBrowser } from './harness.js';
import { hostPage, siteFolder } from './host-pages.js';

const [folder, other] = [siteFolder(), siteFolder()];
folder.link('reveal', fileURLToPath(new URL('../../node_modules/reveal.js/dist', import.meta.url)));
folder.write('hostile.css', readFileSync(new URL('./hosts/hostile.css', import.meta.url), 'utf8'));
afterAll(() => {
  folder.remove();
  other.remove();
});

let server: Awaited<ReturnType<typeof serve>> | undefined;
beforeAll(async () => {
  server = await serve(other.path);
});
afterAll(() => server?.stop());

const script = '<script src="./softmax-steps-frame.js" async></script>';

inEveryBrowser(
  ({ page, address, troubles }) => {
    async function visit(html: string): Promise<void> {
      folder.write('page.html', html);
      await page().setViewport({ width: 1000, height: 800 });
      await page().goto(`${address()}page.html`);
    }

    /** The frame, once the problem is worked out in it: the homework's last logit by hand. */
    async function shown(index = 0): Promise<Frame> {
      const frame = (): Frame | undefined =>
        page()
          .frames()
          .filter((each) => each.url().includes('embed.html'))[index];
      await expect
        .poll(
          async () => {
            const found = frame();
            return found && numberIn(found, 'logits.z', 'z.2').catch(() => undefined);
          },
          { timeout: 10_000 },
        )
        .toBe('4.1');
      return frame() as Frame;
    }

    const isAsHighAsItsContent = (index = 0): Promise<boolean> =>
      sizesOf(page(), index).then((sizes) => sizes !== undefined && sizes.frame === sizes.content);

    test('rules for everything reach the frame and nothing in it', async () => {
      const head = '<link rel="stylesheet" href="./hostile.css" />';
      await visit(hostPage(`<article>${frameOf()}</article>`, { head, script, root: 'lang="en" dir="rtl"' }));
      const frame = await shown();
      await expect.poll(isAsHighAsItsContent).toBe(true);
      const look = await frame.evaluate(() => {
        const { backgroundColor, direction, fontSize } = getComputedStyle(
          document.querySelector('softmax-steps') as Element,
        );
        return { backgroundColor, direction, fontSize };
      });
      // The paper of the calculator in the light scheme.
      expect(look).toEqual({ backgroundColor: 'rgb(253, 252, 250)', direction: 'ltr', fontSize: '16px' });
    });

    test('a slide has a frame that is loaded with it, and the keys typed in it do not move the slides', async () => {
      const head = '<link rel="stylesheet" href="./reveal/reveal.css" />';
      const lazy = frameOf('', { attributes: 'style="width: 900px; height: 500px"' }).replace(
        'src=',
        'data-src=',
      );
      const body = `<div class="reveal"><div class="slides">
          <section><h2>Softmax regression</h2></section>
          <section>${lazy}</section>
          <section><h2>Questions?</h2></section>
        </div></div>
        <script src="./reveal/reveal.js"></script>
        <script>
          const deck = new Reveal({ transition: 'none' });
          deck.initialize().then(() => (document.body.dataset.ready = ''));
        </script>`;
      await visit(hostPage(body, { head, script: '' }));
      await page().waitForSelector('body[data-ready]');
      await page().keyboard.press('ArrowRight');
      const frame = await shown();
      const cell = await find(frame, 'input[data-id="x.0"]');
      await cell.click({ count: 3 });
      await page().keyboard.type('2');
      await page().keyboard.press('ArrowRight');
      await expect.poll(() => numberIn(frame, 'logits.z', 'z.0')).toBe('−1.1');
      expect(await page().evaluate('deck.getIndices().h')).toBe(1);
    });

    test('the outputs of a notebook that is run again hold frames as high as their content', async () => {
      await visit(hostPage('<div id="one"></div><div id="two"></div>', { script: '' }));
      const run = (name: string): Promise<void> =>
        page().evaluate(
          (id, html) => {
            const output = document.getElementById(id) as HTMLElement;
            output.innerHTML = html;
            const script = Object.assign(document.createElement('script'), {
              src: './softmax-steps-frame.js',
            });
            output.append(script);
            output.scrollIntoView();
          },
          name,
          frameOf(),
        );
      await run('one');
      await shown();
      await expect.poll(isAsHighAsItsContent).toBe(true);
      await run('two');
      await shown(1);
      await expect.poll(() => isAsHighAsItsContent(1)).toBe(true);
      await run('one');
      await expect.poll(isAsHighAsItsContent, { timeout: 10_000 }).toBe(true);
    });

    test('in a sandbox that leaves it its origin, on another server, it is as high as its content', async () => {
      const site = server?.address ?? '';
      const attributes = 'sandbox="allow-scripts allow-same-origin" style="width: 900px"';
      await visit(hostPage(frameOf('', { site, attributes }), { script }));
      const frame = await shown();
      const height = (): Promise<number> =>
        page().evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
      const content = (): Promise<number> =>
        frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      await expect.poll(async () => (await height()) - (await content())).toBe(0);
      // That the frame is of another server is what this is about.
      const foreign = `left the origin: ${site}`;
      troubles().splice(0, Infinity, ...troubles().filter((trouble) => !trouble.startsWith(foreign)));
    });
  },
  { folder: folder.path },
);
