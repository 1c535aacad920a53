// npm run bench: how long things take, on this machine, in one run. `npm run bench -- core`, `-- page`, `-- check` or `-- reading` runs
// one part; core and check measure beside an earlier build: --before takes a git revision, or a folder with its modules;
// --works says how many random works check times.
import { parseArgs } from 'node:util';
import { benchCheck } from './bench/check.mjs';
import { benchCore } from './bench/core.mjs';
import { benchPage } from './bench/page.mjs';
import { benchReading } from './bench/reading.mjs';
import { build } from './build.mjs';
import { main, UserError } from './run.mjs';
import { setUp } from './set-up.mjs';

const withBuild = (bench) => async () => {
  await build();
  await bench();
};

const parts = {
  core: benchCore,
  page: withBuild(benchPage),
  check: benchCheck,
  reading: withBuild(benchReading),
};

await main(async () => {
  const { positionals: names, values } = parseArgs({
    allowPositionals: true,
    options: { before: { type: 'string' }, works: { type: 'string' } },
  });
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new UserError(
      `No part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`,
    );
  }
  await setUp(['cpp', 'browsers']);
  for (const name of names.length === 0 ? Object.keys(parts) : names) await parts[name](values);
});
