import { pythonWith } from '../../../../web/build/system-packages.mjs';
import { printed, versionOf } from '../run-program.mjs';
import { brackets } from '../values.mjs';
import { homework, long, turned, wide } from './problems.mjs';

const python = pythonWith('numpy') ?? 'python3';
const product = ({ layout }) => (layout ? 'W @ x' : 'W.T @ x');
const outer = ({ layout }) => (layout ? 'dz, x' : 'x, dz');

const step = (problem) => `import numpy as np
x = np.array(${brackets(problem.x)}, dtype=float)
W = np.array(${brackets(problem.W)}, dtype=float)
b = np.array(${brackets(problem.b)}, dtype=float)
y = np.array(${brackets(problem.y)}, dtype=float)
eta = ${problem.eta}
z = ${product(problem)} + b
e = np.exp(z)
s = e.sum()
p = e / s
L = -np.log(p[y.argmax()])
dz = p - y
dW = np.outer(${outer(problem)})
db = dz
W_new = W - eta * dW
b_new = b - eta * db
`;

const lines = (names) => names.map((name) => `print("${name} =", ${name})`).join('\n');
const usual = ['z', 'p', 'L', 'dz', 'dW', 'db', 'W_new', 'b_new'];
/** Where the value of a quantity begins in the text: at this mark, by its name in the derivation. */
const defaultMarks = {
  z: 'z =',
  yhat: 'p =',
  loss: 'L =',
  dz: 'dz =',
  dW: 'dW =',
  db: 'db =',
  W_next: 'W_new =',
  b_next: 'b_new =',
};

