import { SoftmaxSteps } from './softmax-steps.js';
import { define } from './define.js';

export { SoftmaxSteps };

// Beside this script lies the calculator's page, which links open.
SoftmaxSteps.home = new URL('./index.html', import.meta.url).href;
define();
