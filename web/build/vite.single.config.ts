import { classic } from './plugins/embed-assets.js';

// The script and the style of the page in one file, which single-file.mjs puts together.
export default classic('single', 'single');
