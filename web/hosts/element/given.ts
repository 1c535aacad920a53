import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadCore, type InputError, type SampleProblem } from '../../core/index.js';
import { decimalMarkOf } from '../../locales/index.js';
import { homework, limits, toProblem, type ProblemState } from '../../model/problem/problem-state.js';
import { defaultSettings } from '../../model/problem/settings.js';
import { fromAttributes } from '../../model/link/attributes.js';
import { problemFrom, type LooseProblem } from '../../model/problem/problem-from.js';

/** Who takes the problem that a page gives to its element. */
export interface GivenHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  /** The language of the calculator at present. */
  language(): string;
  /** Takes a problem from the page; what the reader has done so far is given up with the problem that it was done to. */
  give(state: ProblemState): void;
  /** What the page gives from the start has been read. */
  onGiven(): void;
  /** The page gives something that cannot be taken; the last good problem stays. */
  refuse(error: unknown): void;
}

const isObject = (value: unknown): value is LooseProblem => typeof value === 'object' && value !== null;

/**
 * Knows the problem that the page gives: the property, else the file at `src`, else the JSON within the element, and over
 * the latter two whatever attributes say. Without any of them it is the homework.
 */
export class Given implements ReactiveController {
  // The mark is that of the language, which is not known yet.
  private base: LooseProblem = { ...toProblem(homework), decimalMark: undefined };
  private areAttributesDue = false;
  private isRead = false;
  private isSet = false;

  constructor(private readonly host: GivenHost) {
    host.element.addController(this);
  }

  hostConnected(): void {
    // While the document is parsed, what is within the element is yet to come; a script may add it next.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => void this.readPage(), { once: true });
    } else queueMicrotask(() => void this.readPage());
  }

  /** Attributes that follow one another, as a framework sets them, are read as one change. */
  attributesChanged(): void {
    if (!this.isRead || this.areAttributesDue) return;
    this.areAttributesDue = true;
    queueMicrotask(() => {
      this.areAttributesDue = false;
      this.take({ ...this.base, ...fromAttributes(this.host.element) });
    });
  }

  /** The page names another file. */
  srcChanged(): void {
    const src = this.host.element.getAttribute('src');
    if (this.isRead && src !== null) void this.fetch(src);
  }

  /** The page sets the property. */
  set(problem: unknown): void {
    this.isSet = true;
    if (isObject(problem)) this.base = problem;
    this.take(problem);
  }

  private async readPage(): Promise<void> {
    if (this.isRead) return;
    this.isRead = true;
    const { host, isSet } = this;
    const src = host.element.getAttribute('src');
    const child = host.element.querySelector(':scope > script[type="application/json"]');
    if (isSet) this.takeAgain();
    else if (src !== null) await this.fetch(src);
    else if (child) this.read(child.textContent);
    else this.take({ ...this.base, ...fromAttributes(host.element) });
    host.onGiven();
  }

  // Since then the element has come into the page, and to its language.
  private takeAgain(): void {
    const state = this.stateOf(this.base);
    if (state) this.host.give(state);
  }

  private async fetch(src: string): Promise<void> {
    try {
      const address = new URL(src, document.baseURI);
      // Not that of the address: within a frame a page may be of its parent's origin, or of none.
      if (address.origin !== origin) {
        throw new TypeError(`${address.href} is of another origin than the page.`);
      }
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address.href}: ${response.status} ${response.statusText}`);
      this.read(await response.text());
    } catch (error) {
      this.host.refuse(error);
    }
  }

  private read(json: string): void {
    try {
      const problem: unknown = JSON.parse(json);
      if (isObject(problem)) this.base = problem;
      this.take(isObject(problem) ? { ...problem, ...fromAttributes(this.host.element) } : problem);
    } catch (error) {
      this.host.refuse(error);
    }
  }

  private take(problem: unknown): void {
    const state = isObject(problem) ? this.stateOf(problem) : undefined;
    if (state) this.host.give(state);
    else void this.explain(problem);
  }

  private stateOf(problem: LooseProblem): ProblemState | undefined {
    const decimalMark = decimalMarkOf(this.host.language());
    return problemFrom(problem, { ...defaultSettings, decimalMark });
  }

  // The core says what is wrong; what it would take is too large for the grids, or names steps that there are not.
  private async explain(problem: unknown): Promise<void> {
    try {
      const core = await loadCore();
      core.derive(problem as SampleProblem, { formats: [], printed: 'none' });
      this.host.refuse(notShown(problem));
    } catch (error) {
      this.host.refuse(error);
    }
  }
}

function notShown(problem: unknown): InputError {
  const { x, b, steps } = problem as SampleProblem & LooseProblem;
  const is = (field: string, limit: { readonly min: number; readonly max: number }, length: number) =>
    length >= limit.min && length <= limit.max
      ? undefined
      : {
          field,
          code: 'shape' as const,
          expected: `${limit.min} to ${limit.max} entries`,
          got: String(length),
          from: limit.min,
          to: limit.max,
          count: length,
        };
  const what = is('x', limits.n, x.length) ??
    is('b', limits.m, b.length) ?? {
      field: 'steps',
      code: 'option' as const,
      expected: 'a list of steps',
      got: String(steps),
      typed: String(steps),
    };
  return Object.assign(new Error(`${what.field}: expected ${what.expected}, got ${what.got}`), {
    name: 'InputError' as const,
    ...what,
  });
}
