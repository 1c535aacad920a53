import { currentContents } from './contents.js';
import { copyButtons, ownAddress } from './snippets.js';

ownAddress();
copyButtons();
currentContents();
