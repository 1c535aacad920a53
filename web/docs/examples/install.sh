npm install ./softmax-steps-0.0.0.tgz
