// Node and libraries for it. The libraries come from a folder of their own, named by SOFTMAX_LIBRARIES, in which
// `npm install mathjs ml-matrix @tensorflow/tfjs` was run: the project itself needs none of them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printed } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, small, truth, eighths, list, row } = values;
const j = values.brackets;
const libraries = process.env.SOFTMAX_LIBRARIES ?? '.';
const mathjs = { program: 'math.js', package: 'mathjs' };
const mlMatrix = { program: 'ml-matrix', package: 'ml-matrix' };
const tfjs = { program: 'TensorFlow.js', package: '@tensorflow/tfjs' };

const cases = {
  log: [`console.log(${j(A)})`, A, 'nested arrays'],
  'log-wide': [
    `console.log(${j(eighths(3, 14))})`,
    eighths(3, 14),
    'rows over several lines, aligned',
    { must_not: 'lines as rows' },
  ],
  'log-16': [`console.log(${j(eighths(16, 16))})`, eighths(16, 16), 'sixteen rows over several lines each'],
  list: [
    `console.log(${j(list(30))})`,
    row(list(30)),
    'thirty numbers in columns',
    { vector: true, must_not: 'a matrix' },
  ],
  'float64-array': [
    `console.log(new Float64Array(${j(b)}))`,
    row(b),
    'Float64Array(3) [',
    { vector: true, must_not: '3 as data' },
  ],
  'float32-arrays': [
    `console.log(${j(W)}.map((row) => new Float32Array(row)))`,
    W,
    'an array of Float32Array(3) [',
    { must_not: '3 as data' },
  ],
  'negative-zero': [
    'console.log([[-0, 1.5], [0, -2.5]])',
    [
      ['-0', '1.5'],
      ['0', '-2.5'],
    ],
    '-0',
  ],
  exponents: [
    `console.log(${j([
      ['1e-7', '1e21'],
      ['0.5', '-2'],
    ])})`,
    [
      ['1e-7', '1e21'],
      ['0.5', '-2'],
    ],
    '1e-7 and 1e+21',
  ],
  object: [
    `console.log({ W: ${j(W)}, b: ${j(b)} })`,
    { W, b: row(b) },
    'an object: names without quotes',
    { vector: ['b'] },
  ],
  'object-five': [
    `console.log({ x: ${j(x)}, W: ${j(W)}, b: ${j(b)}, y: [0, 1, 0], eta: 0.05 })`,
    { x: row(x), W, b: row(b), y: row(['0', '1', '0']), eta: [['0.05']] },
    'a whole problem as an object',
    { vector: ['x', 'b', 'y'] },
  ],
  names: [
    `console.log('W =', ${j(W)})\nconsole.log('b =', ${j(b)})`,
    { W, b: row(b) },
    'names and arrays',
    { vector: ['b'] },
  ],
  json: [
    `console.log(JSON.stringify({ W: ${j(W)}, b: ${j(b)} }))`,
    { W, b: row(b) },
    'JSON in one line',
    { vector: ['b'] },
  ],
  'json-indented': [`console.log(JSON.stringify(${j(A)}, null, 2))`, A, 'JSON, one entry a line'],
  table: [`console.table(${j(A)})`, A, 'console.table: a box with (index)', { must_not: '3x4' }],
  'table-object': [
    `console.table({ setosa: ${j(W[0])}, virginica: ${j(W[1])} })`,
    W,
    'console.table with names of rows',
  ],
  join: [`console.log(${j(A)}.map((row) => row.join('\\t')).join('\\n'))`, A, 'tabs'],
  string: [`console.log(String(${j(b)}))`, row(b), 'commas alone', { vector: true, acceptable: ['ask'] }],
  map: [
    `console.log(new Map([['W', ${j(W)}], ['b', ${j(b)}]]))`,
    { W, b: row(b) },
    "Map(2) { 'W' => [",
    { vector: ['b'], acceptable: ['refuse', 'ask'] },
  ],
  bool: [
    `console.log(${j(truth)}.map((row) => row.map(Boolean)))`,
    truth,
    'true and false',
    { exact: true, acceptable: ['refuse', 'ask'] },
  ],
  'mathjs-string': [`console.log(math.matrix(${j(A)}).toString())`, A, 'nested lists', { library: mathjs }],
  'mathjs-format': [
    `console.log(math.format(math.matrix(${j(small)}), { notation: 'exponential' }))`,
    small,
    'e-notation',
    { library: mathjs },
  ],
  'mathjs-tex': [`console.log(math.parse('${j(A)}').toTex())`, A, '\\begin{bmatrix}', { library: mathjs }],
  'mathjs-json': [
    `console.log(JSON.stringify(math.matrix(${j(A)})))`,
    A,
    'an object: mathjs, data, size',
    { library: mathjs, must_not: 'the size as data' },
  ],
  'mathjs-fractions': [
    "console.log(math.format(math.fraction([['1/3', '-2/7'], ['5', '-11/4']]), { fraction: 'ratio' }))",
    [
      ['1/3', '-2/7'],
      ['5', '-11/4'],
    ],
    'fractions 1/3',
    { library: mathjs, exact: true },
  ],
  'ml-matrix-inspect': [
    `console.log(new Matrix(${j(A)}))`,
    A,
    'Matrix { […] rows: 3 columns: 3 }',
    { library: mlMatrix, must_not: 'rows and columns as data' },
  ],
  'ml-matrix-json': [
    `console.log(JSON.stringify(new Matrix(${j(A)})))`,
    A,
    'nested lists',
    { library: mlMatrix },
  ],
  'ml-matrix-wide': [
    `console.log(new Matrix(${j(eighths(3, 9))}))`,
    eighths(3, 9),
    'nine columns between [ and ]',
    { library: mlMatrix },
  ],
  'tfjs-print': [`tf.tensor(${j(A)}).print()`, A, 'Tensor⏎ [[…', { library: tfjs }],
  'tfjs-print-list': [
    `tf.tensor(${j(b)}).print()`,
    row(b),
    'Tensor⏎ [0.2, …',
    { library: tfjs, vector: true },
  ],
  'tfjs-data': [
    `console.log(tf.tensor(${j(b)}).dataSync())`,
    row(b),
    'Float32Array(3) [ with float32 digits',
    { library: tfjs, vector: true, must_not: '3 as data' },
  ],
  'tfjs-verbose': [
    `tf.tensor(${j(W)}).print(true)`,
    W,
    'dtype, rank and shape above the values',
    { library: tfjs, must_not: 'rank or shape as data' },
  ],
};