const numpyCases = {
  print: [
    homework,
    lines(usual),
    defaultMarks,
    'print("dW =", dW): the first row beside the name, the others below',
  ],
  'print-wide': [wide, lines(usual), defaultMarks, 'the same of two features and four classes'],
  'print-turned': [turned, lines(usual), defaultMarks, 'the same with W as classes x features'],
  'print-long': [long, lines(usual), defaultMarks, 'lists and rows over several lines'],
  'print-4': [
    wide,
    `np.set_printoptions(precision=4, suppress=True)\n${lines(usual)}`,
    defaultMarks,
    'four decimals',
  ],
  fstring: [
    wide,
    ['z', 'p', 'L', 'dz', 'dW', 'W_new'].map((name) => `print(f"{${name}=}")`).join('\n'),
    { z: 'z=', yhat: 'p=', loss: 'L=', dz: 'dz=', dW: 'dW=', W_next: 'W_new=' },
    'f"{dW=}": dW=array([[…',
  ],
  colons: [
    homework,
    'print("logits:", z)\nprint("softmax:", p)\nprint("loss:", L)\nprint("grad_W:")\nprint(dW)\nprint("grad_b:", db)\nprint("new W:")\nprint(W_new)\nprint("new b:", b_new)',
    {
      z: 'logits:',
      yhat: 'softmax:',
      loss: 'loss:',
      dW: 'grad_W:',
      db: 'grad_b:',
      W_next: 'new W:',
      b_next: 'new b:',
    },
    'words and colons; values beside and below',
  ],
  columns: [
    homework,
    'print("z =\\n", z[:, None])\nprint("yhat =\\n", p[:, None])\nprint("dz =\\n", dz[:, None])',
    { z: 'z =', yhat: 'yhat =', dz: 'dz =' },
    'columns below their names, a blank before the first row',
  ],
  rows: [
    wide,
    'print("z =", z[None])\nprint("yhat =", p[None])\nprint("dz =", dz[None])',
    { z: 'z =', yhat: 'yhat =', dz: 'dz =' },
    'rows in two pairs of brackets',
  ],
  sums: [
    wide,
    'print("exp(z) =", e, "  sum =", s)\nprint("p =", p, "(sum = 1)")\nprint("loss =", L)',
    { exp: 'exp(z) =', sum: 'sum =', yhat: 'p =', loss: 'loss =' },
    'two values in a line, and a remark (sum = 1) behind a value',
  ],
  shapes: [
    wide,
    'print("z", z.shape, "=", z)\nprint("dW", dW.shape, "=")\nprint(dW)',
    { z: 'z (', dW: 'dW (' },
    'the shape between the name and the sign',
  ],
  'bare-names': [
    homework,
    'print("z", z)\nprint("probs", p)\nprint("loss", L)\nprint("dz", dz)',
    { z: 'z [', yhat: 'probs', loss: 'loss', dz: 'dz [' },
    'names with nothing but a blank before their values',
  ],
  pipes: [
    wide,
    'print(f"logits: {z} | probs: {p} | loss: {L}")',
    { z: 'logits:', yhat: 'probs:', loss: 'loss:' },
    'several values in a line, with bars between them',
  ],
  sentence: [
    wide,
    'print(f"The logits are {z} and the probabilities are {p}. The loss is {L:.4f}.")',
    { z: 'logits are', yhat: 'probabilities are', loss: 'loss is' },
    'a sentence of an f-string',
  ],
  updates: [
    homework,
    'print("eta * dW =", eta * dW)\nprint("W - eta * dW =", W_new)\nprint("eta * db =", eta * db)\nprint("b - eta * db =", b_new)',
    { scaled_dW: 'eta * dW =', W_next: 'W - eta * dW =', scaled_db: 'eta * db =', b_next: 'b - eta * db =' },
    'names that are calculations',
    { optional: ['W_next', 'b_next'] },
  ],
  between: [
    homework,
    'print("z =", z)\nprint("z - max z =", z - z.max())\nprint("p =", p)\nprint("log p =", np.log(p))\nprint("-ln p =", -np.log(p))\nprint("L =", L)\nprint("y - p =", y - p)\nprint("dz =", dz)\nprint("1 - p =", 1 - p)',
    { z: 'z =', yhat: '\np =', loss: '\nL =', dz: 'dz =' },
    'calculations between the quantities, which are none of them',
    { stops: ['z - max', 'log p', '-ln p', 'y - p', '1 - p'] },
  ],
  json: [
    wide,
    'import json\nprint(json.dumps({"z": z.tolist(), "yhat": p.tolist(), "loss": L, "dW": dW.tolist(), "db": db.tolist()}, indent=1))',
    { z: '"z"', yhat: '"yhat"', loss: '"loss"', dW: '"dW"', db: '"db"' },
    'JSON, an entry a line',
  ],
  dict: [
    wide,
    'from pprint import pprint\npprint({"z": z, "y_hat": p, "loss": float(L), "dW": dW}, sort_dicts=False)',
    { z: "'z'", yhat: "'y_hat'", loss: "'loss'", dW: "'dW'" },
    'a dict of arrays',
  ],
  rounded: [
    homework,
    'for name, v in [("z", z), ("e^z", e), ("p", p), ("dz", dz)]:\n    print(name, "=", [round(float(t), 3) for t in v])\nprint("sum =", round(float(s), 3))',
    { z: 'z =', exp: 'e^z =', yhat: 'p =', dz: 'dz =', sum: 'sum =' },
    'lists of Python, three decimals; exponentials named e^z',
  ],
  markdown: [
    wide,
    'print("| quantity | A | B | C | D |")\nprint("|---|---|---|---|---|")\nfor name, v in [("z", z), ("e^z", e), ("ŷ", p), ("ŷ − y", dz)]:\n    print("|", name, "|", " | ".join(f"{t:.4f}" for t in v), "|")',
    { z: '| z', exp: '| e^z', yhat: '| ŷ |', dz: '| ŷ − y' },
    'a Markdown table, a quantity a row',
    { optional: ['dz'] },
  ],
  notebook: [
    wide,
    'for i, (name, v) in enumerate([("z", z), ("p", p), ("dW", dW)], 1):\n    print(f"In [{i}]: {name}\\nOut[{i}]: " + repr(v).replace("\\n", "\\n       ") + "\\n")',
    { z: 'In [1]', yhat: 'In [2]', dW: 'In [3]' },
    'a notebook: In [1]: z, Out[1]: array(…)',
  ],
  repl: [
    wide,
    'for name, v in [("z", z), ("p", p), ("dW", dW)]:\n    print(f">>> {name}\\n{v!r}")',
    { z: '>>> z', yhat: '>>> p', dW: '>>> dW' },
    'the prompt >>> and a name',
  ],
  prime: [
    homework,
    `print("W' =")\nprint(W_new)\nprint("b' =", b_new)\nL2 = L - 2.1\nprint("L' - L =", L2 - L)`,
    { W_next: "W' =", b_next: "b' =" },
    "W' and b' are the new ones, L' - L is no loss",
    { stops: ["L' - L"] },
  ],
  delta: [
    homework,
    'print("delta =", dz)\nprint("delta_W =", dW)\nprint("delta_b =", db)',
    { dz: 'delta =', dW: 'delta_W =', db: 'delta_b =' },
    'gradients named delta',
  ],
};

