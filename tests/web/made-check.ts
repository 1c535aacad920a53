import type { Check, Verdicts } from 'softmax-steps';
import type { Judgement } from '../../web/model/answers/judgement.js';
import { allAsked, gridOf } from '../../web/model/answers/work.js';
import type { Entries, ProblemState } from '../../web/model/problem/problem-state.js';

/** No entry is given, in the shapes of a problem. */
function nothingGiven(state: ProblemState): Verdicts {
  const shaped = allAsked.map((asked) => {
    const rows = gridOf(asked, state).map((row) => row.map(() => 'not-given'));
    return [asked.name, { single: rows[0]?.[0], classes: rows.flat(), weights: rows }[asked.shape]];
  });
  return Object.fromEntries(shaped) as Verdicts;
}

/** A judgement as if the core had found some verdicts, findings and notes; all else is not given. */
export function judgementOf(
  state: ProblemState,
  entries: Entries,
  verdicts: Partial<Verdicts>,
  { findings = [], notes = [] }: Partial<Check> = {},
): Judgement {
  const check: Check = {
    verdicts: { ...nothingGiven(state), ...verdicts },
    findings,
    first: findings[0] ?? null,
    notes,
  };
  return { state, entries, check, unreadable: new Map() };
}
