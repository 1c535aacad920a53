import { define } from './define.js';

export { SoftmaxSteps } from './define.js';
export type * from '../softmax-steps.js';

define();
