// The built page, served plainly and opened in a browser from the system.
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serve } from '../../web/build/static-server.mjs';
import type { Kind, Scheme, Wanted } from './browsers.js';

export type { Kind, Scheme };

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Connects to the browser that this worker has for pages which want that; whoever has done with it disconnects. */
async function connect(wanted: Wanted): Promise<Browser> {
  // One setting of Chromium serves all.
  const shared: Wanted =
    wanted.kind === 'chrome' ? { kind: 'chrome', scheme: 'light', isScripted: true } : wanted;
  const body = JSON.stringify({ wanted: shared, worker: process.env['VITEST_POOL_ID'] });
  const response = await fetch(inject('browsers'), { method: 'POST', body });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const protocol = wanted.kind === 'chrome' ? 'cdp' : 'webDriverBiDi';
  return puppeteer.connect({ browserWSEndpoint: text, protocol });
}

/** Whatever a visit of the page should be free of: errors, failed requests, requests to elsewhere. */
function troublesOf(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  let wasLeft = false;
  page.on('console', (message) => {
    const text = message.text();
    // Emscripten tells, in two lines, that a page or frame was left while its wasm was on the way.
    const isLeft = text.includes('wasm streaming compile failed: AbortError');
    const isOfLeaving = isLeft || (wasLeft && text === 'falling back to ArrayBuffer instantiation');
    wasLeft = isLeft;
    if (!isOfLeaving && ['error', 'warn'].includes(message.type())) troubles.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left, or a frame that is given another address, takes back what it had asked for.
    if (/ABORT|disposed|already closed/i.test(reason)) return;
    troubles.push(`failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (!response.ok()) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin: target, protocol, pathname } = new URL(request.url());
    // Firefox fetches the icon of a site in its own time, even that of the test before.
    if (/\/icon-[\w-]+\.svg$/.test(pathname)) return;
    // Firefox brings a font of its own for MathML, as a data: address; the page's policy allows the page none.
    if (target !== origin && protocol !== 'data:') troubles.push(`left the origin: ${request.url()}`);
  });
  return troubles;
}

/** What a test gets to work with. */
export interface Context {
  /** The page of the test at hand: opened for it alone, not yet at the address. */
  readonly page: () => Page;
  readonly address: () => string;
  /** What went wrong on the page so far; a test that provokes something must take it out. */
  readonly troubles: () => string[];
  /** Takes out, at the end of the test, also what is only told when the page is left. */
  readonly forgive: (isForgiven: (trouble: string) => boolean) => void;
}

/** `folder` is what is served, that of the site unless told otherwise; pages run their scripts if `isScripted`. */
interface Options {
  readonly scheme?: Scheme;
  readonly folder?: string;
  readonly isScripted?: boolean;
}

type Tests = (context: Context, kind: Kind) => void;

/** Which browser the tests that are being listed are for, and how many of them were to run once so far. */
let listing: { readonly kind: Kind; count: number } | undefined;

/** Whether the next of the tests that run once runs in the browser at hand: they take turns. */
function isItsTurn(): boolean {
  if (!listing) return true;
  listing.count += 1;
  return (listing.count % 2 === 1) === (listing.kind === 'chrome');
}

/**
 * A test within `inEveryBrowser` that runs in one of them only, as it is about what the calculator itself makes of what it is
 * given; one such test runs in Chromium, the next in Firefox.
 */
export const once: Pick<typeof test, 'each'> & ((name: string, body: () => Promise<void>) => void) =
  Object.assign(
    (name: string, body: () => Promise<void>): void => {
      if (isItsTurn()) test(name, body);
    },
    { each: ((cases: readonly unknown[]) => test.each(cases.filter(isItsTurn))) as typeof test.each },
  );

/**
 * Runs the same tests in every browser; each has a page of its own, on which nothing may go wrong. They are about what browsers
 * do each in its own way: layout, focus, keys, pasting, printing, MathML, policies, fonts, what is kept, pages around.
 */
export function inEveryBrowser(tests: Tests, options: Options = {}): void {
  for (const kind of ['chrome', 'firefox'] satisfies Kind[]) {
    const listed: Tests = (context) => {
      listing = { kind, count: 0 };
      tests(context, kind);
      listing = undefined;
    };
    inABrowser(kind, listed, options);
  }
}

/** Runs tests in one browser, as only that can be asked; each has a page of its own, on which nothing may go wrong. */
export function inABrowser(
  kind: Kind,
  tests: Tests,
  { scheme = 'light', folder = dist, isScripted = true }: Options = {},
): void {
  describe(`in ${kind}, ${scheme}`, () => {
    let browser: Browser | undefined;
    let server: Awaited<ReturnType<typeof serve>> | undefined;
    let visit: BrowserContext | undefined;
    let page: Page | undefined;
    let troubles: string[] = [];
    let forgiven: ((trouble: string) => boolean)[] = [];

    beforeAll(async () => {
      server = await serve(folder);
      browser = await connect({ kind, scheme, isScripted });
    });

    afterAll(async () => {
      await browser?.disconnect();
      await server?.stop();
    });

    beforeEach(async () => {
      if (!browser || !server) throw new Error('The browser did not start.');
      // Each test is a first visit: nothing is stored from the one before.
      visit = await browser.createBrowserContext();
      page = await visit.newPage();
      if (kind === 'chrome') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setJavaScriptEnabled(isScripted);
      }
      troubles = troublesOf(page, new URL(server.address).origin);
      forgiven = [];
    });

    afterEach(async () => {
      await visit?.close();
      expect(troubles.filter((trouble) => !forgiven.some((isForgiven) => isForgiven(trouble)))).toEqual([]);
    });

    tests(
      {
        page: () => page as Page,
        address: () => server?.address ?? '',
        troubles: () => troubles,
        forgive: (isForgiven) => void forgiven.push(isForgiven),
      },
      kind,
    );
  });
}

/**
 * Runs tests about colours, such as what axe finds, on a light page and on a dark one; between them the schemes are tried in
 * both browsers.
 */
export function inEveryScheme(tests: Tests, options: Omit<Options, 'scheme'> = {}): void {
  inABrowser('firefox', tests, { ...options, scheme: 'light' });
  inABrowser('chrome', tests, { ...options, scheme: 'dark' });
}
