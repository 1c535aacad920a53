// The values of the homework at four decimals, as the notes have them.
export const z = ['-1.4', '-1.3', '4.1'];
export const exp = ['0.2466', '0.2725', '60.3403'];
export const sum = '60.8594';
export const yhat = ['0.0041', '0.0045', '0.9915'];
export const loss = '5.4086';
export const dz = ['0.0041', '-0.9955', '0.9915'];
export const dW = [
  ['0.0041', '-0.9955', '0.9915'],
  ['0.0122', '-2.9866', '2.9744'],
  ['0', '0', '0'],
];
export const W_next = [
  ['0.2996', '0.1996', '-2.0991'],
  ['-0.6012', '-0.2013', '1.7026'],
  ['-1', '-0.5', '0.1'],
];
export const b_next = ['0.0996', '0.1996', '0.0009'];
