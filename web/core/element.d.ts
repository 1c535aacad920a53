import type { SoftmaxStepsConstructor, SoftmaxStepsElement, SoftmaxStepsEventMap } from './element-types.js';

export type * from './element-types.js';

/** `<softmax-steps>`, which the page knows once this module has run. */
export declare const SoftmaxSteps: SoftmaxStepsConstructor;

declare global {
  interface HTMLElementTagNameMap {
    'softmax-steps': SoftmaxStepsElement;
  }

  // The events bubble, so that every element may hear them.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is merged
  interface HTMLElementEventMap extends SoftmaxStepsEventMap {}
}
