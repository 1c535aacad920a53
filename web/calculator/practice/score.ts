const key = 'softmax-steps-practice';

/** Of so many problems the score is kept, those that were worked on last. */
const most = 300;

/** What a reader has made of a problem. */
export interface Attempt {
  readonly right: number;
  readonly all: number;
  readonly isFinished: boolean;
}

/** What a reader has made of all problems so far. */
export interface Score {
  readonly problems: number;
  readonly right: number;
  readonly all: number;
}

type Attempts = Readonly<Record<string, Attempt>>;

const isAttempt = (value: unknown): value is Attempt => {
  if (typeof value !== 'object' || value === null) return false;
  const { right, all, isFinished } = value as Record<string, unknown>;
  return Number.isInteger(right) && Number.isInteger(all) && typeof isFinished === 'boolean';
};

// Whatever may stand there, and nothing where the browser keeps nothing.
function readAll(): Attempts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => isAttempt(value)));
  } catch {
    return {};
  }
}

/** The score of this browser; it goes nowhere else. */
export function readScore(): Score {
  const attempts = Object.values(readAll());
  const sum = (of: (attempt: Attempt) => number): number =>
    attempts.reduce((total, attempt) => total + of(attempt), 0);
  return {
    problems: attempts.filter(({ isFinished }) => isFinished).length,
    right: sum(({ right }) => right),
    all: sum(({ all }) => all),
  };
}

/** Keeps what the reader has made of a problem by now, where the browser lets us. */
export function keepAttempt(problem: string, attempt: Attempt): void {
  const others = Object.entries(readAll()).filter(([other]) => other !== problem);
  try {
    const attempts = Object.fromEntries([...others.slice(1 - most), [problem, attempt]]);
    localStorage.setItem(key, JSON.stringify(attempts));
  } catch {
    // Storage may be switched off or full: there is no score then.
  }
}

/** Forgets all of it. */
export function forgetScore(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there was nothing to forget.
  }
}
