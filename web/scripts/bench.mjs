// npm run bench: how long things take, on this machine, in one run. `npm run bench -- core`, `-- page` or `-- reading` runs one part.
import { benchCore } from './bench/core.mjs';
import { benchPage } from './bench/page.mjs';
import { benchReading } from './bench/reading.mjs';
import { build } from './build.mjs';
import { main, UserError } from './run.mjs';
import { setUp } from './set-up.mjs';

const parts = { core: benchCore, page: benchPage, reading: benchReading };

await main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new UserError(
      `No part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`,
    );
  }
  await setUp({ forTests: true });
  await build();
  for (const name of names.length === 0 ? Object.keys(parts) : names) await parts[name]();
});
