import { shiftRemark, type Given } from './given.js';

/** A PyTorch script of the step, by hand and by autograd. */
export function pytorch(problem: Given): string {
  const { n, m, isByFeatures, x, W, b, y, isSumOff, eta, shiftBeyond } = problem;
  const product = isByFeatures ? 'W.T @ x' : 'W @ x';
  const shape = isByFeatures ? `(${n}, ${m}) features x classes` : `(${m}, ${n}) classes x features`;
  return `# One step of softmax regression in double precision, by hand and by autograd.
import torch
from torch.nn import functional as F

# Given: sample, weights, biases, label, learning rate
x = torch.tensor([${x}], dtype=torch.float64)  # (${n},)
W = torch.tensor([
${W.map((row) => `    [${row}],\n`).join('')}], dtype=torch.float64)  # ${shape}
b = torch.tensor([${b}], dtype=torch.float64)  # (${m},)
y = torch.tensor([${y}], dtype=torch.float64)  # (${m},)
${isSumOff ? 'y = y / y.sum()  # labels sum to 1\n' : ''}eta = ${eta}

# Logits
z = ${product} + b  # (${m},)

# ${shiftRemark(problem)}
shift = z.max()${shiftBeyond === undefined ? '' : ` if z.max().abs() > ${shiftBeyond} else torch.tensor(0.0)`}
exp_z = torch.exp(z - shift)  # (${m},)
sum_exp = exp_z.sum()

# Softmax
yhat = exp_z / sum_exp  # (${m},)

# Cross-entropy loss: -sum(y ln yhat), where ln yhat = z - ln(sum of e^z)
loss = y @ (z.logsumexp(dim=0) - z)

# Gradients: for the logits, for the weights (in the shape of W), for the biases
dz = yhat - y  # (${m},)
dW = torch.outer(${isByFeatures ? 'x, dz' : 'dz, x'})  # ${shape}
db = dz  # (${m},)

# New weights and biases
W_next = W - eta * dW
b_next = b - eta * db

# Check: the loss with them
z_next = ${product.replace('W', 'W_next')} + b_next
loss_next = y @ (z_next.logsumexp(dim=0) - z_next)

print("z =", z.tolist())
print("shift =", shift.tolist())
print("exp_z =", exp_z.tolist())
print("sum_exp =", sum_exp.tolist())
print("yhat =", yhat.tolist())
print("loss =", loss.tolist())
print("dz =", dz.tolist())
print("dW =", *dW.tolist(), sep="\\n")
print("db =", db.tolist())
print("W_next =", *W_next.tolist(), sep="\\n")
print("b_next =", b_next.tolist())
print("loss_next =", loss_next.tolist())

# Check: the same step by autograd and SGD
W_auto = W.clone().requires_grad_()
b_auto = b.clone().requires_grad_()
loss_auto = F.cross_entropy(${product.replace('W', 'W_auto')} + b_auto, y)
loss_auto.backward()
pairs = [(loss_auto.detach(), loss), (W_auto.grad, dW), (b_auto.grad, db)]
torch.optim.SGD([W_auto, b_auto], lr=eta).step()
pairs += [(W_auto.detach(), W_next), (b_auto.detach(), b_next)]
for by_autograd, by_hand in pairs:
    torch.testing.assert_close(by_autograd, by_hand, rtol=1e-10, atol=1e-10)
print("autograd agrees")
`;
}
