import { classic } from './plugins/embed-assets.js';

// The script for pages that have frames: it gives them the heights of their contents.
export default classic('frame', 'softmax-steps-frame');
