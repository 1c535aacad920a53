import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { SoftmaxStepsAttributes, SoftmaxStepsElement, SoftmaxStepsEventMap } from './element-types.js';
import type { ElementProblem } from './task-types.js';

export * from './element.js';

type Emit = EmitFn<{
  [Name in keyof SoftmaxStepsEventMap]: (event: SoftmaxStepsEventMap[Name]) => void;
}>;

/** `<softmax-steps>` in Vue's templates: attributes, the property `problem`, and the events. */
export type SoftmaxStepsComponent = new () => SoftmaxStepsElement & {
  /** For templates only; the element has no such property. */
  $props: Omit<HTMLAttributes, keyof SoftmaxStepsAttributes> &
    SoftmaxStepsAttributes & { problem?: ElementProblem } & PublicProps;
  /** For templates only; the element has no such method. */
  $emit: Emit;
};

declare module 'vue' {
  interface GlobalComponents {
    'softmax-steps': SoftmaxStepsComponent;
  }
}
