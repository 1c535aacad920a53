// The built page, served plainly and opened in a browser from the system.
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { commandPath } from '../../web/build/run.mjs';
import { serve } from '../../web/build/static-server.mjs';
import { browserCommands } from '../../web/build/system-packages.mjs';

export type Kind = 'chrome' | 'firefox';
export type Scheme = 'light' | 'dark';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

// What a browser does of its own accord (updates, safety lists) would only be noise.
const chromeArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launch(kind: Kind, scheme: Scheme, isScripted: boolean): Promise<Browser> {
  const executablePath = browserCommands[kind].map(commandPath).find((path) => path !== undefined) ?? '';
  const common = { browser: kind, executablePath, headless: true };
  if (kind === 'chrome') return puppeteer.launch({ ...common, args: chromeArguments });
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'javascript.enabled': isScripted,
  };
  return puppeteer.launch({ ...common, extraPrefsFirefox: preferences });
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
    if (/ABORT|disposed/i.test(reason)) return;
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
}

/**
 * Runs the same tests in every browser; each has a page of its own, on which nothing may go wrong; `folder` is what is served,
 * and pages run their scripts if `isScripted`.
 */
export function inEveryBrowser(
  tests: (context: Context, kind: Kind) => void,
  {
    scheme = 'light',
    kinds = ['chrome', 'firefox'],
    folder = dist,
    isScripted = true,
  }: {
    readonly scheme?: Scheme;
    readonly kinds?: Kind[];
    readonly folder?: string;
    readonly isScripted?: boolean;
  } = {},
): void {
  describe.each(kinds)(`in %s, ${scheme}`, (kind) => {
    let browser: Browser | undefined;
    let server: Awaited<ReturnType<typeof serve>> | undefined;
    let visit: BrowserContext | undefined;
    let page: Page | undefined;
    let troubles: string[] = [];

    beforeAll(async () => {
      server = await serve(folder);
      browser = await launch(kind, scheme, isScripted);
    });

    afterAll(async () => {
      await browser?.close();
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
    });

    afterEach(async () => {
      await visit?.close();
      expect(troubles).toEqual([]);
    });

    tests(
      {
        page: () => page as Page,
        address: () => server?.address ?? '',
        troubles: () => troubles,
      },
      kind,
    );
  });
}
