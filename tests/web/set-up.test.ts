// What the set-up says of the machine that it is on.
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { isInRange } from '../../web/build/set-up.mjs';

test.each(['20.19.0', '20.20.2', '22.13.0', '22.21.1', '24.0.0', '24.22.2', '26.1.0'])(
  'Node %s is in range',
  (version) => {
    expect(isInRange(version, manifest.engines.node)).toBe(true);
  },
);

// Debian 12 has 18.20, Ubuntu 24.04 18.19; odd versions end within months.
test.each(['18.20.4', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])('Node %s is refused', (version) => {
  expect(isInRange(version, manifest.engines.node)).toBe(false);
});
