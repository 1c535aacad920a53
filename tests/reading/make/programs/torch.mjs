import { pythonWith } from '../../../../web/build/system-packages.mjs';
import { printed, versionOf } from '../run-program.mjs';
import * as values from '../values.mjs';

const { A, W, b, x, integers, spread, small, negativeZero, truth, eighths, list, column, row } = values;
const python = pythonWith('torch') ?? 'python3';
const tensor = (value, type = '') => `torch.tensor(${values.brackets(value)}${type})`;
const both = `W = ${tensor(W)}\nb = ${tensor(b)}\n`;
const fields = { W, b: row(b) };

const matrices = [
  ['3x3', `print(${tensor(A)})`, A, 'four decimals, -0.0625 whole'],
  ['grad', `print(${tensor(A, ', requires_grad=True')})`, A, 'requires_grad behind the rows'],
  [
    'grad-fn',
    `print(${tensor(A, ', requires_grad=True')} * 1)`,
    A,
    'grad_fn=<MulBackward0>',
    { must_not: '0 of MulBackward0 as data' },
  ],
  ['float64', `print(${tensor(W, ', dtype=torch.float64')})`, W, 'a dtype'],
  ['int', `print(${tensor(integers)})`, integers, 'integers, right aligned'],
  ['spread', `print(${tensor(spread)})`, spread, '1.2346e+04: e-notation of all entries'],
  ['small', `print(${tensor(small)})`, small, 'negative exponents'],
  ['negative-zero', `print(${tensor(negativeZero)})`, negativeZero, '-0.0000'],
  ['precision', `torch.set_printoptions(precision=2)\nprint(${tensor(A)})`, A, 'two decimals'],
  ['no-sci', `torch.set_printoptions(sci_mode=False)\nprint(${tensor(spread)})`, spread, 'no e-notation'],
  ['wrap-2x20', `print(${tensor(eighths(2, 20))})`, eighths(2, 20), 'each row over several lines'],
  ['parameter', `print(torch.nn.Parameter(${tensor(W)}))`, W, 'Parameter containing:⏎tensor(…'],
  ['column', `print(${tensor(column(b))})`, column(b), 'a column'],
  [
    'bool',
    `print(${tensor(truth)} > 0)`,
    truth,
    'True and False',
    { exact: true, acceptable: ['refuse', 'ask'] },
  ],
  ['tolist', `print(${tensor(A, ', dtype=torch.float64')}.tolist())`, A, 'nested lists'],
  [
    'size',
    `A = ${tensor(A)}\nprint(A.size())\nprint(A)`,
    A,
    'torch.Size([3, 3]) above the tensor',
    { must_not: '3 3 as data', acceptable: ['ask', 'refuse'] },
  ],
];

const vectors = [
  ['list', `print(${tensor(b)})`, b, 'a vector'],
  ['list-30', `print(${tensor(list(30))})`, list(30), 'a wrapped vector', { must_not: 'lines as rows' }],
];

const layer = `layer = torch.nn.Linear(2, 3)\nwith torch.no_grad():\n    layer.weight.copy_(${tensor(W)}.T)\n    layer.bias.copy_(${tensor(b)})\n`;
const weight = { acceptable: ['ask'], must_not: 'W as 3x2 without a question' };

const named = [
  ['two-equals', `${both}print(f'{W=}')\nprint(f'{b=}')`, fields, ['b'], 'W=tensor([[…'],
  ['two-colons', `${both}print('W:', W)\nprint('b:', b)`, fields, ['b'], 'W: tensor([[…'],
  [
    'state-dict',
    `${layer}print(layer.state_dict())`,
    fields,
    ['b'],
    "OrderedDict([('weight', tensor(…)), …]): weight is classes x features",
    weight,
  ],
  [
    'named-parameters',
    `${layer}for name, p in layer.named_parameters():\n    print(name, p.data)`,
    fields,
    ['b'],
    'weight tensor([[…: a name and a value side by side',
    { ...weight, acceptable: ['ask', 'refuse'] },
  ],
  [
    'all-five',
    `${both}x = ${tensor(x)}\ny = torch.tensor([0., 1., 0.])\nlr = 0.05\nfor name in ['x', 'W', 'b', 'y', 'lr']:\n    print(name, '=', globals()[name])`,
    { x: row(x), ...fields, y: row(['0', '1', '0']), eta: [['0.05']] },
    ['x', 'b', 'y'],
    'a whole problem as printed',
  ],
];

const refused = [
  [
    'nan',
    `print(torch.tensor([[1.5, float('nan')], [0.25, 2]]))`,
    'NaN is no number',
    'nan',
    'nan among numbers',
  ],
  ['elided', `print(torch.arange(2000.))`, "entries are left out ('...')", '...', 'an elided vector'],
  [
    'sparse',
    `print(torch.tensor([[0., 0.5], [0.25, 0.]]).to_sparse())`,
    undefined,
    undefined,
    'a sparse tensor: indices, values and a size',
    {
      kind: 'matrix',
      of: [
        ['0', '0.5'],
        ['0.25', '0'],
      ],
      exact: true,
      acceptable: ['refuse'],
      must_not: 'the indices as data',
    },
  ],
];

export const torch = {
  name: 'PyTorch',
  version: () => versionOf([python, '-c', 'import torch; print(torch.__version__)'], /([\w.]+)/),
  run: (code) => printed('.py', (file) => [python, file], `import torch\n${code}\n`),
  cases: [
    ...matrices.map(([name, code, of, why, more]) => ({
      file: `torch-${name}.txt`,
      code,
      kind: 'matrix',
      of,
      why,
      ...more,
    })),
    ...vectors.map(([name, code, of, why, more]) => ({
      file: `torch-${name}.txt`,
      code,
      kind: 'matrix',
      of: row(of),
      vector: true,
      why,
      ...more,
    })),
    ...named.map(([name, code, of, vector, why, more]) => ({
      file: `torch-${name}.txt`,
      code,
      kind: 'assignments',
      of,
      vector,
      why,
      ...more,
    })),
    ...refused.map(([name, code, says, got, why, more]) => ({
      file: `torch-${name}.txt`,
      code,
      kind: 'refuse',
      why,
      ...(says && { says }),
      ...(got && { got }),
      ...more,
    })),
  ],
};
