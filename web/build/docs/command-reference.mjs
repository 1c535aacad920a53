// What the command says of itself.
import { capture } from '../run.mjs';
import { escaped } from './html.mjs';

export async function commandReference() {
  const { stdout } = await capture('node', ['build/package/cli/softmax-steps.js', '--help']);
  return `<pre class="help" tabindex="0"><code>${escaped(stdout.trim())}</code></pre>`;
}
