// The page in a frame of another page: how it tells its height in three protocols, and whom it listens to.
import type { Frame } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { inEveryBrowser } from './harness.js';
import { clickIn, coursePage, frameOf, listen, numberInFrame, sizesOf } from './frame-hosts.js';
import { siteFolder } from './host-pages.js';

const ownScript = '<script src="softmax-steps-frame.js" async></script>';

// As Canvas does with the message that its documentation describes, in a page with a frame of its own.
const canvasHost = `
  addEventListener('message', ({ data, source }) => {
    if (data.subject !== 'lti.frameResize') return;
    const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
    const height = Number(data.height) <= 0 ? 1 : data.height;
    frame.height = height + 'px';
    frame.style.height = height + 'px';
    source.postMessage({ subject: 'lti.frameResize.response' }, '*');
  });`;

// As H5P's resizer does: it answers a greeting, makes the frame as high as its content was before it is told what height stays,
// and only where that is another; and it greets frames that were there before it.
const h5pHost = `
  window.startResizer = () => {
    const answer = (frame, action) => frame.contentWindow.postMessage({ context: 'h5p', action }, '*');
    addEventListener('message', ({ data, source }) => {
      if (data.context !== 'h5p') return;
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
      if (data.action === 'hello') {
        frame.style.width = '100%';
        addEventListener('resize', () => answer(frame, 'resize'));
        answer(frame, 'hello');
      } else if (data.action === 'prepareResize') {
        if (frame.clientHeight === data.scrollHeight && data.scrollHeight === data.clientHeight) return;
        frame.style.height = data.clientHeight + 'px';
        answer(frame, 'resizePrepared');
      } else if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
    });
    for (const frame of document.querySelectorAll('iframe')) answer(frame, 'ready');
  };`;

const hosts = [
  { name: 'its own script', body: ownScript, script: '' },
  { name: 'Canvas', body: '', script: canvasHost },
  { name: 'H5P’s resizer', body: '', script: `${h5pHost} startResizer();` },
];

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const folder = siteFolder();
afterAll(() => folder.remove());

