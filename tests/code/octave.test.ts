import { testScripts } from './scripts.js';

testScripts('octave', ['octave-cli', '--norc']);
