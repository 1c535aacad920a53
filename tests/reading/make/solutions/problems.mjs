// The problems that the solutions are of.

/** Three features, three classes: the homework's. */
export const homework = {
  x: ['1', '3', '0'],
  W: [
    ['0.3', '0.1', '-2'],
    ['-0.6', '-0.5', '2'],
    ['-1', '-0.5', '0.1'],
  ],
  b: ['0.1', '0.1', '0.1'],
  y: ['0', '1', '0'],
  eta: '0.1',
};

/** Two features, four classes. */
export const wide = {
  x: ['1.5', '-2'],
  W: [
    ['0.25', '-0.5', '1.25', '0.75'],
    ['-1', '0.5', '0.125', '-0.25'],
  ],
  b: ['0.1', '-0.2', '0.3', '0'],
  y: ['0', '0', '1', '0'],
  eta: '0.5',
};

/** Two features, three classes, W as classes × features. */
export const turned = {
  x: ['2', '-1'],
  W: [
    ['0.5', '-0.25'],
    ['1.5', '0.75'],
    ['-1', '0.3'],
  ],
  b: ['0', '0.5', '-0.5'],
  y: ['1', '0', '0'],
  eta: '0.2',
  layout: 'classes-by-features',
};

/** Seven features, twelve classes: lists and rows are longer than a line. */
export const long = {
  x: ['1', '-0.5', '0', '2', '0.25', '-1', '0.75'],
  W: Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: 12 }, (__, j) => String((((i * 12 + j) * 29) % 67) / 40 - 0.8)),
  ),
  b: Array.from({ length: 12 }, (_, j) => String((j - 6) / 20)),
  y: Array.from({ length: 12 }, (_, j) => (j === 4 ? '1' : '0')),
  eta: '0.1',
};
