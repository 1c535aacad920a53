// Whether the memory of the wasm grows over many calls, in the present build and an earlier one.
import { loadModule } from './before.mjs';
import { problemOf } from './problem.mjs';
import { table } from './report.mjs';

const calls = 10_000;
/** Of so many calls one is of the largest size and in all formats, as in an export. */
const largeEvery = 1000;

async function memoryOf(folder, { page, formats }) {
  const core = await loadModule(folder, 'softmax-core');
  const bytes = [core.HEAPU8.length];
  for (let call = 0; call < calls; ++call) {
    if (call % largeEvery === 0) formats.run(core, problemOf(16, call));
    else page.run(core, problemOf(3, call));
    if (call === 0) bytes.push(core.HEAPU8.length);
  }
  return [...bytes, core.HEAPU8.length];
}

/** Calls both builds many times and prints what memory they have come to. */
export async function benchMemory(folders, works) {
  const rows = [];
  for (const [name, folder] of Object.entries(folders)) rows.push([name, ...(await memoryOf(folder, works))]);
  table('memory of the wasm: bytes', ['loaded', 'first call', `${calls} calls`], rows);
}
