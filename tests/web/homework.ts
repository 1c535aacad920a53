import type { SampleProblem } from 'softmax-steps';
import { readData } from './data.js';

type Vector = readonly string[];
type Matrix = readonly Vector[];

interface File {
  readonly in: {
    readonly eta: string;
    readonly x: Vector;
    readonly W: Matrix;
    readonly b: Vector;
    readonly y: Vector;
  };
  readonly out: {
    readonly z: Vector;
    readonly exp_z: Vector;
    readonly sum_exp: string;
    readonly yhat: Vector;
    readonly loss: string;
    readonly dz: Vector;
    readonly dW: Matrix;
    readonly db: Vector;
  };
  readonly updates: {
    readonly correct: Readonly<
      Record<'eta=0.1' | 'eta=1', { readonly W1: Matrix; readonly b1: Vector; readonly loss_after: string }>
    >;
  };
  /** What W, b, ŷ and the loss are after so many steps. */
  readonly steps_eta_0_1_correct: Readonly<
    Record<string, { readonly W: Matrix; readonly b: Vector; readonly yhat: Vector; readonly loss: string }>
  >;
}

/** The homework with its values to 30 digits: tests/data/README.md. */
export const homework = readData('homework.json') as File;

/** The homework's problem. */
export const problem: SampleProblem = homework.in;
