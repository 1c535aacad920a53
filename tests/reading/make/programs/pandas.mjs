import { pythonWith } from '../../../../web/build/system-packages.mjs';
import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, integers, spread, small, truth, eighths, list, column, row } = values;
const python = pythonWith('pandas') ?? 'python3';
const frame = (value, more = '') => `pd.DataFrame(${values.brackets(value)}${more})`;
const names = ", index=['sepal', 'petal'], columns=['setosa', 'versicolor', 'virginica']";
const heads = ", columns=['a', 'b', 'c']";
const headless = (matrix) => [['0', '1', '2'], ...matrix];
// A head 0,1,2 without an index: from the text it may be data as well.
const headOrData = (code, why, more) => [
  code,
  A,
  why,
  {
    kind: 'ask',
    of: [
      { kind: 'matrix', of: A },
      { kind: 'matrix', of: headless(A) },
    ],
    ...more,
  },
];

const matrices = {
  '3x3': [`print(${frame(A)})`, A, 'a head and an index of numbers'],
  named: [`print(${frame(W, names)})`, W, 'a head and an index of words'],
  heads: [`print(${frame(A, heads)})`, A, 'a head of letters, an index of numbers'],
  int: [`print(${frame(integers)})`, integers, 'integers, so that head and index look like data'],
  spread: [`print(${frame(spread)})`, spread, 'columns of different decimals'],
  small: [`print(${frame(small)})`, small, 'a column in e-notation beside another'],
  'float-format': [`print(${frame(A)}.to_string(float_format='%.2f'))`, A, 'two decimals'],
  'no-header': [
    `print(${frame(A)}.to_string(header=False))`,
    A,
    'an index of numbers, no head',
    {
      kind: 'ask',
      of: [
        { kind: 'matrix', of: A },
        { kind: 'matrix', of: A.map((cells, i) => [String(i), ...cells]) },
      ],
      must_not: '3x4 without a question',
      acceptable: [{ kind: 'matrix', of: A }],
    },
  ],
  'no-header-no-index': [`print(${frame(A)}.to_string(header=False, index=False))`, A, 'numbers alone'],
  'index-from-10': [`print(${frame(A, ', index=[10, 20, 30]')})`, A, 'an index 10, 20, 30'],
  'index-name': [
    `df = ${frame(W, names)}\ndf.index.name = 'feature'\nprint(df)`,
    W,
    "the index's name on a line of its own",
    { must_not: 'feature as a row' },
  ],
  'wrap-3x14': [
    `pd.set_option('display.width', 80, 'display.max_columns', None)\nprint(${frame(eighths(3, 14))})`,
    eighths(3, 14),
    'a wide frame: blocks of columns, a backslash at the end of each head',
  ],
  '16x3': [`print(${frame(eighths(16, 3))})`, eighths(16, 3), 'an index from 0 to 15'],
  csv: [`print(${frame(A)}.to_csv(), end='')`, A, 'a blank first head: an index', { must_not: '3x4 or 4x3' }],
  'csv-named': [`print(${frame(W, names)}.to_csv(), end='')`, W, 'names of rows and columns'],
  'csv-heads-no-index': [`print(${frame(A, heads)}.to_csv(index=False), end='')`, A, 'a head of letters'],
  'csv-bare': [`print(${frame(A)}.to_csv(index=False, header=False), end='')`, A, 'numbers and commas'],
  'csv-german': [
    `print(${frame(A, heads)}.to_csv(sep=';', decimal=','), end='')`,
    A,
    'semicolons and decimal commas',
    { comma: true },
  ],
  'csv-german-bare': [
    `print(${frame(A)}.to_csv(sep=';', decimal=',', index=False, header=False), end='')`,
    A,
    'semicolons and decimal commas, numbers alone',
    { comma: true },
  ],
  'tsv-index': [`print(${frame(A)}.to_csv(sep='\\t'), end='')`, A, 'tabs, a blank first head'],
  markdown: [`print(${frame(A)}.to_markdown())`, A, 'a Markdown table, a blank first head'],
  'markdown-named': [`print(${frame(W, names)}.to_markdown())`, W, 'a Markdown table with names'],
  grid: [`print(${frame(A)}.to_markdown(tablefmt='fancy_grid'))`, A, 'a box drawn of lines'],
  github: [
    `print(${frame(W, names)}.to_markdown(tablefmt='github', index=False))`,
    W,
    'a Markdown table without an index',
  ],
  'grid-ascii-index': [`print(${frame(A, heads)}.to_markdown(tablefmt='pretty'))`, A, 'a box of + and |'],
  'json-split': [
    `print(${frame(A)}.to_json(orient='split'))`,
    A,
    'columns, index and data in an object',
    { acceptable: ['refuse'], must_not: 'columns or index as data' },
  ],
  'json-values': [`print(${frame(A)}.to_json(orient='values'))`, A, 'nested lists'],
  'json-columns': [
    `print(${frame(A)}.to_json())`,
    A,
    'an object of columns, each an object of rows',
    { acceptable: ['refuse', 'ask'], must_not: 'the transpose' },
  ],
  'dict-list': [
    `print(${frame(A, heads)}.to_dict('list'))`,
    A,
    'a dict of columns',
    { acceptable: ['refuse', 'ask'], must_not: 'the transpose without a question' },
  ],
  'dict-records': [
    `print(${frame(W, names)}.to_dict('records'))`,
    W,
    'a list of dicts',
    { acceptable: ['refuse'] },
  ],
  'dict-records-letters': [
    `print(${frame(A, heads)}.to_dict('records'))`,
    A,
    'a list of dicts of letters',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  'dict-index-letters': [
    `print(${frame(A, heads)}.to_dict('index'))`,
    A,
    'a dict of dicts, by the rows',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  'json-letters': [
    `print(${frame(A, heads)}.to_json())`,
    A,
    'an object of objects, by the columns',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  'json-lines-letters': [
    `print(${frame(A, heads)}.to_json(orient='records', lines=True), end='')`,
    A,
    'an object a line',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  'index-letter': [
    `df = ${frame(A)}\ndf.index.name = 'x'\nprint(df)`,
    A,
    "a field's letter over the index, below heads that count",
    { must_not: 'x, or the index as data' },
  ],
  latex: [
    `print(${frame(A, heads)}.style.to_latex())`,
    A,
    'a tabular with an index',
    { acceptable: ['refuse'] },
  ],
  html: [`print(${frame(A)}.to_html())`, A, 'the source of an HTML table', { acceptable: ['refuse'] }],
  values: [`print(${frame(A)}.values)`, A, 'an array'],
  bool: [
    `print(${frame(truth)} > 0)`,
    truth,
    'True and False',
    { exact: true, acceptable: ['refuse', 'ask'] },
  ],
  multi: [
    `print(pd.DataFrame(${values.brackets(A)}, index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2), ('b', 1)])))`,
    A,
    'two columns of index, the first with blanks for repeats',
    { acceptable: ['refuse', 'ask'], must_not: '1 2 1 as data' },
  ],
  'one-column': [
    `print(${frame(column(b))})`,
    column(b),
    'a frame of one column: a head 0 and an index',
    { must_not: '4x2' },
  ],
  shape: [
    `print(repr(${frame(eighths(16, 2))}))\nprint('[16 rows x 2 columns]')`,
    eighths(16, 2),
    'a line of the size below',
  ],
  dates: [
    `print(pd.DataFrame(${values.brackets(A)}, index=pd.date_range('2026-01-01', periods=3)))`,
    A,
    'dates as an index',
    { must_not: '2026 as data', acceptable: ['refuse'] },
  ],
};

const asked = {
  'csv-no-index': headOrData(`print(${frame(A)}.to_csv(index=False), end='')`, 'a first line 0,1,2'),
  'tsv-no-index': headOrData(
    `print(${frame(A)}.to_csv(sep='\\t', index=False), end='')`,
    'a first line 0 1 2 between tabs',
  ),
};

const vectors = {
  series: [`print(pd.Series(${values.brackets(b)}))`, b, 'an index and a dtype line', { must_not: '3x2' }],
  'series-named': [
    `print(pd.Series(${values.brackets(b)}, index=list('pqr'), name='bias'))`,
    b,
    'letters as an index, and Name: bias',
  ],
  'series-20': [`print(pd.Series(${values.brackets(list(20))}))`, list(20), 'an index of one and two digits'],
  'series-list': [`print(pd.Series(${values.brackets(b)}).tolist())`, b, 'a list'],
};

const refused = {
  nan: [`print(pd.DataFrame([[1.5, None], [0.25, 2]]))`, 'NaN is no number', 'NaN', 'a missing value'],
  elided: [
    `pd.set_option('display.max_rows', 10)\nprint(${frame(eighths(30, 2))})`,
    "rows are left out ('...')",
    undefined,
    'a row of dots',
  ],
  empty: [
    `print(pd.DataFrame({'a': [], 'b': []}))`,
    'the matrix is empty',
    undefined,
    'Empty DataFrame, Columns: [a, b]',
  ],
};

const entries = (cases, extra) =>
  Object.entries(cases).map(([name, [code, of, why, more]]) => ({
    file: `pandas-${name}.txt`,
    code,
    kind: 'matrix',
    of: extra.vector ? row(of) : of,
    why,
    ...extra,
    ...more,
  }));

export const pandas = {
  name: 'pandas',
  version: () => versionOf([python, '-c', 'import pandas; print(pandas.__version__)'], /([\d.]+)/),
  run: (code) => printed('.py', (file) => [python, file], `import pandas as pd\n${code}\n`),
  cases: [
    ...entries(matrices, {}),
    ...entries(asked, {}),
    ...entries(vectors, { vector: true }),
    ...Object.entries(refused).map(([name, [code, says, got, why]]) => ({
      file: `pandas-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      says,
      ...(got && { got }),
    })),
  ],
};
