import { SoftmaxSteps } from './softmax-steps.js';
import { addFont } from './embedded-assets.js';

export { SoftmaxSteps };

/** Makes `<softmax-steps>` known to the page, unless another copy of this script has. */
export function define(): void {
  if (customElements.get('softmax-steps')) return;
  customElements.define('softmax-steps', SoftmaxSteps);
  // Without the font the browser's own stands in.
  void addFont().catch(() => undefined);
}
