import { shiftRemark, type Given } from './given.js';

/** A NumPy script of the step. */
export function numpy(problem: Given): string {
  const { n, m, isByFeatures, x, W, b, y, isSumOff, eta, shiftBeyond } = problem;
  const product = isByFeatures ? 'W.T @ x' : 'W @ x';
  const shape = isByFeatures ? `(${n}, ${m}) features x classes` : `(${m}, ${n}) classes x features`;
  return `# One step of softmax regression in double precision.
import numpy as np

np.set_printoptions(floatmode="unique", linewidth=400)


def log_sum_exp(z):
    """ln(sum of e^z), which no large z makes overflow."""
    top = z.max()
    return top + np.log(np.exp(z - top).sum())


# Given: sample, weights, biases, label, learning rate
x = np.array([${x}], dtype=float)  # (${n},)
W = np.array([
${W.map((row) => `    [${row}],\n`).join('')}], dtype=float)  # ${shape}
b = np.array([${b}], dtype=float)  # (${m},)
y = np.array([${y}], dtype=float)  # (${m},)
${isSumOff ? 'y = y / y.sum()  # labels sum to 1\n' : ''}eta = ${eta}

# Logits
z = ${product} + b  # (${m},)

# ${shiftRemark(problem)}
shift = z.max()${shiftBeyond === undefined ? '' : ` if abs(z.max()) > ${shiftBeyond} else 0.0`}
exp_z = np.exp(z - shift)  # (${m},)
sum_exp = exp_z.sum()

# Softmax
yhat = exp_z / sum_exp  # (${m},)

# Cross-entropy loss: -sum(y ln yhat), where ln yhat = z - ln(sum of e^z)
loss = y @ (log_sum_exp(z) - z)

# Gradients: for the logits, for the weights (in the shape of W), for the biases
dz = yhat - y  # (${m},)
dW = np.outer(${isByFeatures ? 'x, dz' : 'dz, x'})  # ${shape}
db = dz  # (${m},)

# New weights and biases
W_next = W - eta * dW
b_next = b - eta * db

# Check: the loss with them
z_next = ${product.replace('W', 'W_next')} + b_next
loss_next = y @ (log_sum_exp(z_next) - z_next)

print("z =", z)
print("shift =", shift)
print("exp_z =", exp_z)
print("sum_exp =", sum_exp)
print("yhat =", yhat)
print("loss =", loss)
print("dz =", dz)
print("dW =", dW, sep="\\n")
print("db =", db)
print("W_next =", W_next, sep="\\n")
print("b_next =", b_next)
print("loss_next =", loss_next)
`;
}
