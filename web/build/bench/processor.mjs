/** Milliseconds of the processor that an action takes, whatever else the machine does meanwhile. */
export function milliseconds(action) {
  const start = process.cpuUsage();
  action();
  return millisecondsSince(start);
}

/** The same of what began at `start`, a value of `process.cpuUsage()`. */
export function millisecondsSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
