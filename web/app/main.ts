import { SoftmaxSteps } from './softmax-steps.js';

customElements.define('softmax-steps', SoftmaxSteps);
