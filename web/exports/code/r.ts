import { shiftRemark, type Given } from './given.js';

/** An R script of the step. */
export function r(problem: Given): string {
  const { n, m, isByFeatures, x, W, b, y, isSumOff, eta, shiftBeyond } = problem;
  const product = isByFeatures ? 't(W) %*% x' : 'W %*% x';
  const shape = isByFeatures ? `${n} x ${m}, features x classes` : `${m} x ${n}, classes x features`;
  return `# One step of softmax regression in double precision.
options(digits = 16, width = 400)

# ln(sum of e^z), which no large z makes overflow
log_sum_exp <- function(z) max(z) + log(sum(exp(z - max(z))))

# Given: sample, weights, biases, label, learning rate
x <- c(${x})  # ${n}
W <- rbind(
${W.map((row) => `  c(${row})`).join(',\n')}
)  # ${shape}
b <- c(${b})  # ${m}
y <- c(${y})  # ${m}
${isSumOff ? 'y <- y / sum(y)  # labels sum to 1\n' : ''}eta <- ${eta}

# Logits
z <- drop(${product}) + b  # ${m}

# ${shiftRemark(problem)}
shift <- ${shiftBeyond === undefined ? 'max(z)' : `if (abs(max(z)) > ${shiftBeyond}) max(z) else 0`}
exp_z <- exp(z - shift)  # ${m}
sum_exp <- sum(exp_z)

# Softmax
yhat <- exp_z / sum_exp  # ${m}

# Cross-entropy loss: -sum(y ln yhat), where ln yhat = z - ln(sum of e^z)
loss <- sum(y * (log_sum_exp(z) - z))

# Gradients: for the logits, for the weights (in the shape of W), for the biases
dz <- yhat - y  # ${m}
dW <- outer(${isByFeatures ? 'x, dz' : 'dz, x'})  # ${shape}
db <- dz  # ${m}

# New weights and biases
W_next <- W - eta * dW
b_next <- b - eta * db

# Check: the loss with them
z_next <- drop(${product.replace('W', 'W_next')}) + b_next
loss_next <- sum(y * (log_sum_exp(z_next) - z_next))

for (name in c("z", "shift", "exp_z", "sum_exp", "yhat", "loss", "dz", "dW", "db",
               "W_next", "b_next", "loss_next")) {
  cat(name, "=\\n")
  print(get(name))
}
`;
}
