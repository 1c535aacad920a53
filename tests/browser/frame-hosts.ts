// Pages of other sites that hold frames of the site's.
import type { Page } from 'puppeteer-core';
import { homework } from './calculator.js';

/** A page of a course; `style` and scripts are within its policy, which is as strict as one that has them can be. */
export function coursePage(body: string, { script = '', style = '' } = {}): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; img-src data:; script-src 'self' 'nonce-own'; style-src 'nonce-own'; frame-src 'self' http://127.0.0.1:*"
    />
    <title>Week 3</title>
    <link rel="icon" href="data:," />
    <style nonce="own">
      body { margin: 0; }
      iframe { border: 0; display: block; width: 100%; }
      ${style}
    </style>
    <script nonce="own">${script}</script>
  </head>
  <body>
    <h1>Week 3</h1>
    ${body}
  </body>
</html>
`;
}

/** The frame of a page, asked for `options`. */
export const frameOf = (options = '', { site = '', attributes = '' } = {}): string =>
  `<iframe src="${site}embed.html#${homework}${options}" title="A step" height="300" ${attributes}></iframe>`;

/** Keeps in the page what its frames say, oldest first: as `messages`, JSON texts. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluateOnNewDocument(() => {
    if (parent !== window) return;
    const messages: string[] = [];
    Object.assign(globalThis, { messages });
    addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
  });
  return () => page.evaluate(() => (globalThis as unknown as { messages: readonly string[] }).messages);
}

/** A frame as its page sees it, and its content, which is of the same origin. */
export interface FrameSizes {
  /** The height that the page gives it, without borders. */
  readonly frame: number;
  readonly content: number;
  /** The height of what the frame shows at once. */
  readonly window: number;
}

/** The sizes of a frame. */
export function sizesOf(page: Page, index = 0): Promise<FrameSizes | undefined> {
  return page.evaluate((wanted) => {
    const frame = document.querySelectorAll('iframe')[wanted];
    const inner = frame?.contentWindow;
    if (!frame || !inner) return undefined;
    const content = Math.ceil(inner.document.body.getBoundingClientRect().height);
    return { frame: frame.clientHeight, content, window: inner.innerHeight };
  }, index);
}

/** The text of the last element within the calculator of a frame that matches, or undefined. */
export function textIn(page: Page, selector: string, index = 0): Promise<string | undefined> {
  return page.evaluate(
    (wanted, at) => {
      const inner = document.querySelectorAll('iframe')[at]?.contentDocument;
      const found = inner?.querySelector('softmax-steps')?.shadowRoot?.querySelectorAll(wanted);
      return found ? Array.from(found).at(-1)?.textContent.trim() : undefined;
    },
    selector,
    index,
  );
}

/** Clicks on an element within the calculator of a frame. */
export function clickIn(page: Page, selector: string, index = 0): Promise<void> {
  return page.evaluate(
    (wanted, at) => {
      const inner = document.querySelectorAll('iframe')[at]?.contentDocument;
      const element = inner?.querySelector('softmax-steps')?.shadowRoot?.querySelector(wanted);
      if (!element) throw new Error(`The frame has no ${wanted}.`);
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    },
    selector,
    index,
  );
}

/** The number shown for a quantity in the result of a line of a frame. */
export const numberInFrame = (page: Page, line: string, id: string, index = 0): Promise<string | undefined> =>
  textIn(page, `[data-line="${line}"] .form:last-child [data-id="${id}"]`, index);
