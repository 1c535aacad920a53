npx softmax-steps probleme --lang ro --worksheet --out fise
npx softmax-steps probleme --lang ro --key --out rezolvari
