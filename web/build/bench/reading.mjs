// How long the reader takes over long pastes of several shapes, whether the time is linear in their length, and whether the
// memory of the wasm grows over many pastes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';
import { median, table } from './report.mjs';

/** In bytes; the longest is as long as a paste may be. */
const lengths = [250_000, 500_000, 1_000_000];
const rounds = 7;
const pastes = 10_000;
const present = { features: 3, classes: 3, layout: 'features-by-classes' };

const repeated = (part) => (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
const between = (before, part, after) => (length) =>
  before + repeated(part)(length - before.length - after.length) + after;

/** Texts of a length, by what they are; all signs are ASCII, so that a character is a byte. */
const shapes = {
  'numbers and blanks': repeated('0.25 -1.5 3e-4 12\n'),
  'one line of numbers': repeated('0.25, -1.5, 3e-4, 12, '),
  'rows in brackets': between('[[1, 2]', ',\n [0.25, -1.5]', ']'),
  'brackets that open': repeated('['),
  'brackets that open and close': repeated('([{}])'),
  'one number': repeated('1234567890'),
  blanks: repeated('  \t'),
  'line ends': repeated('\n'),
  assignments: repeated('z = [1, 2, 3]; y = 0 1 0\n'),
  'a chain': repeated('z = 1 + 2 '),
  'names alone': repeated('z W b '),
  prose: repeated('Each class gets a score: its weights times the features, plus its bias. '),
  LaTeX: repeated('\\frac{1}{2} & -\\sqrt{3} \\\\ '),
  'LaTeX that opens': repeated('\\begin{bmatrix}'),
  MathML: repeated('<mtr><mtd><mn>1</mn></mtd></mtr>'),
  'a Markdown table': repeated('| 1 | 2.5 | -3 |\n|---|---|---|\n'),
  'blocks of columns': repeated(' Columns 1 through 8:\n\n  1.5  2.5  -3.5\n\n'),
  'R vectors': repeated(' [1] 0.25 -1.5 3\n[11] 4 5 6\n'),
  quotes: repeated('"a\\"'),
  'a signature of HTML': repeated('<td class="x">&minus;1</td>'),
};

function time(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

const timeOf = (action) => median(Array.from({ length: rounds }, () => time(action)));

function benchTimes(tools) {
  const readers = {
    problem: (text) => tools.readProblemText(text, present),
    solution: (text) => tools.readSolutionText(text, present),
  };
  for (const [what, read] of Object.entries(readers)) {
    const rows = Object.entries(shapes).map(([name, make]) => {
      const texts = lengths.map(make);
      read(texts[0]);
      const times = texts.map((text) => timeOf(() => read(text)));
      return [name, ...times.map((each) => each.toFixed(1)), (times[2] / times[1]).toFixed(2)];
    });
    table(`${what}: milliseconds, median of ${rounds}`, ['0.25 MB', '0.5 MB', '1 MB', '1 : 0.5'], rows);
  }
}

/** The module itself, beside the facade, which keeps its memory to itself. */
async function benchMemory() {
  const address = pathToFileURL(join(root, 'build/wasm/softmax-tools.js')).href;
  const { default: createModule } = await import(address);
  const wasmBinary = readFileSync(join(root, 'build/wasm/softmax-tools.wasm'));
  const module = await createModule({ wasmBinary });
  const texts = Object.values(shapes).map((make) => make(2000));
  const paste = (i) => {
    module.readProblemText(texts[i % texts.length], present);
    module.readSolutionText(texts[i % texts.length], present);
  };
  for (let i = 0; i < texts.length; i += 1) paste(i);
  const before = module.HEAPU8.length;
  for (let i = 0; i < pastes; i += 1) paste(i);
  console.log(`\nheap over ${pastes} pastes: ${before} → ${module.HEAPU8.length} bytes`);
}

/** Measures the reader and prints what came of it. */
export async function benchReading() {
  const { loadTools } = await import('softmax-steps');
  benchTimes(await loadTools());
  await benchMemory();
}
