import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, integers, spread, small, truth, eighths, list, column, row } = values;
const c = values.combined;
const both = `W <- ${c(W)}\nb <- ${c(b)}\n`;
const ints = (value) => value.map((cells) => cells.map((cell) => `${cell}L`));

const matrices = {
  '3x3': [`print(${c(A)})`, A, 'heads [,1] and [1,]'],
  int: [`print(${c(ints(integers))})`, integers, 'integers under [,1]'],
  spread: [`print(${c(spread)})`, spread, 'a column of eight digits beside one of three'],
  small: [`print(${c(small)})`, small, 'a column in e-notation'],
  digits: [
    `options(digits = 3)\nprint(${c(A)})`,
    A,
    'three digits at least: as many decimals as the smallest entry needs',
  ],
  'wrap-3x20': [
    `print(${c(eighths(3, 20))})`,
    eighths(3, 20),
    'blocks of columns: [,13] under [,1]',
    { must_not: '6 rows' },
  ],
  '16x16': [`print(${c(eighths(16, 16))})`, eighths(16, 16), ' [1,] with a blank before it, in blocks'],
  dimnames: [
    `A <- ${c(W)}\ndimnames(A) <- list(c("sepal", "petal"), c("setosa", "versicolor", "virginica"))\nprint(A)`,
    W,
    'names of rows and columns',
  ],
  'row-numbers': [
    `A <- ${c(A)}\nrownames(A) <- 1:3\ncolnames(A) <- c("a", "b", "c")\nprint(A)`,
    A,
    'rows named 1, 2, 3',
    { must_not: '3x4' },
  ],
  'rbind-names': [
    `p <- ${c(A[0])}\nq <- ${c(A[1])}\nprint(rbind(p, q))`,
    A.slice(0, 2),
    'rbind of two names: rows p and q, heads [,1]',
  ],
  'cbind-names': [
    `p <- ${c(A[0])}\nq <- ${c(A[1])}\nprint(cbind(p, q))`,
    values.transposed(A.slice(0, 2)),
    'cbind of two names: heads p and q, rows [1,]',
  ],
  'data-frame': [
    `print(data.frame(a = ${c(A.map((cells) => cells[0]))}, b = ${c(A.map((cells) => cells[1]))}))`,
    A.map((cells) => cells.slice(0, 2)),
    'a data frame: rows named 1 to 3',
    { must_not: '3x3 with the index' },
  ],
  'as-data-frame': [`print(as.data.frame(${c(W)}))`, W, 'heads V1, V2, V3'],
  'data-frame-no-rows': [
    `print(as.data.frame(${c(A)}), row.names = FALSE)`,
    A,
    'heads V1, V2, V3, no row names',
  ],
  'write-table': [
    `write.table(${c(A)})`,
    A,
    'a head of quoted names with one name fewer than a row has cells',
    { must_not: '3x4' },
  ],
  'write-table-bare': [`write.table(${c(A)}, row.names = FALSE, col.names = FALSE)`, A, 'numbers and blanks'],
  'write-csv': [`write.csv(${c(A)})`, A, 'a blank first head "" and quoted row numbers', { must_not: '3x4' }],
  'write-csv-no-rows': [`write.csv(${c(A)}, row.names = FALSE)`, A, 'quoted heads "V1"'],
  'write-csv2-no-rows': [
    `write.csv2(${c(A)}, row.names = FALSE)`,
    A,
    'semicolons and decimal commas',
    { comma: true },
  ],
  dput: [
    `dput(${c(A)})`,
    A,
    'structure(c(…), dim = c(3L, 3L)): column by column',
    { must_not: 'row by row' },
  ],
  'dput-named': [
    `A <- ${c(W)}\ncolnames(A) <- c("a", "b", "c")\ndput(A)`,
    W,
    'structure with dim and dimnames',
  ],
  'dput-frame': [
    `dput(data.frame(a = ${c(W[0])}, b = ${c(W[1])}))`,
    values.transposed(W),
    'structure(list(a = c(…), …), class = "data.frame", …)',
    { acceptable: ['refuse', 'ask'], must_not: 'row.names as data' },
  ],
  'list-letters': [
    `print(list(a = ${c(W[0])}, b = ${c(W[1])}))`,
    values.transposed(W),
    'a list of $a and $b',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  'dput-list': [
    `dput(list(a = ${c(W[0])}, b = ${c(W[1])}))`,
    values.transposed(W),
    'list(a = c(…), b = c(…))',
    { acceptable: ['refuse', 'ask'], must_not: 'b alone without a question' },
  ],
  noquote: [`print(noquote(format(${c(A)})))`, A, 'words without quotes'],
  quoted: [`print(format(${c(A)}, nsmall = 2))`, A, 'numbers in quotes'],
  kable: [
    `print(knitr::kable(${c(A)}, format = "pipe"))`,
    A,
    'a Markdown table under empty heads',
    { acceptable: ['refuse'] },
  ],
  'kable-latex': [
    `cat(knitr::kable(as.data.frame(${c(A)}), format = "latex"))`,
    A,
    'a LaTeX tabular with \\hline',
    { acceptable: ['refuse'] },
  ],
  'kable-simple': [
    `cat(knitr::kable(as.data.frame(${c(A)}), format = "simple"), sep = "\\n")`,
    A,
    'a table of hyphens',
  ],
  logical: [
    `print(${c(truth)} > 0)`,
    truth,
    'TRUE and FALSE',
    { exact: true, acceptable: ['refuse', 'ask'] },
  ],
  column: [`print(as.matrix(${c(b)}))`, column(b), 'a column under [,1]'],
  ftable: [
    `write.table(format(${c(A)}, digits = 3), quote = FALSE, sep = "\\t")`,
    A,
    'tabs, heads V1 to V3, row names',
  ],
};

const vectors = {
  short: [`print(${c(b)})`, b, '[1] before a vector'],
  'wrap-30': [
    `print(${c(list(30))})`,
    list(30),
    'a vector over several lines, each after its [n]',
    { must_not: 'a matrix, or [11] as data' },
  ],
  'wrap-int': [
    'print(101:150)',
    Array.from({ length: 50 }, (_, i) => String(101 + i)),
    'fifty integers, each line of the same length',
    { must_not: 'a matrix' },
  ],
  named: [`print(c(setosa = 0.2, versicolor = -0.4, virginica = 0.6))`, b, 'names above the numbers'],
  dput: [`dput(${c(b)})`, b, 'c(0.2, -0.4, 0.6)'],
  'dput-int': [
    'dput(3:9)',
    ['3', '4', '5', '6', '7', '8', '9'],
    '3:9',
    { exact: true, acceptable: ['refuse'] },
  ],
  str: [
    `str(${c(b)})`,
    b,
    'num [1:3] 0.2 -0.4 0.6',
    { must_not: '1 and 3 as data', acceptable: ['refuse', 'ask'] },
  ],
};

const named = {
  'cat-print': [
    `${both}cat("W =\\n"); print(W); cat("b =\\n"); print(b)`,
    { W, b: row(b) },
    ['b'],
    'names on lines of their own',
  ],
  list: [`${both}print(list(W = W, b = b))`, { W, b: row(b) }, ['b'], 'a list: $W, $b'],
  'list-five': [
    `${both}print(list(x = ${c(x)}, W = W, b = b, y = c(0, 1, 0), eta = 0.05))`,
    { x: row(x), W, b: row(b), y: row(['0', '1', '0']), eta: [['0.05']] },
    ['x', 'b', 'y'],
    'a list of a whole problem',
  ],
  dput: [`${both}dput(list(W = W, b = b))`, { W, b: row(b) }, ['b'], 'list(W = structure(…), b = c(…))'],
  dump: [`${both}dump(c("W", "b"), file = stdout())`, { W, b: row(b) }, ['b'], 'dump: W <- structure(…)'],
};

const refused = {
  inf: ['print(rbind(c(1.5, -Inf), c(0.25, 2)))', 'infinity is no number', '-Inf', '-Inf among numbers'],
  cube: ['print(array(1:8, c(2, 2, 2)))', 'more than two dimensions', undefined, ', , 1 above each matrix'],
  null: ['print(numeric(0))', 'the matrix is empty', undefined, 'numeric(0)'],
};

const console_ = {
  file: 'r-console-echo.txt',
  code: `W <- ${c(W)}\nW\nb <- ${c(b)}\nb`,
  kind: 'assignments',
  of: { W, b: row(b) },
  vector: ['b'],
  why: 'a console: prompts, input and output',
  isConsole: true,
};

export const r = {
  name: 'R',
  version: () => versionOf(['Rscript', '--version'], /version ([\d.]+)/),
  run: (code, { isConsole }) =>
    isConsole
      ? printed('.R', () => ['R', '--vanilla', '--quiet'], '', { input: `${code}\n` })
      : printed('.R', (file) => ['Rscript', '--vanilla', file], `${code}\n`),
  cases: [
    ...Object.entries(matrices).map(([name, [code, of, why, more]]) => ({
      file: `r-${name}.txt`,
      code,
      kind: 'matrix',
      of,
      why,
      ...more,
    })),
    ...Object.entries(vectors).map(([name, [code, of, why, more]]) => ({
      file: `r-list-${name}.txt`,
      code,
      kind: 'matrix',
      of: row(of),
      vector: true,
      why,
      ...more,
    })),
    ...Object.entries(named).map(([name, [code, of, vector, why, more]]) => ({
      file: `r-fields-${name}.txt`,
      code,
      kind: 'assignments',
      of,
      vector,
      why,
      ...more,
    })),
    ...Object.entries(refused).map(([name, [code, says, got, why]]) => ({
      file: `r-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      says,
      ...(got && { got }),
    })),
    console_,
  ],
};
