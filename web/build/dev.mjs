// npm run dev: the page with hot reload; a change in the C++ core rebuilds the wasm and reloads the page.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildFont, buildWasm } from './build.mjs';
import { main, root } from './run.mjs';
import { setUp } from './set-up.mjs';

function onChange(folder, action) {
  let timer;
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(action, 100);
  });
}

await main(async () => {
  await setUp();
  await buildWasm();
  await buildFont();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'web/build/vite.config.ts'), mode: 'site' });
  await server.listen();
  server.printUrls();
  // Builds follow one another: two at once would write the same files.
  let building = Promise.resolve();
  onChange('cpp', () => {
    building = building
      .then(buildWasm)
      .then(() => {
        server.ws.send({ type: 'full-reload' });
      })
      .catch((error) => {
        console.error(error.message);
      });
  });
});
