import type { Left, LeftCode } from '../core/reader-types.js';
import type { ShapeError } from '../model/paste/decision.js';
import type { Field } from '../model/problem/problem-state.js';

const sizeOf = (rows: number, columns: number): string => `${rows} × ${columns}`;

/** What is wrong with a pasted text; fields go by their letters. */
function pasteError(error: Left | ShapeError, letter: (field: Field) => string): string {
  switch (error.code) {
    case 'too-large':
      return `${letter(error.field)} is ${sizeOf(error.rows, error.columns)}: the page takes up to 16 features and 16 classes.`;
    case 'too-few-classes':
      return `${letter(error.field)} gives ${error.got} class: at least 2 are needed.`;
    case 'not-a-vector':
      return `${letter(error.field)} is ${sizeOf(error.rows, error.columns)}: it must be one row or one column. The page takes one sample.`;
    case 'class-index':
      return `y is the class ${error.got}: the classes are ${error.from} to ${error.to}.`;
    case 'contradiction': {
      const sizes = error.sizes.map(
        ({ field, rows, columns }) => `${letter(field)} is ${sizeOf(rows, columns)}`,
      );
      return `The sizes do not fit each other: ${sizes.join(', ')}.`;
    }
    default: {
      const place = `Line ${error.line}, column ${error.column}: `;
      return error.code === 'empty' ? 'There are no numbers in it.' : place + leftWords[error.code](error);
    }
  }
}

const leftWords: Readonly<Record<Exclude<LeftCode, 'empty'>, (error: Left) => string>> = {
  'too-long': () => 'the text is too long.',
  'too-many-entries': () => 'too many numbers.',
  'too-deep': () => 'too many brackets within each other.',
  'not-a-number': ({ got }) => `“${got}” is not a number.`,
  'not-finite': ({ got }) => `“${got}” is not a finite number.`,
  'division-by-zero': ({ got }) => `“${got}” divides by zero.`,
  magnitude: ({ got }) => `“${got}” is beyond what is worked out here.`,
  missing: ({ got }) => `“${got}” is a missing value, not a number.`,
  masked: () => 'an entry is masked.',
  complex: ({ got }) => `“${got}” is a complex number.`,
  hexadecimal: ({ got }) => `“${got}” is not a decimal number.`,
  'cut-off': () => 'digits were lost when it was printed.',
  elided: () => 'entries were left out when it was printed.',
  'empty-cell': () => 'a number is missing.',
  'empty-matrix': () => 'the matrix has no entries.',
  ragged: ({ expected, got }) => `this row has ${got} numbers, the first has ${expected}.`,
  unclosed: ({ expected }) => `“${expected}” is missing.`,
  unexpected: ({ got }) => (got === '' ? 'the text ends too early.' : `“${got}” cannot stand here.`),
  dimensions: () => 'more than rows and columns.',
  size: ({ expected, got }) =>
    /^\d+$/.test(got) ? `${got} numbers do not fill ${expected}.` : `${got} does not fit ${expected}.`,
  sparse: () => 'a sparse matrix, printed as indices and values.',
  'rows-lost': () => 'a formula copied from a page, without its rows.',
  'rows-above': () => 'this row stands over the name and may belong to it.',
  'no-values': () => 'a description of a matrix, without its values.',
  count: () => 'this tells how many there are, not their values.',
  product: () => 'a product or a sum that is not worked out.',
  'several-results': () => 'several results without names.',
  repeated: () => 'a value between the first and the last of this name.',
  formula: ({ got }) => (got === '' ? 'a formula, not numbers.' : `“${got}” begins a formula, not numbers.`),
  changed: ({ got }) => `“${got}” changes the value, which is not worked out.`,
  'size-unknown': () => 'nothing tells how many numbers it fills.',
  'not-a-scalar': () => 'the learning rate must be one number.',
  'mixed-marks': () => 'points and commas both stand before decimals.',
  intermediate: () => 'a step on the way, which is not asked for.',
  'unknown-name': () => 'a name that is not known here.',
  unsupported: () => 'the step here has no such setting.',
  unnamed: () => 'numbers without a name that is known here.',
  given: () => 'a name of the problem: the new ones are W′ and b′, the output is ŷ.',
  joined: () => 'a product or two quantities: put each on a line of its own.',
};

