import { testScripts } from './scripts.js';

testScripts('r', ['Rscript', '--vanilla']);
