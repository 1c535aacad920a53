import type { InputError } from 'softmax-steps';
import { expect } from 'vitest';

/** The InputError that `action` throws; anything else fails the test. */
export function inputErrorOf(action: () => unknown): InputError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    expect(error).toHaveProperty('name', 'InputError');
    return error as InputError;
  }
  throw new Error('It was not refused.');
}
