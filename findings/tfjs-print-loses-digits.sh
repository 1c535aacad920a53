#!/bin/sh
# TensorFlow.js 4.22.0: tensor.print() and String(tensor) write each float32 as parseFloat(value.toFixed(7)), whatever its size.
# 4e-8 and -4e-8 print as 0, and 2.6 as 2.5999999; dataSync() has 3.999999975690116e-8 all the while.
# One would guess that a value other than 0 never prints as 0, and that a float32 prints its shortest digits, as in NumPy and PyTorch.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0 > /dev/null
cat > print.cjs << 'END'
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
console.log(tf.tensor([2.6, 1e-7, 4e-8, -4e-8]).toString());
console.log(tf.tensor([4e-8]).dataSync()[0]);
END
printed=$(node print.cjs)
printf "%s\n" "$printed"
expected='Tensor
    [2.5999999, 1e-7, 0, 0]
3.999999975690116e-8'
[ "$printed" = "$expected" ]
