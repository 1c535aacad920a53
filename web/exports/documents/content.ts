import type { Line, SampleProblem, StepId, Values } from '../../core/types.js';

/** A step, or what was chosen of it, with its words. */
export interface Section {
  readonly id: StepId;
  readonly title: string;
  readonly sentence: string;
  readonly lines: readonly NotedLine[];
}

export interface NotedLine extends Line {
  /** The remark's text; "" where there is none. */
  readonly remark: string;
}

/** What a document holds: a whole derivation, one of its steps, or one of its lines. */
export interface Content {
  readonly scope: 'everything' | 'step' | 'line';
  /** The language of the words, e.g. `en`. */
  readonly language: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly problem: SampleProblem;
  readonly values: Values;
}

/** Paragraphs with an empty line between them, and a line's end behind the last. */
export const paragraphs = (texts: readonly string[]): string =>
  `${texts.filter((text) => text !== '').join('\n\n')}\n`;
