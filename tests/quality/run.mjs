// npm run quality: how good the checker is, measured on works that tests/cpp/quality makes wrong by one known mistake each,
// and on correct ones. Options: --problems 200 (of each mistake), --correct 50000, --only MISTAKE, --seed 1;
// --show N prints so many of the works in which the mistake was not named, whole.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildPreset } from '../../web/scripts/cmake.mjs';
import { capture, main, root, UserError } from '../../web/scripts/run.mjs';
import { setUp } from '../../web/scripts/set-up.mjs';

const program = join(root, 'build/native/tests/cpp/core-quality');
const known = { problems: '200', correct: '50000', only: '', seed: '1', show: '0' };

function readOptions(args) {
  const options = { ...known };
  for (let i = 0; i < args.length; i += 2) {
    const name = args[i].replace(/^--/, '');
    if (!(name in known) || args[i + 1] === undefined) {
      throw new UserError(
        `npm run quality -- takes ${Object.keys(known)
          .map((each) => `--${each} …`)
          .join(', ')}.`,
      );
    }
    options[name] = args[i + 1];
  }
  return options;
}

/** What the program says of every work, from as many processes as there are processors. */
async function worksOf({ problems, correct, only, seed, show }) {
  const parts = availableParallelism();
  const cases = Number(show) > 0 ? ['--cases', 'yes'] : [];
  const outputs = await Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      const args = { problems, correct, only, seed, part, parts };
      const list = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
      const { status, stdout, stderr } = await capture(program, [...list, ...cases]);
      if (status !== 0) throw new UserError(`core-quality failed (${status}): ${stderr}`);
      return stdout;
    }),
  );
  return outputs.flatMap((text) => text.split('\n').filter(Boolean).map(JSON.parse));
}

const isNamed = ({ mistake, named }) => named.includes(mistake);
const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const share = (works, condition) => percent(works.filter(condition).length, works.length);

/** Only where the mistake changes a written digit can anybody see it. */
function recall(works, condition) {
  return share(
    works.filter((work) => work.visible && condition(work)),
    isNamed,
  );
}

function table(works) {
  const mistakes = [...new Set(works.map(({ mistake }) => mistake))].filter((name) => name !== 'none');
  const whole = ({ style }) => !style.partial;
  const rows = mistakes.map((mistake) => {
    const own = works.filter((work) => work.mistake === mistake);
    const seen = own.filter((work) => work.visible && isNamed(work));
    return [
      mistake,
      String(own.filter(({ visible }) => visible).length),
      recall(own, (work) => whole(work) && work.style.digits >= 3),
      recall(own, (work) => whole(work) && work.style.digits === 2),
      recall(own, (work) => !whole(work)),
      share(seen, ({ first }) => first),
      String(median(seen.map(({ named }) => named.length)) ?? '–'),
    ];
  });
  const head = ['mistake', 'works', '3+ digits', '2 digits', 'a part only', 'named first', 'named'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  return [head, ...rows]
    .map((cells) =>
      cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
    .join('\n');
}

function print(works, show) {
  const correct = works.filter(({ mistake }) => mistake === 'none');
  const alarms = correct.filter(({ outcome }) => outcome !== 'good');
  console.log(
    'Recall: works in which the mistake changes a digit and is named, by the digits that are written.',
  );
  console.log(
    'A part only: works of which some quantities are handed in. Named: explanations, the median.\n',
  );
  console.log(table(works));
  console.log(`\nFalse alarms: ${alarms.length} of ${correct.length} correct works.`);
  const missed = works.filter((work) =>
    work.mistake === 'none' ? work.outcome !== 'good' : work.visible && !isNamed(work),
  );
  for (const work of missed.slice(0, show)) console.log(`\n${JSON.stringify(work, undefined, 1)}`);
}

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  await setUp(['cpp']);
  await buildPreset('native', { withTests: true, targets: ['core-quality'] });
  print(await worksOf(options), Number(options.show));
});
