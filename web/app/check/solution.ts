import type { AnswerName } from '../../core/check-types.js';
import type { Paste, PastedMatrix, TextMatrix } from '../../core/tools-types.js';
import { shown, transposed } from '../paste/fill.js';
import type { ProblemState } from '../problem/problem-state.js';
import { chainsIn, type Chain } from './solution-chains.js';
import { allAsked, askedIn, gridOf, type Asked, type Entries } from './work.js';

/** What a text gives. */
export interface Solution {
  readonly entries: Entries;
  readonly taken: readonly AnswerName[];
  /** The quantities that have values which do not fit. */
  readonly left: readonly AnswerName[];
}

/** Reads the text of one value. */
export type ReadPaste = (text: string) => Paste;

const number = String.raw`[-−+]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][-−+]?\d+)?`;
const lone = new RegExp(String.raw`^(${number}(?:\s*/\s*\d+)?)[.,;]?(?:\s+\p{L}+)?$`, 'u');
const terms = new RegExp(String.raw`^${number}(?:\s*\+\s*${number})+$`, 'u');
// A difference or a product of numbers or lists is on the way to a value, and not one.
const calculation = /[\d\])}]\s*(?:[+·*]|[-−]\s)|\\(?:d?frac|ln|log|sqrt)/;
const subtracted = /[-−]\s*((?:\[[^[\]]*\]|\[\s*\[[\s\S]*\]\s*\]|\\begin\{[\s\S]*?\\end\{[a-zA-Z]+\*?\}))$/;
const upright = /\^\s*\{?\s*(?:T|\\top|⊤|\\intercal)\s*\}?$|ᵀ$/;

const sized = (rows: TextMatrix): string => `${rows.length} ${rows[0]?.length ?? 0}`;

/** The matrices that a text can be, the likeliest first. */
export function matricesOf(paste: Paste, decimalMark: '.' | ','): readonly TextMatrix[] {
  if (paste.kind === 'matrix') return [paste.matrix];
  if (paste.kind !== 'ambiguity') return [];
  const isLikely = (id: string): boolean => (decimalMark === ',') === id.split(' ').includes('decimal-comma');
  return paste.readings
    .toSorted((a, b) => Number(isLikely(b.id)) - Number(isLikely(a.id)))
    .map(({ value }) => value)
    .filter((value): value is PastedMatrix => value.kind === 'matrix')
    .map(({ matrix }) => matrix);
}

/** A matrix in the place of a quantity: all of it, or where an entry is named, from there on; undefined where it does not fit. */
export function placed(
  asked: Asked,
  state: ProblemState,
  matrix: TextMatrix,
  at?: string,
): Entries | undefined {
  const grid = gridOf(asked, state);
  const flat = matrix.flat();
  const isList = matrix.length === 1 || matrix[0]?.length === 1;
  const column = isList ? flat.map((text) => [text]) : matrix;
  const values = asked.kind === 'vector' ? column : matrix;
  const row = at === undefined ? -1 : grid.findIndex((ids) => ids.includes(at));
  const start =
    at === undefined || sized(values) === sized(grid) ? [0, 0] : [row, grid[row]?.indexOf(at) ?? 0];
  const isWhole = at === undefined && sized(values) !== sized(grid);
  const [top = 0, left = 0] = start;
  const filled = values.flatMap((texts, i) =>
    texts.map((text, j) => [grid[top + i]?.[left + j], shown(text, state)] as const),
  );
  if (isWhole || filled.some(([id]) => id === undefined)) return undefined;
  return Object.fromEntries(filled) as Entries;
}

class SolutionReader {
  private readonly entries: Record<string, string> = {};
  private readonly taken = new Set<AnswerName>();
  private readonly left = new Set<AnswerName>();
  private readonly single = new Map<
    AnswerName,
    { readonly indices: readonly number[]; readonly text: string }[]
  >();

  constructor(
    private readonly state: ProblemState,
    private readonly read: ReadPaste,
  ) {}

  readAll(chains: readonly Chain[]): Solution {
    for (const chain of chains) this.readChain(chain);
    for (const [name, entries] of this.single) this.placeSingle(name, entries);
    const { entries, taken, left } = this;
    const inOrder = (isIn: (name: AnswerName) => boolean): readonly AnswerName[] =>
      allAsked.map(({ name }) => name).filter(isIn);
    return {
      entries,
      taken: inOrder((name) => taken.has(name)),
      left: inOrder((name) => left.has(name) && !taken.has(name)),
    };
  }

  private asked(name: AnswerName): Asked | undefined {
    return askedIn(this.state).find((one) => one.name === name);
  }

  private readChain({ subject, parts }: Chain): void {
    const { name, indices } = subject;
    if (name === 'old') return;
    if (name === 'sum') this.readTerms(parts);
    if (name === 'W_next' || name === 'b_next') this.readSubtracted(name, parts);
    const value = parts.findLast((part) => this.isValue(part));
    if (value === undefined) return;
    const [, text] = lone.exec(value.trim()) ?? [];
    if (text !== undefined && indices.length > 0) {
      this.single.set(name, [...(this.single.get(name) ?? []), { indices, text }]);
    } else this.place(name, value);
  }

  private isValue(part: string): boolean {
    const text = part.trim();
    return lone.test(text) || (/\d/.test(text) && !isCalculation(text) && this.matrices(text).length > 0);
  }

  // With decimal commas first as if every comma between figures were one: [−1,4; −1,3].
  private matrices(text: string): readonly TextMatrix[] {
    const { decimalMark } = this.state;
    const bare = text.replace(upright, '').trim();
    const texts = decimalMark === ',' ? [bare.replaceAll(/(\d),(?=\d)/g, '$1.'), bare] : [bare];
    const found = texts.flatMap((one) => matricesOf(this.read(one), decimalMark));
    return upright.test(text) ? found.map(transposed) : found;
  }

  private place(name: AnswerName, value: string): void {
    const asked = this.asked(name);
    if (!asked) return;
    const [, text] = lone.exec(value.trim()) ?? [];
    const matrices = text === undefined ? this.matrices(value.trim()) : [[[text]]];
    const entries = matrices.map((matrix) => placed(asked, this.state, matrix)).find((one) => one);
    if (!entries) this.left.add(name);
    else this.take(name, entries);
  }

  private take(name: AnswerName, entries: Entries): void {
    Object.assign(this.entries, entries);
    this.taken.add(name);
  }

  // 0.24 + 0.27 + 60.34 on the way to the sum: the exponentials.
  private readTerms(parts: readonly string[]): void {
    const found = parts.findLast((part) => terms.test(part.trim()))?.split('+');
    if (found && found.length === this.state.b.length) this.place('exp', `[${found.join('; ')}]`);
  }

  // W − [[0.0003, …]] on the way to the new weights: the scaled gradient.
  private readSubtracted(name: 'W_next' | 'b_next', parts: readonly string[]): void {
    const found = parts.slice(0, -1).flatMap((part) => subtracted.exec(part.trim())?.[1] ?? []);
    const last = found.at(-1);
    if (last !== undefined) this.place(name === 'W_next' ? 'scaled_dW' : 'scaled_db', last);
  }

  // Entries by their indices, which are counted from 0 or from 1, as all of them fit.
  private placeSingle(
    name: AnswerName,
    entries: readonly { readonly indices: readonly number[]; readonly text: string }[],
  ): void {
    const asked = this.asked(name);
    if (!asked) return;
    const grid = gridOf(asked, this.state);
    const ids = new Set(grid.flat());
    const { indexBase } = this.state;
    for (const base of [indexBase, 1 - indexBase]) {
      const placedAt = entries.map(
        ({ indices, text }) =>
          [[name, ...indices.map((index) => index - base)].join('.'), shown(text, this.state)] as const,
      );
      if (!placedAt.every(([id]) => ids.has(id))) continue;
      this.take(name, Object.fromEntries(placedAt));
      return;
    }
    this.left.add(name);
  }
}

// Within brackets a minus before a figure is a sign: [0.003 -0.996].
function isCalculation(text: string): boolean {
  const outside = text.replaceAll(/\\begin\{[\s\S]*?\\end\{[^}]*\}/g, '[]').replaceAll(/\[[^[\]]*\]/g, '[]');
  return calculation.test(outside) || /\]\s*\[/.test(outside) || /\[[^[\]]*\d\s+[-−+]\s+\d/.test(text);
}

/** No solution that a person wrote is longer, in characters. */
const longest = 100_000;

/** The values that a text gives to quantities by their names. */
export function readSolution(text: string, state: ProblemState, read: ReadPaste): Solution {
  if (text.length > longest) return { entries: {}, taken: [], left: [] };
  return new SolutionReader(state, read).readAll(chainsIn(text));
}
