// Solutions as texts: the one that was written by hand, and the same numbers in the notations that people have them in.
import { loadTools } from 'softmax-steps';
import { describe, expect, test } from 'vitest';
import { readSolution, type Solution } from '../../web/app/check/solution.js';
import { homework, withDecimalMark, type ProblemState } from '../../web/app/problem/problem-state.js';
import { readText } from './data.js';

const tools = await loadTools();
const read = (text: string, state: ProblemState = homework): Solution =>
  readSolution(text, state, (value) => tools.readPaste(value));

/** The entries of a quantity in the order of their ids: "z: −1.4 −1.3 4.1". */
function written({ entries }: Solution, ...names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const own = Object.entries(entries).filter(([id]) => id.split('.')[0] === name);
    const texts = own.toSorted(([a], [b]) => a.localeCompare(b)).map(([, text]) => text);
    return `${name}: ${texts.join(' ')}`;
  });
}

const z = 'z: −1.4 −1.3 4.1';
const yhat = 'yhat: 0.003 0.004 0.991';
const dW = 'dW: 0.003 0.009 0 −0.996 −2.988 0 0.991 2.973 0';

test('the handwritten homework is read from beginning to end', () => {
  const solution = read(readText('homework-handwritten.txt'));
  const names = 'z exp sum yhat dz dW db scaled_dW W_next scaled_db b_next'.split(' ') as readonly string[];
  expect(solution.taken).toEqual(names);
  expect(solution.left).toEqual([]);
  // By eye, from the text.
  expect(written(solution, ...names)).toEqual([
    z,
    'exp: 0.24 0.27 60.34',
    'sum: 60.85',
    yhat,
    'dz: 0.003 −0.996 0.991',
    dW,
    'db: 0.003 −0.996 0.991',
    'scaled_dW: 0.0003 0.0009 0 −0.099 −0.298 0 0.0991 0.297 0',
    'W_next: 0.299 0.099 −2 −0.501 −0.202 2 −1.099 −0.797 0.1',
    'scaled_db: 0.0003 −0.0996 0.0991',
    'b_next: 0.0997 0.1996 0.0009',
  ]);
});

describe('the same numbers are read from', () => {
  test.each([
    ['plain text', 'z = -1.4, -1.3, 4.1\nyhat = 0.003 0.004 0.991\n'],
    ['entries by their indices', 'z0 = -1.4, z1 = -1.3, z2 = 4.1; ŷ₀ ≈ 0.003; ŷ₁ ≈ 0.004; ŷ₂ ≈ 0.991'],
    ['entries counted from 1', 'z_1 = -1.4\nz_2 = -1.3\nz_3 = 4.1\np[1] = .003; p[2] = .004; p[3] = .991'],
    [
      'chains',
      'z_0 = 0.3 - 1.8 + 0.1 = -1.4\nz_1 = 0.1 - 1.5 + 0.1\n = -1.3\nz_2 = 4.1\nŷ = [0.003, 0.004, 0.991]',
    ],
    ['JSON', '{"z": [-1.4, -1.3, 4.1],\n "yhat": [0.003, 0.004, 0.991]}'],
    ['NumPy', 'z = np.array([-1.4, -1.3, 4.1])\ny_pred = np.array([[0.003], [0.004], [0.991]])  # softmax'],
    ['MATLAB', 'z = [-1.4; -1.3; 4.1];\nyhat = [0.003 0.004 0.991];'],
    ['R', 'z <- c(-1.4, -1.3, 4.1)\nprobs <- c(0.003, 0.004, 0.991)'],
    ['columns under each other', 'z =\n-1.4\n-1.3\n4.1\n\nyhat =\n0.003\n0.004\n0.991\n'],
    [
      'LaTeX',
      String.raw`\begin{aligned} z &= \begin{bmatrix} -1.4 \\ -1.3 \\ 4.1 \end{bmatrix} \\
        \hat{y} &\approx \begin{bmatrix} 0.003 & 0.004 & 0.991 \end{bmatrix}^\top \end{aligned}`,
    ],
  ])('%s', (_, text) => {
    expect(written(read(text), 'z', 'yhat')).toEqual([z, yhat]);
  });
});

