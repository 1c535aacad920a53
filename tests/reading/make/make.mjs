// Makes tests/data/printed-more: runs the programs, keeps what they print, and writes the readings that follow from the
// numbers they were given and the digits they printed. Not part of npm test; `node tests/reading/make/make.mjs [PROGRAM …]`
// in a folder with the programs of tests/data/printed-more/README.md makes all texts again, or those of some programs.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { main, UserError } from '../../../web/build/run.mjs';
import { printedDigits } from './printed-digits.mjs';
import { maxima } from './programs/maxima.mjs';
import { node } from './programs/node.mjs';
import { numpy } from './programs/numpy.mjs';
import { octave } from './programs/octave.mjs';
import { pandas } from './programs/pandas.mjs';
import { pari } from './programs/pari.mjs';
import { r } from './programs/r.mjs';
import { scilab } from './programs/scilab.mjs';
import { sympy } from './programs/sympy.mjs';
import { torch } from './programs/torch.mjs';

const programs = { numpy, torch, pandas, sympy, octave, scilab, r, pari, maxima, node };
const folder = new URL('../../data/printed-more/', import.meta.url);

const pick = (value, names) =>
  Object.fromEntries(names.flatMap((name) => (name in value ? [[name, value[name]]] : [])));

/** The reading of a text by the numbers it shows: `of` is what the program had, `exact` that it prints no decimals. */
function readingOf({ kind, of, exact, ...options }, text) {
  const digits = (matrix) => (exact ? matrix : printedDigits(matrix, text, options));
  if (kind === 'refuse') return null;
  if (kind === 'ask')
    return of.map((each) => ({
      ...each,
      expected: readingOf({ ...each, exact, ...options }, text),
      of: undefined,
    }));
  if (kind === 'matrix') return digits(of);
  return Object.fromEntries(Object.entries(of).map(([name, matrix]) => [name, digits(matrix)]));
}

function acceptableOf({ acceptable, exact, ...options }, text) {
  return acceptable.map((one) =>
    typeof one === 'string'
      ? one
      : { ...one, expected: readingOf({ exact, ...options, ...one }, text), of: undefined },
  );
}

function recordOf(program, version, one, text) {
  return {
    ...pick(one, ['file']),
    program: program.name,
    version,
    ...program.own?.(one),
    kind: one.kind,
    expected: readingOf(one, text),
    ...pick(one, ['vector', 'why']),
    ...(one.acceptable && { acceptable: acceptableOf(one, text) }),
    ...pick(one, ['must_not', 'says', 'got']),
  };
}

async function make(program) {
  const version = await program.version();
  const records = [];
  for (const one of program.cases) {
    const text = await program.run(one.code, one);
    try {
      records.push(recordOf(program, version, one, text));
      writeFileSync(new URL(one.file, folder), text);
    } catch (error) {
      throw new UserError(`${one.file}: ${error.message}\n${text}`);
    }
  }
  return records;
}

await main(async () => {
  mkdirSync(folder, { recursive: true });
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(programs);
  const index = new URL('index.json', folder);
  let records = JSON.parse(readFileSync(index, 'utf8'));
  for (const name of names) {
    const own = await make(programs[name]);
    records = [...records.filter(({ file }) => !file.startsWith(`${name}-`)), ...own];
    console.log(`${name}: ${own.length}`);
  }
  records.sort((a, b) => (a.file < b.file ? -1 : 1));
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  writeFileSync(index, `[\n${lines}\n]\n`);
});
