const { readFileSync } = require('node:fs');

/**
 * Peak memory of this process, in kB. Linux keeps what the parent held when it started a process in `resourceUsage()`, also
 * after another program has taken its place: of a small process begun by a large one that tells the size of the large one.
 */
exports.peakMemory = () => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
};
