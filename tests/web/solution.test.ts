// What the page takes of a solution; what the text means is tested with the core (solution_text_test.cpp).
import { loadTools } from 'softmax-steps';
import { expect, test } from 'vitest';
import { matricesOf, takenFrom, type Taken } from '../../web/model/answers/placing.js';
import { presentIn } from '../../web/model/paste/present.js';
import { shown } from '../../web/model/problem/cell-text.js';
import { homework, withDecimalMark, type ProblemState } from '../../web/model/problem/problem-state.js';
import { readText } from './data.js';

const tools = await loadTools();
const read = (text: string, state: ProblemState = homework): Taken =>
  takenFrom(tools.readSolutionText(text, presentIn(state)), state);

test('the handwritten homework is taken from beginning to end', () => {
  const { taken, left, entries } = read(readText('homework-handwritten.txt'));
  expect(taken).toEqual('z exp sum yhat dz dW db scaled_dW W_next scaled_db b_next'.split(' '));
  expect(left).toEqual([]);
  // By eye, from the text.
  expect(entries).toMatchObject({ 'z.0': '-1.4', sum: '60.85', 'dW.1.1': '-2.988', 'b_next.2': '0.0009' });
});

test('a list of another length is named, and not taken', () => {
  const { taken, left } = read('z = [1, 2]\nL = 5.4');
  expect(taken).toEqual(['loss']);
  expect(left.map(({ name, line, code }) => `${name}, line ${line}: ${code}`)).toEqual(['z, line 1: size']);
});

test('what can be read in several ways is asked, and a step on the way is left, with its line', () => {
  const { read: pieces, asked, left } = read('z = 1,234 2,345 3,456\nL = 5.4\nlog p = [1, 2, 3]');
  expect(pieces.map(({ quantity, line }) => `${quantity}, line ${line}`)).toEqual(['loss, line 2']);
  expect(asked.map(({ quantity, choices }) => [quantity, choices.map(({ value }) => value)])).toEqual([
    ['z', [[['1.234', '2.345', '3.456']], [['1234', '2345', '3456']]]],
  ]);
  expect(left.map(({ name, line, code }) => `${name}, line ${line}: ${code}`)).toEqual([
    'log p, line 3: intermediate',
  ]);
});

test('steps that are not shown are not filled in, but named', () => {
  const { taken, hidden } = read('z = [1, 2, 3]', { ...homework, hiddenSteps: ['logits'] });
  expect(taken).toEqual([]);
  expect(hidden.map(({ name, line }) => `${name}, line ${line}`)).toEqual(['z, line 1']);
});

test('numbers without a name keep every reading that the decimal mark leaves', () => {
  const paste = tools.readProblemText('1,234 2,345 3,456');
  expect(matricesOf(paste, '.').map(({ answers }) => answers.join())).toEqual(['decimals', 'thousands']);
});

test('where the page has decimal commas they are read, and written', () => {
  const { entries } = read('L = 5,41\nz = [-1,4; -1,3; 4,1]', withDecimalMark(homework, ','));
  const written = Object.entries(entries).map(([id, text]) => [id, shown(text, ',')]);
  expect(Object.fromEntries(written)).toEqual({ loss: '5,41', 'z.0': '−1,4', 'z.1': '−1,3', 'z.2': '4,1' });
});
