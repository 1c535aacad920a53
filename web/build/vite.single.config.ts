import { classic } from './plugins/carry.js';

// The script and the style of the page in one file, which single-file.mjs puts together.
export default classic('single', 'single');
