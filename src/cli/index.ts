/** Process wiring of the terminal command; webpack makes `dist/cli.js` of it. */
import { once } from 'node:events';
import { machineDay } from './io';
import { run } from './main';
import { suitShortRun } from './v8-flags';

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

suitShortRun();
void run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  drained: async () => {
    // A reader that is gone is told of above.
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain').catch(() => undefined);
  },
  stderr: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  today: machineDay,
}).then((status) => {
  process.exitCode = status;
});