/** What the dialog for pasting says; apart from the other words, since English is loaded with the page and the dialog is not. */
export const words = {
  title: 'Paste a matrix or a whole problem',
  label: 'A matrix, a list, or assignments x = …, W = …, b = …, y = …, eta = …',
  hint: 'NumPy, PyTorch, Python, JSON, MATLAB, R, LaTeX, Markdown, CSV or spreadsheet cells. Pasting or dropping anywhere on the page does the same.',
  use: 'Use it',
  done: (fields: string): string => `Pasted: ${fields}.`,
  sizes: (n: number, m: number): string => `${n} ${n === 1 ? 'feature' : 'features'}, ${m} classes.`,
  newLayout: {
    'features-by-classes': 'W is now features × classes.',
    'classes-by-features': 'W is now classes × features.',
  },
  questions: {
    reading: 'It can be read in several ways. Which one?',
    field: 'Which field is it for?',
    orientation: 'Which way round is W?',
  },
  ways: { 'as-is': 'As it is.', transposed: 'Transposed.' },
  readings: {
    'decimal-comma': 'The comma stands before decimals.',
    'list-comma': 'The comma stands between numbers.',
    row: 'A row.',
    column: 'A column.',
    header: 'The first row is a heading.',
    data: 'The first row are numbers.',
    decimals: 'The comma stands before decimals.',
    thousands: 'The comma stands between thousands.',
    index: 'The first column counts the rows.',
    values: 'The first column are numbers.',
    bullet: 'The dash begins a line.',
    sign: 'The dash is a minus sign.',
    'result-1': 'The first result.',
    'result-2': 'The second result.',
    'result-3': 'The third result.',
    'result-4': 'The fourth result.',
    first: 'The first value of a name.',
    last: 'The last value of a name.',
    together: 'All rows are one matrix.',
    apart: 'The blocks are results of their own.',
    fields: 'The names are those of fields.',
    columns: 'The names are the heads of one matrix.',
    matrix: 'Each line is a row.',
    list: 'One list over several lines.',
  } as Readonly<Record<string, string>>,
  asBefore: (reading: string): string => `Read as the last time: ${reading}`,
  readTitle: 'Read',
  readFrom: (name: string, line: number, lastLine: number): string => {
    const lines = line === lastLine ? `line ${line}` : `lines ${line} to ${lastLine}`;
    return `from ${name === '' ? '' : `${name}, `}${lines}.`;
  },
  filled: 'Filled to its size.',
  kept: (fields: string): string => `Kept from before: ${fields}.`,
  leftTitle: 'Left',
  left: (pieces: string): string => `Left: ${pieces}.`,
  line: (line: number): string => `line ${line}`,
  /** What helps, as the core's readerRemedies has it. */
  remedies: {
    'print-all-numpy': 'NumPy has left entries out: print with np.set_printoptions(threshold=np.inf).',
    'print-all-torch': "PyTorch has left entries out: print with torch.set_printoptions(profile='full').",
    'print-all-pandas': 'pandas has left rows or columns out: print df.to_string().',
    'print-all-node':
      'Node.js has left entries out: print with console.dir(value, { maxArrayLength: null }).',
    'print-all': 'Entries are left out: print all of them.',
    'to-dense': 'The matrix is sparse: print it dense, with toarray(), to_dense(), full() or as.matrix().',
    'to-real': 'The numbers are complex: print their real part, with .real, real() or Re().',
    'fill-missing': 'An entry is missing: fill it in before printing.',
    'fill-masked': 'An entry is masked: print with filled(0), or without the mask.',
    'format-decimal': 'The numbers are printed as bits: print decimals, with format long.',
    'copy-source': 'The page gives up the rows of a formula: copy its TeX or MathML, from its menu.',
    'print-values':
      'The text describes the matrix: print its values, with print(), arraySync() or toString().',
    'work-out': 'It is not worked out: paste its result.',
    'name-results': 'There are several results: paste one, or write its name and = before each.',
    'tell-size': 'Nothing tells the size: give W, or write the numbers out.',
    'one-mark': 'Points and commas stand before decimals: use one of them throughout.',
  } as Readonly<Record<string, string>>,
  wrong: pasteError,
};
