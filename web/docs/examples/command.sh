npx softmax-steps homework.m
npx softmax-steps homework.m --format latex --steps softmax,cross-entropy
npx softmax-steps homework.m --format markdown --lang ro --digits 3 --out homework.md
npx softmax-steps homework.m --format json | npx softmax-steps --digits 8
