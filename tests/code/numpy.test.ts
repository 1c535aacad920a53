import { pythonWith } from '../../web/scripts/system-packages.mjs';
import { testScripts } from './scripts.js';

testScripts('numpy', [pythonWith('numpy') ?? 'python3']);
