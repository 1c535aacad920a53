import type { InputError } from './types.js';

interface Refusal {
  readonly error: Omit<InputError, 'name'>;
}

/** What a wasm module answered as JSON; its refusal is thrown as an {@link InputError}. */
export function readAnswer<Answer extends object>(json: string): Answer {
  const answer = JSON.parse(json) as Answer | Refusal;
  if (!('error' in answer)) return answer;
  const { error } = answer as Refusal;
  throw Object.assign(new Error(error.message), error, { name: 'InputError' });
}