const refused = {
  elided: [
    'console.log(Array.from({ length: 150 }, (_, i) => i / 8))',
    "entries are left out ('... 50 more items')",
    '...',
    'a list of which the end is left out',
  ],
  depth: [
    'console.log({ a: { b: { c: [[1, 2], [3, 4]] } } })',
    'a description without values: [Array]',
    undefined,
    'nested deeper than Node prints: [Array]',
  ],
  nan: ['console.log([[1.5, NaN], [0.25, 2]])', 'NaN is no number', 'NaN', 'NaN among numbers'],
};

const imports = {
  mathjs: 'const math = require("mathjs");',
  'ml-matrix': 'const { Matrix } = require("ml-matrix");',
  '@tensorflow/tfjs': 'const tf = require("@tensorflow/tfjs");',
};
const versionOfLibrary = (name) =>
  JSON.parse(readFileSync(resolve(libraries, 'node_modules', name, 'package.json'), 'utf8')).version;

export const node = {
  name: 'Node.js',
  version: () => Promise.resolve(process.version.slice(1)),
  run: (code, { library }) =>
    printed(
      '.cjs',
      (file) => ['env', `NODE_PATH=${join(libraries, 'node_modules')}`, process.execPath, file],
      `${library ? imports[library.package] : ''}\n${code}\n`,
    ),
  cases: [
    ...Object.entries(cases).map(([name, [code, of, why, more]]) => ({
      file: `node-${name}.txt`,
      code,
      kind: Array.isArray(of) ? 'matrix' : 'assignments',
      of,
      why,
      ...more,
    })),
    ...Object.entries(refused).map(([name, [code, says, got, why]]) => ({
      file: `node-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      says,
      ...(got && { got }),
    })),
  ],
  own: ({ library }) => library && { program: library.program, version: versionOfLibrary(library.package) },
};
