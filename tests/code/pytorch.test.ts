import { pythonWith } from '../../web/scripts/system-packages.mjs';
import { testScripts } from './scripts.js';

testScripts('pytorch', [pythonWith('torch') ?? 'python3']);
