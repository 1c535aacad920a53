import type { InputError } from './types.js';

interface Refusal {
  readonly error: Omit<InputError, 'name'>;
}

/** What a wasm module answered as JSON; its refusal is thrown as an {@link InputError}. */
export function readAnswer(json: string): object {
  const answer = JSON.parse(json) as object | Refusal;
  if (!('error' in answer)) return answer;
  const { error } = answer;
  throw Object.assign(new Error(error.message), error, { name: 'InputError' });
}
