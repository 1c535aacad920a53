// Makes tests/data/solutions: whole worked solutions as programs print them, ours among them, and as people write them down.
// The answers are the values of the derivation with the digits that stand in the text where it has them. Not part of npm
// test; `node tests/reading/make/make-solutions.mjs [PROGRAM …]`, with the programs of its README.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { buildFacade } from '../../../web/build/build.mjs';
import { main, root, UserError } from '../../../web/build/run.mjs';
import { printedDigits } from './printed-digits.mjs';
import { exported } from './solutions/exported.mjs';
import { records as notes } from './solutions/notes.mjs';
import { node, octave, pari, r } from './solutions/others.mjs';
import { numpy, torch } from './solutions/python.mjs';

const programs = { numpy, torch, octave, r, node, pari };
const folder = new URL('../../data/solutions/', import.meta.url);

/** The part of a text that begins at a mark and ends where another begins. */
function partOf(text, mark, marks) {
  const start = text.indexOf(mark);
  if (start < 0) throw new Error(`there is no “${mark}”`);
  const next = marks.map((each) => text.indexOf(each, start + mark.length)).filter((at) => at >= 0);
  return text.slice(start + mark.length, Math.min(text.length, ...next));
}

function answersOf({ marks, stops = [] }, text, values) {
  const all = [...Object.values(marks), ...stops];
  const entries = Object.entries(marks).map(([name, mark]) => {
    const value = values[name];
    const part = partOf(text, mark, all);
    if (typeof value === 'string') return [name, printedDigits([[value]], part)[0][0]];
    return Array.isArray(value[0])
      ? [name, printedDigits(value, part)]
      : [name, printedDigits([value], part)[0]];
  });
  return Object.fromEntries(entries);
}

async function recordsOf(program, core) {
  const version = await program.version();
  const records = [];
  for (const one of program.cases) {
    const text = await program.run(one.code, one);
    const { values } = core.derive(one.problem);
    try {
      const answers = answersOf(one, text, values);
      records.push({
        text,
        file: one.file,
        program: program.name,
        version,
        why: one.why,
        problem: one.problem,
        answers,
        optional: one.optional,
      });
    } catch (error) {
      throw new UserError(`${one.file}: ${error.message}\n${text}`);
    }
  }
  return records;
}

function write(names, made) {
  const index = new URL('index.json', folder);
  const isMade = ({ file }) => names.some((name) => file.startsWith(`${name}-`));
  const kept = JSON.parse(readFileSync(index, 'utf8')).filter((record) => !isMade(record));
  const records = [...kept, ...made.map((record) => ({ ...record, text: undefined }))];
  for (const { file, text } of made) writeFileSync(new URL(file, folder), text);
  records.sort((a, b) => (a.file < b.file ? -1 : 1));
  writeFileSync(index, `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`);
}

await main(async () => {
  mkdirSync(folder, { recursive: true });
  await buildFacade();
  const { load } = await import('softmax-steps');
  const core = await load();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, watch: null },
  });
  try {
    const { exportCode } = await server.ssrLoadModule('/web/exports/code.ts');
    const all = { ...programs, ...exported(exportCode) };
    const names = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(all), 'note'];
    for (const name of names) {
      const made = name === 'note' ? notes : await recordsOf(all[name], core);
      write([name], made);
      console.log(`${name}: ${made.length}`);
    }
  } finally {
    await server.close();
  }
});
