import { define } from './define.js';

export { SoftmaxSteps } from './define.js';

define();
