// WebKitGTK, in a window of a display that nobody sees, by its WebDriver.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';

/** A port that is free at present. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A browser of this kind, and the way to be rid of it. */
export interface WebKit {
  readonly driver: WebDriver;
  stop(): Promise<void>;
}

/** Starts a browser. */
export async function startWebKit(): Promise<WebKit> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // A group of its own: what it starts is stopped with it.
  const server: ChildProcess = spawn(
    'xvfb-run',
    ['--auto-servernum', '--server-args=-screen 0 1280x960x24', 'WebKitWebDriver', `--port=${port}`],
    { detached: true, stdio: 'ignore' },
  );
  const stopServer = (): void => {
    if (server.pid !== undefined) process.kill(-server.pid);
  };
  const deadline = Date.now() + 30_000;
  while (!(await answers(address))) {
    if (Date.now() > deadline || server.exitCode !== null) {
      throw new Error('WebKitWebDriver does not answer.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { args: ['--automation'] },
  });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  return {
    driver,
    stop: async () => {
      await driver.quit();
      stopServer();
    },
  };
}
