// npm start: builds the production site, serves it and prints its address.
import { join } from 'node:path';
import { build } from './build.mjs';
import { main, root } from './run.mjs';
import { setUp } from './set-up.mjs';
import { serve } from './static-server.mjs';

await main(async () => {
  await setUp();
  await build();
  const { address } = await serve(join(root, 'dist'), 4173);
  console.log(`\nsoftmax-steps is at ${address} (stop it with Ctrl+C)`);
});