inEveryBrowser(
  ({ page, address, troubles }) => {
    async function visit(body: string, options: Parameters<typeof coursePage>[1] = {}): Promise<void> {
      folder.write('course.html', coursePage(body, options));
      await page().goto(`${address()}course.html`);
    }

    const started = (): Promise<string | undefined> => numberInFrame(page(), 'softmax.yhat', 'yhat.2');

    /** The frame has become as high as its content, neither more nor less. */
    async function fitted(): Promise<number> {
      await expect.poll(started, { timeout: 15_000 }).toBe('0.9915');
      await expect
        .poll(
          async () => {
            const sizes = await sizesOf(page());
            return sizes && sizes.content > 400 && sizes.content === sizes.window
              ? sizes.window - sizes.frame
              : NaN;
          },
          { timeout: 10_000 },
        )
        .toBe(0);
      return (await sizesOf(page()))?.frame ?? 0;
    }

    test.each(hosts)(
      'in a page with $name the frame is as high as its content, and shrinks with it',
      async ({ body, script }) => {
        const messages = await listen(page());
        await visit(`${frameOf('&controls=basic')}${body}`, { script });
        const whole = await fitted();

        await clickIn(page(), '.overview-list > button');
        await expect.poll(async () => (await sizesOf(page()))?.content).toBeLessThan(whole - 300);
        const folded = await fitted();
        expect(folded).toBeLessThan(whole - 300);
        await clickIn(page(), '.overview-list > button');
        await expect.poll(async () => (await sizesOf(page()))?.content).toBeGreaterThan(folded + 300);
        const again = await fitted();
        expect(Math.abs(again - whole)).toBeLessThanOrEqual(1);

        // It rests: no height brings another about.
        await rest(1200);
        const before = (await messages()).length;
        await rest(800);
        expect(await messages()).toHaveLength(before);
        expect(before).toBeLessThan(40);
      },
    );

    test('a script and a resizer that come after the frame are told its height as well', async () => {
      await visit(frameOf('&controls=none'));
      await expect.poll(started, { timeout: 15_000 }).toBe('0.9915');
      await rest(500);
      expect((await sizesOf(page()))?.frame).toBe(300);
      await page().evaluate(() => {
        document.body.append(
          Object.assign(document.createElement('script'), { src: 'softmax-steps-frame.js' }),
        );
      });
      expect(await fitted()).toBeGreaterThan(1000);

      await visit(frameOf('&controls=none'), { script: h5pHost });
      await expect.poll(started, { timeout: 15_000 }).toBe('0.9915');
      await rest(500);
      expect((await sizesOf(page()))?.frame).toBe(300);
      await page().evaluate(() => (globalThis as unknown as { startResizer: () => void }).startResizer());
      expect(await fitted()).toBeGreaterThan(1000);
    });

    test('until there is something to show the frame stays as the page has made it', async () => {
      const messages = await listen(page());
      await visit(`${frameOf('&controls=none')}${ownScript}`);
      await fitted();
      const told = (await messages()).map((text) => JSON.parse(text) as { type?: string; height: number });
      const heights = told.filter(({ type }) => type === 'softmax-steps:size').map(({ height }) => height);
      // The font may come after the first height; a frame of a line or two never was.
      expect(Math.min(...heights)).toBeGreaterThan(1000);
      expect(Object.keys(told.find(({ type }) => type === 'softmax-steps:size') ?? {})).toEqual([
        'type',
        'version',
        'height',
      ]);
    });

    test('a page with boxes and borders of its own gives the content its height, and nothing goes round in circles', async () => {
      const messages = await listen(page());
      const style = `* { box-sizing: border-box !important; margin: 3px !important; }
        iframe { border: 7px solid red !important; height: 50px !important; max-width: 700px; }`;
      await visit(`${frameOf('&controls=all')}${ownScript}`, { style });
      await fitted();
      await rest(1500);
      const before = (await messages()).length;
      await rest(800);
      expect(await messages()).toHaveLength(before);
      // Wide and narrow in turn: each width has one height.
      const heights: number[] = [];
      for (const width of [420, 1300, 420, 1300]) {
        await page().setViewport({ width, height: 700 });
        await rest(600);
        heights.push(await fitted());
      }
      expect(heights.slice(2)).toEqual(heights.slice(0, 2));
    });

    test('the frame listens to its parent alone, and nothing that anybody says gets into it', async () => {
      const messages = await listen(page());
      folder.write(
        'other.html',
        `<!doctype html><html lang="en"><title>Other</title><script>
          function say() {
            for (const message of [{ context: 'h5p', action: 'hello' }, { type: 'softmax-steps:hello', version: 1 }])
              parent.frames[0].postMessage(message, '*');
          }
        </script></html>`,
      );
      await visit(`${frameOf('&controls=none')}<iframe src="other.html" title="Other"></iframe>`);
      await expect.poll(started, { timeout: 15_000 }).toBe('0.9915');
      await rest(1500);
      const before = (await messages()).length;
      const other = page()
        .frames()
        .find((frame) => frame.url().endsWith('other.html'));
      await other?.evaluate(() => (globalThis as unknown as { say: () => void }).say());
      const own = page()
        .frames()
        .find((frame) => frame.url().includes('embed.html'));
      await own?.evaluate(() => postMessage({ type: 'softmax-steps:hello', version: 1 }, '*'));
      expect([other, own].includes(undefined)).toBe(false);
      await rest(500);
      expect(await messages()).toHaveLength(before);

      const bodyOf = (): Promise<string | undefined> =>
        page().evaluate(() => {
          const inner = document.querySelector('iframe')?.contentDocument;
          return `${inner?.body.innerHTML ?? ''}${inner?.querySelector('softmax-steps')?.shadowRoot?.innerHTML ?? ''}`;
        });
      const content = await bodyOf();
      await page().evaluate(() => {
        const markup = '<img src=x onerror="parent.hurt = true">';
        const strange: unknown[] = [
          null,
          markup,
          7,
          [markup],
          { type: markup, version: 1 },
          { type: 'softmax-steps:hello', version: markup, height: markup },
          { type: 'softmax-steps:size', version: 1, height: 9 },
          { context: 'h5p', action: 'constructor' },
          { context: 'h5p', action: '__proto__', html: markup },
          { context: markup, action: markup },
          { subject: 'lti.frameResize.response', error: { message: markup } },
        ];
        for (const message of strange)
          document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
      });
      await rest(500);
      expect(await messages()).toHaveLength(before);
      expect(await bodyOf()).toBe(content);
      // The parent, with what it may say, is heard.
      await page().evaluate(() =>
        document
          .querySelector('iframe')
          ?.contentWindow?.postMessage({ type: 'softmax-steps:hello', version: 1 }, '*'),
      );
      await expect.poll(async () => (await messages()).length).toBe(before + 1);
    });

    test('the script listens to frames of its page alone, and to heights alone', async () => {
      await visit(
        `${frameOf('&controls=none')}<iframe src="about:blank" title="Blank"></iframe>${ownScript}`,
      );
      const height = await fitted();
      const size = { type: 'softmax-steps:size', version: 1 };
      await page().evaluate((own) => postMessage({ ...own, height: 10 }, '*'), size);
      const blank = page()
        .frames()
        .find((frame) => frame.url() === 'about:blank');
      await blank?.evaluate((own) => {
        for (const height of ['<b>', '1px; color: red', -5, 0, Infinity, NaN, null, {}, 1e9])
          parent.postMessage({ ...own, height }, '*');
        parent.postMessage({ ...own, version: 2, height: 10 }, '*');
        parent.postMessage('softmax-steps:size', '*');
        parent.postMessage(null, '*');
      }, size);
      await rest(300);
      expect((await sizesOf(page(), 0))?.frame).toBe(height);
      expect((await sizesOf(page(), 1))?.frame).toBe(150);
      expect(await page().$$eval('iframe', (frames) => frames[1]?.getAttribute('style'))).toBeNull();
    });

    test('a frame of another origin is as high as its content, and goes to a step that its reader wants', async () => {
      const messages = await listen(page());
      const other = address().replace('localhost', '127.0.0.1');
      await visit(`${frameOf('&controls=basic', { site: other })}${ownScript}`);
      const inner = (): Frame => {
        const frame = page()
          .frames()
          .find((each) => each.url().startsWith(other));
        if (!frame) throw new Error('The frame is not there.');
        return frame;
      };
      const content = (): Promise<number> =>
        inner().evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      const given = (): Promise<number> => page().$eval('iframe', ({ clientHeight }) => clientHeight);
      await expect.poll(given, { timeout: 15_000 }).toBeGreaterThan(1000);
      await expect.poll(async () => (await given()) - (await content())).toBe(0);

      await inner().evaluate(() => {
        const root = document.querySelector('softmax-steps')?.shadowRoot;
        root?.querySelector<HTMLElement>('.overview-list a[data-step="update-weights"]')?.click();
      });
      await expect.poll(() => page().evaluate(() => scrollY)).toBeGreaterThan(1000);
      const scrolls = async (): Promise<readonly string[]> =>
        (await messages()).filter((text) => text.includes('softmax-steps:scroll'));
      await expect.poll(scrolls).toHaveLength(1);
      troubles().splice(
        0,
        Infinity,
        ...troubles().filter((trouble) => !trouble.startsWith(`left the origin: ${other}`)),
      );
    });
  },
  { folder: folder.path },
);
