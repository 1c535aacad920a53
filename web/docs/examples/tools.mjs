import { loadTools } from 'softmax-steps';

const tools = await loadTools();
console.log(tools.readProblemText('W = [1 2; 3 4]; x = [1 0]'));
