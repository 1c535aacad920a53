import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceChoices, practiceLimits, usualPractice } from '../../web/app/practice/practice-settings.js';
import {
  isTaskFragment,
  ownTask,
  taskChoices,
  taskFragment,
  taskFrom,
  type Task,
} from '../../web/app/practice/task.js';
import { choices, stepIds } from '../../web/app/problem/options.js';
import { defaultSettings } from '../../web/app/problem/problem-state.js';

const tasks: fc.Arbitrary<Task> = fc
  .record({
    n: fc.integer(practiceLimits.n),
    m: fc.integer(practiceLimits.m),
    digits: fc.integer(practiceLimits.digits),
    numbers: fc.constantFrom(...practiceChoices.numbers),
    labels: fc.constantFrom(...practiceChoices.labels),
  })
  .chain((practice) =>
    fc.record(
      {
        seed: fc.stringMatching(/^[\w-]{1,24}$/),
        practice: fc.constant(practice),
        settings: fc.record({
          layout: fc.constantFrom(...choices.layout),
          rounding: fc.record({
            when: fc.constantFrom(...choices.when),
            mode: fc.constantFrom(...choices.mode),
            kind: fc.constant('decimals' as const),
            digits: fc.constant(practice.digits),
          }),
          indexBase: fc.constantFrom(...choices.indexBase),
          shift: fc.constantFrom(...choices.shift),
          symbols: fc.constant(defaultSettings.symbols),
          decimalMark: fc.constantFrom(...choices.decimalMark),
          hiddenSteps: fc.subarray([...stepIds]),
        }),
        isGiven: fc.boolean(),
        feedback: fc.constantFrom(...taskChoices.feedback),
        hints: fc.constantFrom(...taskChoices.hints),
        controls: fc.constantFrom(...taskChoices.controls),
        wantsCode: fc.boolean(),
      },
      {
        requiredKeys: ['practice', 'settings', 'isGiven', 'feedback', 'hints', 'controls', 'wantsCode'],
      },
    ),
  );

describe('the link of a task', () => {
  test('holds all of it', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const fragment = taskFragment(task);
        expect(fragment).toMatch(/^[\w\-.,=&]*$/);
        expect(isTaskFragment(`#${fragment}`)).toBe(true);
        expect(taskFrom(`#${fragment}`)).toEqual(task);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('is short and can be read by people', () => {
    const task: Task = {
      ...ownTask(usualPractice, defaultSettings),
      seed: 'exam-2',
      isGiven: true,
      hints: 1,
    };
    expect(taskFragment(task)).toBe(
      'practice=1&n=2&m=3&digits=3&numbers=kind&labels=one-hot&seed=exam-2&given=yes&hints=1',
    );
  });

  test('may leave out what is as usual', () => {
    expect(taskFrom('practice=1&n=3&m=3&digits=4')).toEqual(
      ownTask(
        { n: 3, m: 3, digits: 4, numbers: 'kind', labels: 'one-hot' },
        { ...defaultSettings, rounding: { ...defaultSettings.rounding, digits: 4 } },
      ),
    );
  });

  test.each([
    ['no size', 'practice=1&m=3&digits=3'],
    ['a size beyond the limits', 'practice=1&n=7&m=3&digits=3'],
    ['a size that is no number', 'practice=1&n=2e0&m=3&digits=3'],
    ['one decimal', 'practice=1&n=2&m=3&digits=1'],
    ['numbers of no kind', 'practice=1&n=2&m=3&digits=3&numbers=nice'],
    ['a seed with signs', 'practice=1&n=2&m=3&digits=3&seed=a%20b'],
    ['a seed without end', `practice=1&n=2&m=3&digits=3&seed=${'a'.repeat(25)}`],
    ['hints of no level', 'practice=1&n=2&m=3&digits=3&hints=4'],
    ['a layout of no kind', 'practice=1&n=2&m=3&digits=3&layout=cc'],
    ['half a yes', 'practice=1&n=2&m=3&digits=3&code=y'],
    ['no version', 'n=2&m=3&digits=3'],
  ])('is refused with %s', (_, fragment) => {
    expect(taskFrom(fragment)).toBe('damaged');
  });

  test('of a newer version is called newer', () => {
    expect(taskFrom('practice=2&n=2')).toBe('newer');
  });
});
