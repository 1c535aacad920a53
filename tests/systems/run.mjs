// npm run test:system -- trixie [suites]: npm start and npm test in a clean root of a Debian suite, as a newcomer runs them.
// It needs root and debootstrap. What is not committed is not tested.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandPath, main, UserError } from '../../web/build/run.mjs';
import { hostSettings } from './host.mjs';
import { makeRoot } from './root.mjs';
import { tryStart, tryTest, versions } from './newcomer.mjs';

const usage = `npm run test:system -- SUITE [--folder DIR] [--mirror URL] [--only start|test] [suites of npm test]

  SUITE    bookworm, trixie, sid: whatever debootstrap knows
  --folder where the roots are kept, with what apt downloaded (default: ${join(tmpdir(), 'softmax-steps-systems')})
  --mirror where Debian's packages come from (default: the mirror that apt uses here)
  --only   one of the two commands`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { folder: { type: 'string' }, mirror: { type: 'string' }, only: { type: 'string' } },
  });
  const [suite, ...tests] = positionals;
  if (suite === undefined || ![undefined, 'start', 'test'].includes(values.only)) throw new UserError(usage);
  const folder = resolve(values.folder ?? join(tmpdir(), 'softmax-steps-systems'));
  return { suite, tests, folder, mirror: values.mirror, only: values.only };
}

await main(async () => {
  const { suite, tests, folder, mirror, only } = readArguments();
  if (process.getuid() !== 0) throw new UserError('Only root can make a root.');
  if (commandPath('debootstrap') === undefined) throw new UserError('debootstrap is missing here.');
  mkdirSync(folder, { recursive: true });
  const root = await makeRoot({ suite, folder, host: hostSettings(mirror) });
  const results = [];
  if (only !== 'test') results.push(await tryStart(root));
  if (only !== 'start') results.push(await tryTest(root, tests));
  console.log(`\n${suite}: ${await versions(root)}`);
  for (const { command, isPassed, seconds } of results) {
    console.log(`${isPassed ? 'passed' : 'FAILED'} in ${seconds.toFixed(0)} s: ${command}`);
  }
  if (results.some(({ isPassed }) => !isPassed)) process.exitCode = 1;
});
