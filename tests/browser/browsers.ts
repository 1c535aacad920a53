// The browsers of a run. Each process is started when a page first wants it, serves all pages of its worker that want the
// same, and ends with the run: a setup of Vitest.
import type { ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { TestProject } from 'vitest/node';
import { commandPath } from '../../web/build/run.mjs';
import { browserCommands } from '../../web/build/system-packages.mjs';

export type Kind = 'chrome' | 'firefox';
export type Scheme = 'light' | 'dark';

/** What a page wants of its browser. Chromium is told of schemes and scripts page by page, Firefox when it starts. */
export interface Wanted {
  readonly kind: Kind;
  readonly scheme: Scheme;
  readonly isScripted: boolean;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the server that names a worker its browsers. */
    readonly browsers: string;
  }
}

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

/**
 * Chromium's engine without its window, where that is installed: pages are the same, and a first visit takes a third of the
 * work, as there is no window to be made for each.
 */
const shell = commandPath('chromium-headless-shell');

function launch({ kind, scheme, isScripted }: Wanted): Promise<Browser> {
  const executablePath = browserCommands[kind].map(commandPath).find((path) => path !== undefined) ?? '';
  const common = { browser: kind, executablePath, headless: true };
  if (kind === 'chrome') {
    const engine = shell === undefined ? {} : ({ executablePath: shell, headless: 'shell' } as const);
    return puppeteer.launch({ ...common, ...engine, args: chromeArguments });
  }
  const preferences = {
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'javascript.enabled': isScripted,
  };
  return puppeteer.launch({ ...common, extraPrefsFirefox: preferences });
}

interface Running {
  readonly endpoint: string;
  readonly process: ChildProcess;
}

async function start(wanted: Wanted): Promise<Running> {
  const browser = await launch(wanted);
  const process = browser.process();
  if (!process) throw new Error(`The process of ${wanted.kind} is not known.`);
  const running = { endpoint: browser.wsEndpoint(), process };
  // Firefox has one session at a time: that of the worker.
  await browser.disconnect();
  return running;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function stop({ process: { pid }, process: browser }: Running): Promise<void> {
  if (hasEnded(browser) || pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    browser.once('exit', () => resolve());
    // The command may be a script that has started the browser: they are a group.
    process.kill(-pid);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of request.setEncoding('utf8')) chunks.push(chunk as string);
  return chunks.join('');
}

/** Starts the server that names browsers; what is returned ends it and them. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const browsers = new Map<string, Promise<Running>>();
  const server = createServer((request, response) => {
    const answer = async (): Promise<string> => {
      const key = await bodyOf(request);
      const known = browsers.get(key) ?? start((JSON.parse(key) as { wanted: Wanted }).wanted);
      browsers.set(key, known);
      const { endpoint, process } = await known;
      // What has crashed once is a defect to be seen, not one to be started anew.
      if (hasEnded(process)) throw new Error(`A browser has ended before its time: ${key}`);
      return endpoint;
    };
    answer().then(
      (endpoint) => response.end(endpoint),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  provide('browsers', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    const started = await Promise.allSettled(browsers.values());
    for (const each of started) if (each.status === 'fulfilled') await stop(each.value);
  };
}
