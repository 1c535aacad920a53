import { classic } from './plugins/embed-assets.js';

// The element as one classic script, for pages that are opened from a disk.
export default classic('classic', 'softmax-steps.classic');
