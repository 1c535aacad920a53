// How long a reader waits for a page's first derivation: the module loaded anew, and its first call.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { problemOf } from './problem.mjs';
import { milliseconds, millisecondsSince } from './processor.mjs';
import { median, table } from './report.mjs';

const rounds = 41;
const wanted = 0.5;

/** The wasm with a section more that says nothing: V8 keeps what it compiled of the same bytes. */
function marked(wasm, mark) {
  const name = Buffer.from(mark);
  return Buffer.concat([wasm, Buffer.from([0, name.length + 1, name.length]), name]);
}

// V8 goes on compiling for speed, in other threads, once a call is over: none of it may fall on the next start.
async function settled() {
  let start;
  do {
    start = process.cpuUsage();
    await setTimeout(20);
  } while (millisecondsSince(start) > 1);
}

// Loading is the script run, the wasm compiled and started; V8 compiles a function for good where it is first called.
async function coldTimes(folder, wasm, mark, firstCall) {
  const wasmBinary = marked(wasm, mark);
  const address = `${pathToFileURL(join(folder, 'softmax-core.js')).href}?cold=${mark}`;
  await settled();
  const start = process.cpuUsage();
  const { default: createModule } = await import(address);
  const core = await createModule({ wasmBinary });
  const call = milliseconds(() => firstCall(core));
  return { call, both: millisecondsSince(start) };
}

/** Measures cold starts of both builds and prints what came of it. */
export async function benchCold(folders, sizes, run) {
  const builds = Object.entries(folders).map(([name, folder]) => ({
    name,
    folder,
    wasm: readFileSync(join(folder, 'softmax-core.wasm')),
  }));
  const rows = [];
  for (const n of sizes) {
    const times = { before: [], now: [] };
    for (let round = 0; round < rounds; ++round) {
      const firstCall = (core) => run(core, problemOf(n, round));
      for (const { name, folder, wasm } of round % 2 === 0 ? builds : builds.toReversed()) {
        times[name].push(await coldTimes(folder, wasm, `${name}-${n}-${round}`, firstCall));
      }
    }
    for (const [part, title] of Object.entries({ call: 'first call', both: 'load and first call' })) {
      const [before, now] = [times.before, times.now].map((each) => median(each.map((time) => time[part])));
      rows.push([`${n}×${n} ${title}`, before.toFixed(1), now.toFixed(1), (now / before).toFixed(2), wanted]);
    }
  }
  table(
    `cold, derive as the page: ms of the processor, median of ${rounds}`,
    ['before', 'now', '÷ before', 'wanted'],
    rows,
  );
}
