import { expect, test } from 'vitest';
import { History } from '../../web/model/problem/history.js';

test('a change is undone and done again', () => {
  const history = History.of('a').change('b').change('c');
  expect(history.present).toBe('c');
  expect(history.undo().present).toBe('b');
  expect(history.undo().undo().present).toBe('a');
  expect(history.undo().undo().redo().redo().present).toBe('c');
});

test('there is nothing to undo at first, and nothing to do again at the end', () => {
  const history = History.of('a');
  expect(history.canUndo).toBe(false);
  expect(history.canRedo).toBe(false);
  expect(history.undo()).toBe(history);
  expect(history.redo()).toBe(history);
});

test('typing into one cell is one step', () => {
  const history = History.of('').change('1', 'x').change('12', 'x').change('12 3', 'W');
  expect(history.undo().present).toBe('12');
  expect(history.undo().undo().present).toBe('');
});

test('typing into the same cell after leaving it is another step', () => {
  const history = History.of('').change('1', 'x').settled().change('12', 'x');
  expect(history.undo().present).toBe('1');
});

test('a change after undoing takes the place of what was undone', () => {
  const history = History.of('a').change('b').undo().change('c');
  expect(history.canRedo).toBe(false);
  expect(history.undo().present).toBe('a');
});

test('undoing ends the gesture', () => {
  const history = History.of('').change('1', 'x').change('12', 'x').undo().change('2', 'x');
  expect(history.undo().present).toBe('');
  expect(history.present).toBe('2');
});

test('the oldest of very many changes are forgotten', () => {
  let history = History.of(0);
  for (let i = 1; i <= 2000; ++i) history = history.change(i);
  let steps = 0;
  for (; history.canUndo; ++steps) history = history.undo();
  expect(steps).toBe(500);
  expect(history.present).toBe(1500);
});
