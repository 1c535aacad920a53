// A frame of another origin in a sandbox, `sandbox="allow-scripts"`: what is in it has no origin, so that it keeps nothing, and
// no module, font or wasm comes to it from a server that does not allow everybody. So there the element comes by its classic
// script, and the calculator's page in its one file; both bring all that they need.
import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../web/build/static-server.mjs';
import { numberIn } from './calculator.js';
import { inEveryBrowser } from './harness.js';
import { hostFolder, hostPage, scripts } from './host-pages.js';

const [outer, inner] = [hostFolder(), hostFolder()];
afterAll(() => {
  outer.remove();
  inner.remove();
});

let server: Awaited<ReturnType<typeof serve>> | undefined;
beforeAll(async () => {
  server = await serve(inner.path);
});
afterAll(() => server?.stop());

const homework = 'x="1 3 0" W="0.3 0.1 -2; -0.6 -0.5 2; -1 -0.5 0.1" b="0.1 0.1 0.1" y="1" eta="0.1"';

inEveryBrowser(
  ({ page, address, troubles }) => {
    /** Opens a page of the other server in a frame. */
    async function visit(path: string): Promise<Frame> {
      const other = server?.address ?? '';
      outer.write(
        'page.html',
        hostPage(
          `<iframe sandbox="allow-scripts" src="${other}${path}" width="1000" height="800"></iframe>`,
          {
            script: '',
          },
        ),
      );
      await page().goto(`${address()}page.html`);
      const frame = (): Frame | undefined =>
        page()
          .frames()
          .find((each) => each.url().startsWith(other));
      await expect.poll(frame).toBeDefined();
      return frame() as Frame;
    }

    // That the frame is of another server is what these tests are about; all else is a trouble still.
    function forgiveTheOther(): void {
      const other = `left the origin: ${server?.address ?? ''}`;
      troubles().splice(0, Infinity, ...troubles().filter((trouble) => !trouble.startsWith(other)));
    }

    test('the element works there by the classic script', async () => {
      inner.write(
        'element.html',
        hostPage(`<softmax-steps ${homework}></softmax-steps>`, { script: scripts.classic }),
      );
      const frame = await visit('element.html');
      const z = (): Promise<string | undefined> => numberIn(frame, 'logits.z', 'z.0');
      await expect.poll(z, { timeout: 10_000 }).toBe('−1.4');
      expect(await frame.evaluate(() => origin)).toBe('null');
      forgiveTheOther();
    });

    test('the calculator’s page works there as one file', async () => {
      const frame = await visit(
        'softmax-steps.html#v=1&x=2,3,0&W=0.3,0.1,-2;-0.6,-0.5,2;-1,-0.5,0.1&b=0.1,0.1,0.1&y=0,1,0&eta=0.1',
      );
      const z = (): Promise<string | undefined> => numberIn(frame, 'logits.z', 'z.0');
      await expect.poll(z, { timeout: 10_000 }).toBe('−1.1');
      expect(await frame.evaluate(() => origin)).toBe('null');
      forgiveTheOther();
    });
  },
  { folder: outer.path },
);