const torchPython = pythonWith('torch') ?? 'python3';
const torchStep = (problem, type = '') => `import torch
x = torch.tensor(${brackets(problem.x.map(Number))}${type}) * 1.0
W = torch.tensor(${brackets(problem.W)}${type}, requires_grad=True)
b = torch.tensor(${brackets(problem.b)}${type}, requires_grad=True)
target = torch.tensor([${problem.y.indexOf('1')}])
z = ${product(problem)} + b
z.retain_grad()
p = z.softmax(0)
loss = torch.nn.functional.cross_entropy(z[None], target)
loss.backward()
`;
const sgd = (problem) => `torch.optim.SGD([W, b], lr=${problem.eta}).step()\n`;

const torchCases = {
  grad: [
    homework,
    'print("logits:", z)\nprint("probs:", p)\nprint("loss:", loss)\nprint("W.grad:", W.grad)\nprint("b.grad:", b.grad)',
    { z: 'logits:', yhat: 'probs:', loss: 'loss:', dW: 'W.grad:', db: 'b.grad:' },
    'tensor(…, grad_fn=<AddBackward0>); W.grad',
  ],
  'grad-equals': [
    wide,
    `print("W.grad =\\n", W.grad)\nprint("b.grad =\\n", b.grad)\nprint("z.grad =\\n", z.grad)`,
    { dW: 'W.grad =', db: 'b.grad =', dz: 'z.grad =' },
    'tensors below their names',
  ],
  step: [
    wide,
    (problem) =>
      `${sgd(problem)}print("loss =", loss.item())\nprint("W_new =", W.data)\nprint("b_new =", b.data)`,
    { loss: 'loss =', W_next: 'W_new =', b_next: 'b_new =' },
    'the new weights after a step of SGD',
  ],
  turned: [
    turned,
    'print("z =", z.detach())\nprint("W.grad =", W.grad)',
    { z: 'z =', dW: 'W.grad =' },
    'W as classes x features',
  ],
  list: [
    homework,
    'print("z =", z.tolist())\nprint("p =", p.tolist())\nprint("dW =", W.grad.tolist())',
    { z: 'z =', yhat: 'p =', dW: 'dW =' },
    'nested lists with the digits of float32',
  ],
  long: [
    long,
    'print("z =", z.detach())\nprint("yhat =", p.detach())\nprint("dW =", W.grad)',
    { z: 'z =', yhat: 'yhat =', dW: 'dW =' },
    'tensors over several lines',
  ],
};

const entries = (prefix, cases, prepare) =>
  Object.entries(cases).map(([name, [problem, code, marks, why, more]]) => ({
    file: `${prefix}-${name}.txt`,
    problem,
    code: prepare(problem) + (typeof code === 'string' ? code : code(problem)),
    marks,
    why,
    ...more,
  }));

export const numpy = {
  name: 'NumPy',
  version: () => versionOf([python, '-c', 'import numpy; print(numpy.__version__)'], /([\d.]+)/),
  run: (code) => printed('.py', (file) => [python, file], `${code}\n`),
  cases: entries('numpy', numpyCases, step),
};

export const torch = {
  name: 'PyTorch',
  version: () => versionOf([torchPython, '-c', 'import torch; print(torch.__version__)'], /([\w.]+)/),
  run: (code) => printed('.py', (file) => [torchPython, file], `${code}\n`),
  cases: entries('torch', torchCases, torchStep),
};
