// The floors of web/: what each may import. `depcruise` fails on an arrow upwards and on any circle, of types too.
const floors = ['core', 'model', 'locales', 'exports', 'calculator', 'hosts'];

/** No folder of `from` imports from one of `to`. */
const forbid = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: `^web/(${from})/` },
  to: { path: `^web/(${to.join('|')})/` },
});

export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    ...floors
      .slice(0, -1)
      .map((floor, i) =>
        forbid(`${floor} imports from below alone`, floor, [...floors.slice(i + 1), 'cli', 'docs', 'build']),
      ),
    forbid('what ships imports nothing of the build', 'hosts|cli', ['docs', 'build']),
    forbid('the command has no views', 'cli', ['hosts', 'calculator']),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|^build/|^dist/' },
  },
};
