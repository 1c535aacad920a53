import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SoftmaxStepsAttributes, SoftmaxStepsElement, SoftmaxStepsEventMap } from './element-types.js';
import type { ElementProblem } from './task-types.js';

export * from './element.js';

/** What React 19 takes on `<softmax-steps>`: attributes, the property `problem`, and a handler for each event. */
export type SoftmaxStepsProps = Omit<
  DetailedHTMLProps<HTMLAttributes<SoftmaxStepsElement>, SoftmaxStepsElement>,
  keyof SoftmaxStepsAttributes
> &
  SoftmaxStepsAttributes & { problem?: ElementProblem } & {
    [Name in keyof SoftmaxStepsEventMap as `on${Name}`]?: (event: SoftmaxStepsEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'softmax-steps': SoftmaxStepsProps;
    }
  }
}
