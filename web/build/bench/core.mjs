// How long the core takes: the present build beside an earlier one, the facade, the native program and decimal.js, all in
// turns, by the processor's time.
import { join } from 'node:path';
import { buildFacade } from '../build.mjs';
import { root, UserError } from '../run.mjs';
import { folderOf, loadModule, defaultBefore } from './before.mjs';
import { benchCold } from './cold.mjs';
import { benchMemory } from './memory.mjs';
import { startNative } from './native.mjs';
import { problemOf } from './problem.mjs';
import { milliseconds } from './processor.mjs';
import { evaluateByDecimalJs } from './reference.mjs';
import { median, table } from './report.mjs';

const sizes = [3, 8, 16];
const rounds = 41;
/** Rounds that are not counted: V8 has not compiled all for speed yet. */
const warmUps = 8;

/** What the page asks for: its `shownOptions`, with no line shown whole. */
const pageOptions = { formats: ['mathml'], abbreviate: 9, whole: [], printed: 'results' };

/** What is timed: its name, how a module does it, and how far below the others it is wanted, by size. */
const works = {
  page: {
    name: 'derive as the page',
    run: (core, problem) => core.derive(problem, pageOptions),
    wanted: { before: () => 0.33, native: () => 2.2 },
  },
  formats: {
    name: 'derive, all formats',
    run: (core, problem) => core.derive(problem, undefined),
    wanted: { before: () => 0.4, native: () => 2.2 },
  },
  evaluate: {
    name: 'evaluate',
    run: (core, problem) => core.evaluate(problem),
    reference: evaluateByDecimalJs,
    wanted: { 'decimal.js': (n) => ({ 3: 0.4, 16: 0.6 })[n] },
  },
};

/** Throws where decimal.js does not come to the same digits: then the two do not do the same work. */
function checkReference({ evaluate }) {
  for (const n of sizes) {
    const problem = problemOf(n);
    const [values, others] = [evaluate, evaluateByDecimalJs].map((each) => JSON.parse(each(problem)));
    for (const [name, value] of Object.entries(others)) {
      if (JSON.stringify(value) === JSON.stringify(values[name])) continue;
      throw new UserError(`decimal.js and the core differ in ${name} at ${n}×${n}.`);
    }
  }
}

/** The milliseconds of everyone who can do a work on a problem of n by n, in the order of `cores`. */
async function timesOf(work, n, cores, native) {
  const { run, reference } = works[work];
  const runners = {
    ...Object.fromEntries(
      Object.entries(cores).map(([name, core]) => [
        name,
        (problem) => milliseconds(() => run(core, problem)),
      ]),
    ),
    native: (_, edit) => native.milliseconds(work, n, edit),
    ...(reference && { 'decimal.js': (problem) => milliseconds(() => reference(problem)) }),
  };
  const names = Object.keys(runners);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; ++round) {
    // Every round has another problem, as after an edit: nobody can answer from memory.
    const edit = round + warmUps;
    const problem = problemOf(n, edit);
    // Who comes first may pay for what the other left behind.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await runners[name](problem, edit);
      if (round >= 0) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

const ms = (value) => (value === undefined ? '–' : value.toFixed(2));

function report(rows) {
  const columns = ['before', 'now', 'facade', 'native', 'decimal.js'];
  table(
    `core: ms of the processor, median of ${rounds}`,
    columns,
    rows.map(({ name, times }) => [name, ...columns.map((column) => ms(times[column]))]),
  );
  const others = ['before', 'native', 'decimal.js'];
  table(
    'the present build’s share of the others’ time',
    others.flatMap((other) => [`÷ ${other}`, 'wanted']),
    rows.map(({ name, n, wanted, times }) => [
      name,
      ...others.flatMap((other) => [
        other in times ? (times.now / times[other]).toFixed(2) : '–',
        wanted[other]?.(n) ?? '–',
      ]),
    ]),
  );
}

/** Measures the core and prints what came of it. */
export async function benchCore({ before = defaultBefore }) {
  await buildFacade();
  const folders = {
    before: await folderOf(before, 'softmax-core'),
    now: join(root, 'build/wasm'),
  };
  const { loadCore } = await import('softmax-steps');
  const cores = {
    before: await loadModule(folders.before, 'softmax-core'),
    now: await loadModule(folders.now, 'softmax-core'),
    facade: await loadCore(),
  };
  checkReference(cores.now);
  const native = await startNative();
  const rows = [];
  try {
    for (const [work, { name, wanted }] of Object.entries(works)) {
      for (const n of sizes) {
        const times = await timesOf(work, n, cores, native);
        rows.push({ name: `${n}×${n} ${name}`, n, wanted, times });
      }
    }
  } finally {
    await native.stop();
  }
  report(rows);
  await benchCold(folders, sizes, works.page.run);
  await benchMemory(folders, works);
}
