import { pythonWith } from '../../web/build/system-packages.mjs';
import { testScripts } from './scripts.js';

testScripts('numpy', [pythonWith('numpy') ?? 'python3']);
