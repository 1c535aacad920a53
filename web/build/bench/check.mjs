// How long checking takes, the present build beside an earlier one: both in this process, in turns, by the processor's time.
import { join } from 'node:path';
import { buildPreset } from '../cmake.mjs';
import { root } from '../run.mjs';
import { checkOf, folderOf, loadModule, defaultBefore } from './before.mjs';
import { milliseconds } from './processor.mjs';
import { median, table } from './report.mjs';
import { homeworks, nastyWorks, randomWork } from './works.mjs';

/** Milliseconds that a call may take, by size: for any answers at all. */
const limits = { 3: 30, 8: 100, 16: 400 };
const limitOf = (n) => limits[Object.keys(limits).find((size) => n <= size)];

/** An earlier build can take many seconds for one call; of the random works it is given so many seconds of each size. */
const secondsBefore = 20;

const timeOf = (check, { problem, answers }) => milliseconds(() => check(problem, answers));

const repeated = (times, check, work) => median(Array.from({ length: times }, () => timeOf(check, work)));

const ms = (value) => (value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 0));
const ratio = (before, now) => (before === undefined ? '–' : `${(before / now).toFixed(1)}×`);

function benchHomework(evaluate, checks) {
  const rows = homeworks(evaluate).map((work) => {
    const times = checks.map(() => []);
    for (let round = -5; round < 41; ++round) {
      // Who comes first may pay for what the other left behind.
      for (const i of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const time = timeOf(checks[i], work);
        if (round >= 0) times[i].push(time);
      }
    }
    const [before, now] = times.map(median);
    return { name: work.name, before, now };
  });
  table(
    'homework: ms of the processor, median of 41',
    ['before', 'now', 'ratio'],
    rows.map(({ name, before, now }) => [name, ms(before), ms(now), ratio(before, now)]),
  );
  return rows.map(({ name, before, now }) => ({
    what: `${name}: at most half of before (${ms(now)} of ${ms(before)} ms)`,
    met: now <= before / 2,
  }));
}

// All works go through the present build, and as many through the earlier one as its time allows.
function timeRandom(evaluate, [checkBefore, checkNow], n, works) {
  let left = 1000 * secondsBefore;
  const times = [];
  for (let seed = 0; seed < works; ++seed) {
    const work = randomWork(evaluate, n, seed);
    const now = timeOf(checkNow, work);
    const before = left > 0 ? timeOf(checkBefore, work) : undefined;
    left -= before ?? 0;
    times.push({ work, now, before });
  }
  return times;
}

function benchRandom(evaluate, checks, works) {
  const rows = Object.keys(limits)
    .map(Number)
    .map((n) => {
      const times = timeRandom(evaluate, checks, n, works);
      // A garbage collection falls on any call: the slowest are timed again.
      const slowest = times.toSorted((a, b) => b.now - a.now).slice(0, 5);
      const worst = Math.max(...slowest.map(({ work }) => repeated(3, checks[1], work)));
      const both = times.filter(({ before }) => before !== undefined);
      const of = (name) => both.map((time) => time[name]);
      return {
        n,
        worst,
        middle: median(times.map(({ now }) => now)),
        both: both.length,
        worstBefore: Math.max(...of('before')),
        ratio: ratio(
          of('before').reduce((a, b) => a + b, 0),
          of('now').reduce((a, b) => a + b, 0),
        ),
      };
    });
  table(
    `${works} random wrong works: ms of the processor`,
    ['worst', 'median', 'limit', 'before', 'of works', 'ratio'],
    rows.map(({ n, worst, middle, both, worstBefore, ratio }) => [
      `${n}×${n}`,
      ms(worst),
      ms(middle),
      String(limits[n]),
      ms(worstBefore),
      String(both),
      ratio,
    ]),
  );
  return rows.map(({ n, worst }) => ({
    what: `worst of ${works} random wrong works at ${n}×${n}: at most ${limits[n]} ms (${ms(worst)})`,
    met: worst <= limits[n],
  }));
}

function benchNasty(evaluate, [checkBefore, checkNow]) {
  const rows = nastyWorks(evaluate).map((work) => ({
    name: `${work.n}×${work.problem.b.length} ${work.name}`,
    limit: limitOf(work.n),
    now: repeated(3, checkNow, work),
    before: timeOf(checkBefore, work),
  }));
  table(
    'nasty works: ms of the processor, now median of 3',
    ['before', 'now', 'ratio', 'limit'],
    rows.map(({ name, before, now, limit }) => [
      name,
      ms(before),
      ms(now),
      ratio(before, now),
      String(limit),
    ]),
  );
  const over = rows.filter(({ now, limit }) => now > limit).map(({ name }) => name);
  return [
    { what: `nasty works: none over its limit (${over.join(', ') || 'none'})`, met: over.length === 0 },
  ];
}

/** Measures the checker and prints what came of it. */
export async function benchCheck({ before = defaultBefore, works = '1000' }) {
  await buildPreset('wasm', { withTests: false, targets: ['softmax-core', 'softmax-tools'] });
  const present = join(root, 'build/wasm');
  const { evaluate } = await loadModule(present, 'softmax-core');
  const folders = [await folderOf(before, 'softmax-tools'), present];
  const tools = folders.map((folder) => loadModule(folder, 'softmax-tools'));
  const checks = (await Promise.all(tools)).map(checkOf);
  const targets = [benchHomework, benchRandom, benchNasty].flatMap((bench) =>
    bench(evaluate, checks, Number(works)),
  );
  console.log('');
  for (const { what, met } of targets) console.log(`${met ? 'met   ' : 'missed'}  ${what}`);
}
