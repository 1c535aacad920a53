import { SoftmaxSteps } from './softmax-steps.js';
import { define } from './define.js';

/** Makes the element known to the page. */
export function start(): void {
  // Only while the script runs does the document know where it is from; what is opened from a disk has no links to share.
  const { src } = (document.currentScript as HTMLScriptElement | null) ?? {};
  if (src?.startsWith('http')) SoftmaxSteps.home = new URL('./index.html', src).href;
  define();
}
