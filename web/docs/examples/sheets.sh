npx softmax-steps problems --worksheet --out sheets
npx softmax-steps problems --key --out keys
