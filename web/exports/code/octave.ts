import { shiftRemark, type Given } from './given.js';

/** A script of the step for MATLAB and GNU Octave. */
export function octave(problem: Given): string {
  const { n, m, isByFeatures, x, W, b, y, isSumOff, eta, shiftBeyond } = problem;
  const product = isByFeatures ? "W' * x" : 'W * x';
  const shape = isByFeatures ? `${n} x ${m}, features x classes` : `${m} x ${n}, classes x features`;
  return `% One step of softmax regression in double precision, for MATLAB and GNU Octave.

% ln(sum of e^z), which no large z makes overflow
log_sum_exp = @(z) max(z) + log(sum(exp(z - max(z))));

% Given: sample, weights, biases, label, learning rate
x = [${x}]';  % ${n} x 1
W = [
${W.map((row) => `    ${row};\n`).join('')}];  % ${shape}
b = [${b}]';  % ${m} x 1
y = [${y}]';  % ${m} x 1
${isSumOff ? 'y = y / sum(y);  % labels sum to 1\n' : ''}eta = ${eta};

% Logits
z = ${product} + b;  % ${m} x 1

% ${shiftRemark(problem)}
shift = max(z)${shiftBeyond === undefined ? '' : ` * (abs(max(z)) > ${shiftBeyond})`};
exp_z = exp(z - shift);  % ${m} x 1
sum_exp = sum(exp_z);

% Softmax
yhat = exp_z / sum_exp;  % ${m} x 1

% Cross-entropy loss: -sum(y ln yhat), where ln yhat = z - ln(sum of e^z)
loss = y' * (log_sum_exp(z) - z);

% Gradients: for the logits, for the weights (in the shape of W), for the biases
dz = yhat - y;  % ${m} x 1
dW = ${isByFeatures ? "x * dz'" : "dz * x'"};  % ${shape}
db = dz;  % ${m} x 1

% New weights and biases
W_next = W - eta * dW;
b_next = b - eta * db;

% Check: the loss with them
z_next = ${product.replace('W', 'W_next')} + b_next;
loss_next = y' * (log_sum_exp(z_next) - z_next);

fprintf('z = %s\\n', mat2str(z, 16));
fprintf('shift = %s\\n', mat2str(shift, 16));
fprintf('exp_z = %s\\n', mat2str(exp_z, 16));
fprintf('sum_exp = %s\\n', mat2str(sum_exp, 16));
fprintf('yhat = %s\\n', mat2str(yhat, 16));
fprintf('loss = %s\\n', mat2str(loss, 16));
fprintf('dz = %s\\n', mat2str(dz, 16));
fprintf('dW = %s\\n', mat2str(dW, 16));
fprintf('db = %s\\n', mat2str(db, 16));
fprintf('W_next = %s\\n', mat2str(W_next, 16));
fprintf('b_next = %s\\n', mat2str(b_next, 16));
fprintf('loss_next = %s\\n', mat2str(loss_next, 16));
`;
}
