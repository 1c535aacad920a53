import { loadTools } from 'softmax-steps';

const tools = await loadTools();
const paste = tools.readProblemText('W = [1 2; 3 4]; x = [1 0]');
if (paste.kind !== 'fields' || paste.left.length > 0)
  throw new Error('not read, or not all of it');
for (const { field, value } of paste.fields) console.log(field, JSON.stringify(value));
