import { pythonWith } from '../../web/build/system-packages.mjs';
import { testScripts } from './scripts.js';

testScripts('pytorch', [pythonWith('torch') ?? 'python3']);
