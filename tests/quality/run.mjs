// npm run quality: how good the checker is, measured on works that tests/cpp/quality makes. Options:
// --only PART runs one of soundness (--wrong 20000 numbers of each quantity), honest (--honest 50000 works),
// machines (--machines 5000 works), recall (--problems 200 of each mistake, --mistake ID one alone), pairs (--pairs 12 of each); --seed 1; --show N prints so many of the works that went
// wrong, whole. Ends with a line for each target; exit code 1 where one is missed.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildPreset } from '../../web/build/cmake.mjs';
import { capture, main, root, UserError } from '../../web/build/run.mjs';
import { setUp } from '../../web/build/set-up.mjs';
import { reportHonest } from './honest.mjs';
import { reportMachines } from './machines.mjs';
import { reportPairs } from './pairs.mjs';
import { reportRecall } from './recall.mjs';
import { reportSoundness } from './soundness.mjs';

const program = join(root, 'build/native/tests/cpp/core-quality');
const parts = {
  soundness: reportSoundness,
  honest: reportHonest,
  machines: reportMachines,
  recall: reportRecall,
  pairs: reportPairs,
};
const known = {
  only: '',
  seed: '1',
  show: '0',
  wrong: '20000',
  honest: '50000',
  machines: '5000',
  problems: '200',
  pairs: '12',
  mistake: '',
};

function readOptions(args) {
  const options = { ...known };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i].replace(/^--/, '');
    if (!(name in known) || args[i + 1] === undefined) {
      const names = Object.keys(known).map((each) => `--${each} …`);
      throw new UserError(`npm run quality -- takes ${names.join(', ')}.`);
    }
    options[name] = args[i + 1];
  }
  if (options.mistake !== '') options.only = 'recall';
  if (options.only !== '' && !(options.only in parts)) {
    throw new UserError(`No part is called ${options.only}; there are ${Object.keys(parts).join(', ')}.`);
  }
  return options;
}

/** What the program says of every work, from as many processes as there are processors. */
async function worksOf(only, { show, ...options }) {
  const shares = availableParallelism();
  const cases = Number(show) > 0 ? 'yes' : 'no';
  const outputs = await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const args = { ...options, only, cases, part: share, parts: shares };
      const list = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
      const { status, stdout, stderr } = await capture(program, list);
      if (status !== 0) throw new UserError(`core-quality failed (${status}): ${stderr}`);
      return stdout;
    }),
  );
  return outputs.flatMap((text) => text.split('\n').filter(Boolean).map(JSON.parse));
}

/** Works of which not even the numbers can be read. */
function reportRefused(part, works) {
  const refused = works.filter(({ outcome }) => outcome === 'refused');
  if (refused.length > 0) console.log(`\nRefused: ${JSON.stringify(refused[0])}`);
  return { what: `${part}: no work is refused (${refused.length})`, met: refused.length === 0 };
}

const slower = (a, b) => (b.ms > a.ms ? b : a);

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  const show = Number(options.show);
  await setUp(['cpp']);
  await buildPreset('native', { withTests: true, targets: ['core-quality'] });
  const targets = [];
  let slowest = { ms: 0 };
  for (const part of options.only === '' ? Object.keys(parts) : [options.only]) {
    const works = await worksOf(part, options);
    slowest = works.reduce(slower, slowest);
    targets.push(...parts[part](works, show), reportRefused(part, works));
  }
  console.log(`\nThe slowest check: ${slowest.ms.toFixed(1)} ms, native, a work of ${slowest.part}:`);
  console.log(JSON.stringify(slowest.slow));
  console.log('');
  for (const { what, met } of targets) console.log(`${met ? 'met   ' : 'missed'}  ${what}`);
  if (targets.some(({ met }) => !met)) process.exitCode = 1;
});
