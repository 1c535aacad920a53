import { printed, versionOf } from '../run-program.mjs';
import { brackets, combined, semicolons } from '../values.mjs';
import { homework, long, turned, wide } from './problems.mjs';

const octaveStep = (problem) => `x = ${semicolons(problem.x)}';
W = ${semicolons(problem.W)};
b = ${semicolons(problem.b)}';
y = ${semicolons(problem.y)}';
eta = ${problem.eta};
z = ${problem.layout ? 'W' : "W'"} * x + b;
e = exp(z);
s = sum(e);
p = e / s;
L = -log(p(y == 1));
dz = p - y;
dW = ${problem.layout ? "dz * x'" : "x * dz'"};
db = dz;
`;
const shown = 'z\np\nL\ndz\ndW\ndb\nW_new = W - eta * dW\nb_new = b - eta * db';
const marks = {
  z: 'z =',
  yhat: 'p =',
  loss: 'L =',
  dz: 'dz =',
  dW: 'dW =',
  db: 'db =',
  W_next: 'W_new =',
  b_next: 'b_new =',
};

const octaveCases = {
  display: [homework, shown, marks, 'values as Octave displays them'],
  'display-long': [long, shown, marks, 'twelve columns in blocks'],
  'format-long': [wide, `format long\n${shown}`, marks, 'format long'],
  turned: [turned, shown, marks, 'W as classes x features'],
  disp: [
    wide,
    "disp('z:'), disp(z'), disp('yhat:'), disp(p'), disp('dW:'), disp(dW)",
    { z: 'z:', yhat: 'yhat:', dW: 'dW:' },
    'names and values on lines of their own',
  ],
  mat2str: [
    wide,
    "printf('z = %s\\n', mat2str(z, 5)); printf('yhat = %s\\n', mat2str(p, 5)); printf('dW = %s\\n', mat2str(dW, 5)); printf('loss = %g\\n', L)",
    { z: 'z =', yhat: 'yhat =', dW: 'dW =', loss: 'loss =' },
    'mat2str: columns with semicolons',
  ],
};

const rStep = (problem) => `x <- ${combined(problem.x)}
W <- ${combined(problem.W)}
b <- ${combined(problem.b)}
y <- ${combined(problem.y)}
eta <- ${problem.eta}
z <- drop(${problem.layout ? 'W' : 't(W)'} %*% x) + b
e <- exp(z)
p <- e / sum(e)
L <- -log(p[y == 1])
dz <- p - y
dW <- ${problem.layout ? 'outer(dz, x)' : 'outer(x, dz)'}
`;

const rCases = {
  list: [
    wide,
    'print(list(z = z, yhat = p, loss = L, dW = dW))',
    { z: '$z', yhat: '$yhat', loss: '$loss', dW: '$dW' },
    'a list: $z, $dW',
  ],
  cat: [
    homework,
    'cat("z:", z, "\\n"); cat("p:", p, "\\n"); cat("loss:", L, "\\n"); cat("dW:\\n"); print(dW)',
    { z: 'z:', yhat: 'p:', loss: 'loss:', dW: 'dW:' },
    'cat and print',
  ],
  'cat-long': [
    long,
    'for (name in c("z", "p", "dW")) { cat(name, "=\\n"); print(get(name)) }',
    { z: 'z =', yhat: 'p =', dW: 'dW =' },
    'vectors over several lines, blocks of columns',
  ],
  str: [
    wide,
    'cat("z =", format(z, digits = 3), "\\n"); cat("yhat =", format(p, digits = 3), "\\n"); cat("dz =", format(dz, digits = 3), "\\n")',
    { z: 'z =', yhat: 'yhat =', dz: 'dz =' },
    'three digits, blanks between',
  ],
  console: [
    wide,
    'z\np\nL\ndW',
    { z: '> z\n', yhat: '> p\n', loss: '> L\n', dW: '> dW\n' },
    'a console: the prompt and the name, then the value',
    { isConsole: true, stops: ['> x <-'] },
  ],
};

const nodeStep = (
  problem,
) => `const x = ${brackets(problem.x)}, W = ${brackets(problem.W)}, b = ${brackets(problem.b)}, y = ${brackets(problem.y)};
const z = b.map((bias, k) => x.reduce((sum, v, i) => sum + v * W[i][k], bias));
const exps = z.map(Math.exp);
const sum = exps.reduce((a, c) => a + c);
const yhat = exps.map((e) => e / sum);
const loss = -Math.log(yhat[y.indexOf(1)]);
const dz = yhat.map((p, k) => p - y[k]);
const dW = x.map((v) => dz.map((d) => v * d));
`;

const nodeCases = {
  object: [
    wide,
    'console.log({ z, exps, sum, yhat, loss, dz, dW })',
    { z: 'z:', exp: 'exps:', sum: 'sum:', yhat: 'yhat:', loss: 'loss:', dz: 'dz:', dW: 'dW:' },
    'an object',
  ],
  lines: [
    wide,
    "console.log('z =', z); console.log('yhat =', yhat); console.log('loss =', loss); console.log('dW =', dW)",
    { z: 'z =', yhat: 'yhat =', loss: 'loss =', dW: 'dW =' },
    'names and arrays over several lines',
  ],
};

const pariCases = {
  print: [
    homework,
    'print("z = ", z); print("p = ", p); print("dW = ", dW)',
    { z: 'z =', yhat: 'p =', dW: 'dW =' },
    'print: a column ends in ~, a matrix has semicolons',
  ],
};
const pariStep = (problem) => `default(format, "g.8");
x = ${semicolons(problem.x)}~; W = ${semicolons(problem.W)}; b = ${semicolons(problem.b)}~; y = ${semicolons(problem.y)}~;
z = W~ * x + b; e = vector(#z, i, exp(z[i])); p = e~ / vecsum(e); dW = x * (p - y)~;
`;

const entries = (prefix, cases, prepare) =>
  Object.entries(cases).map(([name, [problem, code, marked, why, more]]) => ({
    file: `${prefix}-${name}.txt`,
    problem,
    code: `${prepare(problem)}${code}\n`,
    marks: marked,
    why,
    ...more,
  }));

export const octave = {
  name: 'GNU Octave',
  version: () => versionOf(['octave-cli', '--version'], /version ([\d.]+)/),
  run: (code) => printed('.m', (file) => ['octave-cli', '--norc', '--no-history', file], code),
  cases: entries('octave', octaveCases, octaveStep),
};

export const r = {
  name: 'R',
  version: () => versionOf(['Rscript', '--version'], /version ([\d.]+)/),
  run: (code, { isConsole }) =>
    isConsole
      ? printed('.R', () => ['R', '--vanilla', '--quiet'], '', { input: code })
      : printed('.R', (file) => ['Rscript', '--vanilla', file], code),
  cases: entries('r', rCases, rStep),
};

export const node = {
  name: 'Node.js',
  version: () => Promise.resolve(process.version.slice(1)),
  run: (code) => printed('.mjs', (file) => [process.execPath, file], code),
  cases: entries('node', nodeCases, nodeStep),
};

export const pari = {
  name: 'PARI/GP',
  version: () => versionOf(['gp', '--version'], /Version ([\d.]+)/),
  run: (code) => printed('.gp', () => ['gp', '-q', '-f'], '', { input: code }),
  cases: entries('pari', pariCases, pariStep),
};
