import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  practiceChoices,
  practiceLimits,
  defaultPractice,
} from '../../web/model/practice/practice-settings.js';
import {
  assignmentFragment,
  assignmentFrom,
  isAssignmentFragment,
  ownAssignment,
  type Assignment,
} from '../../web/model/practice/assignment.js';
import { choices, stepIds, defaultSettings } from '../../web/model/problem/settings.js';
import { defaultTask } from '../../web/model/link/link.js';

const assignments: fc.Arbitrary<Assignment> = fc
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
        task: fc.record({
          mode: fc.constant('check' as const),
          feedback: fc.constantFrom('entry', 'request'),
          hints: fc.constantFrom('on', 'off'),
          controls: fc.constantFrom('all', 'basic', 'none'),
        }),
        isGiven: fc.boolean(),
        canRenew: fc.boolean(),
        wantsCode: fc.boolean(),
      },
      { requiredKeys: ['practice', 'settings', 'task', 'isGiven', 'canRenew', 'wantsCode'] },
    ),
  );

describe('the link of an assignment', () => {
  test('holds all of it', () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        const fragment = assignmentFragment(assignment);
        expect(fragment).toMatch(/^[\w\-.,=&]*$/);
        expect(isAssignmentFragment(`#${fragment}`)).toBe(true);
        expect(assignmentFrom(`#${fragment}`)).toEqual(assignment);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('is short and can be read by people', () => {
    const exam: Assignment = {
      ...ownAssignment(defaultPractice, defaultSettings),
      seed: 'exam-2',
      task: { ...defaultTask, mode: 'check', hints: 'off', controls: 'basic' },
      isGiven: true,
      canRenew: false,
    };
    expect(assignmentFragment(exam)).toBe(
      'practice=1&n=2&m=3&digits=3&seed=exam-2&given=yes&more=no&hints=off&controls=basic',
    );
  });

  test('may leave out what is as usual', () => {
    expect(assignmentFrom('practice=1&n=3&m=3&digits=4')).toEqual(
      ownAssignment({ n: 3, m: 3, digits: 4, numbers: 'kind', labels: 'one-hot' }, defaultSettings),
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
    ['hints of no kind', 'practice=1&n=2&m=3&digits=3&hints=2'],
    ['a layout of no kind', 'practice=1&n=2&m=3&digits=3&layout=cc'],
    ['half a yes', 'practice=1&n=2&m=3&digits=3&code=y'],
    ['no version', 'n=2&m=3&digits=3'],
  ])('is refused with %s', (_, fragment) => {
    expect(assignmentFrom(fragment)).toBe('damaged');
  });

  test('of a newer version is called newer', () => {
    expect(assignmentFrom('practice=2&n=2')).toBe('newer');
  });
});
