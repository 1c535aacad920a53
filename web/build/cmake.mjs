// Building the C++ core by its CMake presets.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

// With a Node that is not Debian's, Debian's emcc does not find the npm packages that it needs.
export const emscriptenEnvironment = {
  NODE_PATH: [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(':'),
};

const changedAt = (path) => statSync(join(root, path)).mtimeMs;

// Once configured with the tests, a build folder stays so: going back and forth would only cost time.
function isConfigured(preset, withTests) {
  const cache = `build/${preset}/CMakeCache.txt`;
  if (!existsSync(join(root, `build/${preset}/build.ninja`))) return false;
  if (changedAt('CMakePresets.json') > changedAt(cache)) return false;
  return !withTests || readFileSync(join(root, cache), 'utf8').includes('SOFTMAX_STEPS_TESTS:BOOL=ON');
}

/** Configures a preset, where that is due. */
export async function configurePreset(preset, { withTests }) {
  if (isConfigured(preset, withTests)) return;
  const cmake = ['cmake', '--preset', preset, `-DSOFTMAX_STEPS_TESTS=${withTests ? 'ON' : 'OFF'}`];
  const [command, ...args] = preset === 'wasm' ? ['emcmake', ...cmake] : cmake;
  await run(command, args, { env: emscriptenEnvironment });
}

/** Builds targets of a preset; only what changed. */
export async function buildPreset(preset, { withTests, targets }) {
  await configurePreset(preset, { withTests });
  await run('cmake', ['--build', '--preset', preset, '--target', ...targets], { env: emscriptenEnvironment });
}
