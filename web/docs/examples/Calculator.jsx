import { useState } from 'react';
import 'softmax-steps/react';

const start = {
  x: [1, 2],
  W: [
    [1, 0],
    [0, 1],
  ],
  b: [0, 0],
  y: 1,
  eta: '0.1',
};

export function Calculator() {
  const [problem, setProblem] = useState(start);
  const [loss, setLoss] = useState('');

  return (
    <>
      <button onClick={() => setProblem({ ...problem, x: [2, 1] })}>Swap</button>
      <p>Loss: {loss}</p>
      <softmax-steps
        problem={problem}
        controls="none"
        onsoftmax-steps-ready={({ detail }) => setLoss(detail.values.loss)}
        onsoftmax-steps-change={({ detail }) => setLoss(detail.values.loss)}
      />
    </>
  );
}
