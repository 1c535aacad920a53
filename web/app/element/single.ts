import '../main.js';
import { addFont } from './carried.js';

// The page in one file has its font within it as well.
void addFont().catch(() => undefined);