describe('a matrix is read from', () => {
  test.each([
    [
      'NumPy',
      'dW = np.array([[0.003, 0.009, 0],\n               [-0.996, -2.988, 0],\n               [0.991, 2.973, 0]])',
    ],
    ['MATLAB', 'dW = [0.003 0.009 0; -0.996 -2.988 0; 0.991 2.973 0]'],
    ['R', 'dW <- matrix(c(0.003, 0.009, 0, -0.996, -2.988, 0, 0.991, 2.973, 0), nrow = 3, byrow = TRUE)'],
    ['JSON', '{"dW": [[0.003, 0.009, 0], [-0.996, -2.988, 0], [0.991, 2.973, 0]]}'],
    [
      'entries by their indices',
      '∂L/∂W_00 = 0.003; ∂L/∂W_01 = 0.009; ∂L/∂W_02 = 0; ∂L/∂W_10 = -0.996; ∂L/∂W_11 = -2.988; ∂L/∂W_12 = 0; ∂L/∂W_20 = 0.991; ∂L/∂W_21 = 2.973; ∂L/∂W_22 = 0',
    ],
  ])('%s', (_, text) => {
    expect(written(read(text), 'dW')).toEqual([dW]);
  });
});

describe('what is no answer', () => {
  test('the numbers of the problem stay where they are', () => {
    const solution = read(
      'x = [9, 9, 9]\nW = [1 2 3; 4 5 6; 7 8 9]\nb = [1, 1, 1]\neta = 0.5\nz = [1, 2, 3]',
    );
    expect(solution.taken).toEqual(['z']);
    expect(Object.keys(solution.entries)).toHaveLength(3);
  });

  test('W with an arrow is the new W, W alone is not', () => {
    expect(read('W ← W − η ∇_W L = [1 2 3; 4 5 6; 7 8 9]').taken).toEqual(['W_next']);
    expect(read('W = [1 2 3; 4 5 6; 7 8 9]').taken).toEqual([]);
  });

  test('a list of another length is named, and not taken', () => {
    const solution = read('z = [1, 2]\nL = 5.4');
    expect(solution.taken).toEqual(['loss']);
    expect(solution.left).toEqual(['z']);
  });

  test.each(['', 'Dear all, please find my solution attached.', '1 2 3', 'z', '= = =', '[[[', 'z = ) ] }'])(
    'nothing is found in “%s”',
    (text) => {
      expect(read(text)).toEqual({ entries: {}, taken: [], left: [] });
    },
  );

  test('steps that are not shown are not filled in', () => {
    expect(read('z = [1, 2, 3]', { ...homework, hiddenSteps: ['logits'] }).taken).toEqual([]);
  });
});

test('where the page has decimal commas they are read, and written', () => {
  const solution = read('L = 5,41\nz = [-1,4; -1,3; 4,1]', withDecimalMark(homework, ','));
  expect(written(solution, 'loss', 'z')).toEqual(['loss: 5,41', 'z: −1,4 −1,3 4,1']);
});

test('digits stay as they were written', () => {
  expect(read('L = 5.40\n{"sum": 60.850}').entries).toMatchObject({ loss: '5.40' });
  expect(read('{"sum": 60.850}').entries).toEqual({ sum: '60.850' });
});

test('a text as long as a solution may be is read at once', () => {
  const started = performance.now();
  expect(read('z = [1, 2, 3] and so on; '.repeat(4000)).left).toEqual([]);
  expect(read('((('.repeat(33_000)).taken).toEqual([]);
  expect(read('z, '.repeat(33_000)).taken).toEqual([]);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a text that is longer is none', () => {
  expect(read(`z = [1, 2, 3]\n${' '.repeat(100_000)}`).taken).toEqual([]);
});
