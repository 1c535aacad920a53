// Solutions as people write them down, made up for this project; the answers are those of the text, by eye.
import { dW, dz, exp, loss, sum, W_next, b_next, yhat, z } from './note-values.mjs';
import { homework } from './problems.mjs';
import { wordNotes } from './word-notes.mjs';

const tex = String.raw;

const notes = {
  'markdown-bullets': {
    why: 'bullets before names: - z = [-1.4, …]',
    text: `# Softmax step

- z = [-1.4, -1.3, 4.1]
- exp(z) = [0.2466, 0.2725, 60.3403]
- sum = 60.8594
- ŷ = [0.0041, 0.0045, 0.9915]
- L = 5.4086

So the model is wrong about class 1.
`,
    answers: { z, exp, sum, yhat, loss },
  },
  'markdown-numbered': {
    why: 'numbers before the lines: 1. z = …',
    text: `1. z = Wᵀx + b = [-1.4, -1.3, 4.1]
2. ŷ = softmax(z) = [0.0041, 0.0045, 0.9915]
3. L = -ln(0.0045) = 5.4086
4. ∇z = ŷ - y = [0.0041, -0.9955, 0.9915]
`,
    answers: { z, yhat, loss, dz },
  },
  'markdown-table': {
    why: 'a table, a quantity a row, with a head of classes',
    text: `| | class 0 | class 1 | class 2 |
|---|--:|--:|--:|
| z | -1.4 | -1.3 | 4.1 |
| e^z | 0.2466 | 0.2725 | 60.3403 |
| ŷ | 0.0041 | 0.0045 | 0.9915 |
| ŷ - y | 0.0041 | -0.9955 | 0.9915 |
`,
    answers: { z, exp, yhat, dz },
    optional: ['dz'],
  },
  'markdown-code': {
    why: 'values in inline code',
    text: 'The logits are `z = [-1.4, -1.3, 4.1]`, which gives `yhat = [0.0041, 0.0045, 0.9915]` and `loss = 5.4086`.\n',
    answers: { z, yhat, loss },
  },
  'markdown-fence': {
    why: 'a block of code between prose',
    text: '## My solution\n\nI used NumPy:\n\n```\nz = [-1.4 -1.3  4.1]\np = [0.0041 0.0045 0.9915]\ndW = [[ 0.0041 -0.9955  0.9915]\n [ 0.0122 -2.9866  2.9744]\n [ 0.      0.      0.    ]]\n```\n',
    answers: { z, yhat, dW },
  },
  'markdown-math': {
    why: 'formulas between $$',
    text: tex`The logits:

$$z = W^\top x + b = \begin{bmatrix} -1.4 \\ -1.3 \\ 4.1 \end{bmatrix}$$

and the gradient

$$\nabla_W L = x (\hat{y} - y)^\top = \begin{bmatrix} 0.0041 & -0.9955 & 0.9915 \\ 0.0122 & -2.9866 & 2.9744 \\ 0 & 0 & 0 \end{bmatrix}$$
`,
    answers: { z, dW },
  },
  'latex-partial': {
    why: tex`\frac{\partial L}{\partial z_1} is no z`,
    text: tex`z_0 = -1.4, \quad z_1 = -1.3, \quad z_2 = 4.1 \\
\frac{\partial L}{\partial z_0} = 0.0041 \\
\frac{\partial L}{\partial z_1} = -0.9955 \\
\frac{\partial L}{\partial z_2} = 0.9915 \\
\frac{\partial L}{\partial W} = \begin{pmatrix} 0.0041 & -0.9955 & 0.9915 \\ 0.0122 & -2.9866 & 2.9744 \\ 0 & 0 & 0 \end{pmatrix}
`,
    answers: { z, dz, dW },
  },
  'latex-align': {
    why: 'aligned lines that go on with &=',
    text: tex`\begin{align*}
L &= -\sum_i y_i \ln \hat{y}_i \\
  &= -\ln 0.0045 \\
  &\approx 5.4086 \\
\nabla_z L &= \hat{y} - y \\
  &\approx \begin{bmatrix} 0.0041 & -0.9955 & 0.9915 \end{bmatrix}^\top
\end{align*}
`,
    answers: { loss, dz },
  },
  'latex-new': {
    why: tex`W^{\text{new}}, b^{(1)}`,
    text: tex`W^{\text{new}} = W - \eta \nabla_W L = \begin{bmatrix} 0.2996 & 0.1996 & -2.0991 \\ -0.6012 & -0.2013 & 1.7026 \\ -1 & -0.5 & 0.1 \end{bmatrix}

b^{(1)} = b - \eta \nabla_b L = \begin{bmatrix} 0.0996 \\ 0.1996 \\ 0.0009 \end{bmatrix}
`,
    answers: { W_next, b_next },
  },
  'latex-steps': {
    why: 'a solution in LaTeX with the numbers put in, cut off instead of rounded',
    text: tex`Homework 1

$$z_0 = [0.3 \ -0.6 \ -1][1 \ 3 \ 0] + 0.1 = 0.3 - 1.8 + 0.1 = -1.4$$

$$z_1 = [0.1 \ -0.5 \ -0.5][1 \ 3 \ 0] + 0.1 = 0.1 - 1.5 + 0.1 = -1.3$$

$$z_2 = [-2 \ 2 \ 0.1][1 \ 3 \ 0] + 0.1 = -2 + 6 + 0.1 = 4.1$$

$$\hat{y} = \text{softmax}(z) \quad \sum_j e^{z_j} = e^{-1.4} + e^{-1.3} + e^{4.1} \\ = 0.24 + 0.27 + 60.34 \\ = 60.85$$

$$\hat{y}_0 = \frac{0.24}{60.85} = 0.003$$

$$\hat{y}_1 = \frac{0.27}{60.85} = 0.004$$

$$\hat{y}_2 = \frac{60.34}{60.85} = 0.991$$
`,
    answers: { z, exp: ['0.24', '0.27', '60.34'], sum: '60.85', yhat: ['0.003', '0.004', '0.991'] },
  },
  chains: {
    why: 'entries as chains, the value last',
    text: `z_0 = 0.3·1 + (-0.6)·3 + (-1)·0 + 0.1 = -1.4
z_1 = 0.1·1 + (-0.5)·3 + (-0.5)·0 + 0.1 = -1.3
z_2 = -2·1 + 2·3 + 0.1·0 + 0.1 = 4.1
e^z_0 = 0.2466, e^z_1 = 0.2725, e^z_2 = 60.3403
Σ e^z = 0.2466 + 0.2725 + 60.3403 = 60.8594
p_0 = 0.2466 / 60.8594 = 0.0041
p_1 = 0.2725 / 60.8594 = 0.0045
p_2 = 60.3403 / 60.8594 = 0.9915
`,
    answers: { z, exp, sum, yhat },
  },
  'from-one': {
    why: 'entries counted from 1',
    text: `z1 = -1.4
z2 = -1.3
z3 = 4.1
p1 = 0.0041
p2 = 0.0045
p3 = 0.9915
`,
    answers: { z, yhat },
  },
  unicode: {
    why: 'signs of Unicode: ŷ₀, ∇_W L, Wᵗ⁺¹ left out',
    text: `ŷ₀ ≈ 0.0041; ŷ₁ ≈ 0.0045; ŷ₂ ≈ 0.9915
∇_z L = (0.0041, −0.9955, 0.9915)ᵀ
∂L/∂b = (0.0041, −0.9955, 0.9915)ᵀ
L = 5.4086
`,
    answers: { yhat, dz, db: dz, loss },
  },
  'several-in-line': {
    why: 'several values in a line',
    text: `exp(z) = [0.2466, 0.2725, 60.3403]   sum = 60.8594
p = [0.0041, 0.0045, 0.9915] (sum = 1)   L = 5.4086
`,
    answers: { exp, sum: '60.8594', yhat, loss },
  },
  calculations: {
    why: 'left sides that are calculations: none is a quantity but the last two',
    text: `z = [-1.4, -1.3, 4.1]
z - max z = [-5.5, -5.4, 0]
p = [0.0041, 0.0045, 0.9915]
log p = [-5.5086, -5.4086, -0.0086]
-ln p_1 = 5.4086
1 - p_1 = 0.9955
y - p = [-0.0041, 0.9955, -0.9915]
p - y = [0.0041, -0.9955, 0.9915]
L' - L = -2.1433
lr * dW = [[0.0004, -0.0996, 0.0991], [0.0012, -0.2987, 0.2974], [0, 0, 0]]
`,
    answers: {
      z,
      yhat,
      dz,
      scaled_dW: [
        ['0.0004', '-0.0996', '0.0991'],
        ['0.0012', '-0.2987', '0.2974'],
        ['0', '0', '0'],
      ],
    },
    optional: ['dz'],
  },
  arrows: {
    why: 'W ← and b :=',
    text: `W ← W - 0.1 ∇W = [[0.2996, 0.1996, -2.0991], [-0.6012, -0.2013, 1.7026], [-1, -0.5, 0.1]]
b := b - 0.1 ∇b = [0.0996, 0.1996, 0.0009]
`,
    answers: { W_next, b_next },
  },
  'with-problem': {
    why: 'the problem is in the text as well: W and b are no answers',
    text: `x = [1, 3, 0]
W = [[0.3, 0.1, -2], [-0.6, -0.5, 2], [-1, -0.5, 0.1]]
b = [0.1, 0.1, 0.1]
y = [0, 1, 0]
lr = 0.1
z = [-1.4, -1.3, 4.1]
W_new = [[0.2996, 0.1996, -2.0991], [-0.6012, -0.2013, 1.7026], [-1, -0.5, 0.1]]
`,
    answers: { z, W_next },
  },
  'decimal-comma': {
    why: 'decimal commas, semicolons between entries',
    decimalMark: ',',
    text: `z = (-1,4; -1,3; 4,1)
e^z = (0,2466; 0,2725; 60,3403)
Summe: 60,8594
ŷ = (0,0041; 0,0045; 0,9915)
L = 5,4086
`,
    // The German word is no name that is known.
    answers: { z, exp, yhat, loss },
  },
  romanian: {
    why: 'prose in Romanian, a chain in a line',
    decimalMark: ',',
    text: `Calculăm logiții: z = Wᵀx + b = [-1,4; -1,3; 4,1].
Apoi probabilitățile: ŷ = softmax(z) = [0,0041; 0,0045; 0,9915].
Pierderea este L = -ln 0,0045 = 5,4086.
`,
    answers: { z, yhat, loss },
  },
  words: {
    why: 'names as words',
    text: `logits: -1.4, -1.3, 4.1
probabilities: 0.0041, 0.0045, 0.9915
cross entropy: 5.4086
`,
    answers: { z, yhat, loss },
  },
  'spreadsheet-rows': {
    why: 'cells of a spreadsheet: a name and its values between tabs',
    text: 'z\t-1.4\t-1.3\t4.1\nexp\t0.2466\t0.2725\t60.3403\nyhat\t0.0041\t0.0045\t0.9915\n',
    answers: { z, exp, yhat },
  },
  'drawn-matrix': {
    why: 'a matrix drawn of lines, the name at the middle row',
    text: `       ⎡0.0041  -0.9955  0.9915⎤
∇_W L ≈ ⎢0.0122  -2.9866  2.9744⎥
       ⎣0        0       0     ⎦
`,
    answers: { dW },
  },
  'code-matlab': {
    why: 'MATLAB, column by column and rows with semicolons',
    text: 'z = [-1.4; -1.3; 4.1];\np = [0.0041 0.0045 0.9915]'.concat(
      "';\ndW = [0.0041 -0.9955 0.9915; 0.0122 -2.9866 2.9744; 0 0 0];\n",
    ),
    answers: { z, yhat, dW },
  },
  wrong: {
    why: 'a wrong solution is read as it stands: the gradient is transposed',
    text: `z = [-1.4, -1.3, 4.1]
dW = [[0.0041, 0.0122, 0], [-0.9955, -2.9866, 0], [0.9915, 2.9744, 0]]
`,
    answers: {
      z,
      dW: [
        ['0.0041', '0.0122', '0'],
        ['-0.9955', '-2.9866', '0'],
        ['0.9915', '2.9744', '0'],
      ],
    },
  },
  letter: {
    why: 'a letter, the values within sentences',
    text: `Dear all,

my logits came out as z = (-1.4, -1.3, 4.1), and after the softmax I got p = (0.0041, 0.0045, 0.9915). With that the loss is L = 5.4086. Is that right?

Best,
a student
`,
    answers: { z, yhat, loss },
  },
};

export const records = Object.entries({ ...notes, ...wordNotes }).map(
  ([name, { text, decimalMark, ...one }]) => ({
    text,
    file: `note-${name}.txt`,
    program: 'by hand',
    version: '',
    problem: { ...homework, ...(decimalMark && { decimalMark }) },
    ...one,
  }),
);
