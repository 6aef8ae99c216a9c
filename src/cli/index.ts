/** Process wiring of the terminal command; webpack makes `dist/cli.js` of it. */
import { once } from 'node:events';
import { machineDay } from '../machine-day';
import type { Io } from './io';
import { run, tellLostResult } from './main';
import { Refusal } from './refusal';
import { suitShortRun } from './v8-flags';

const argv = process.argv.slice(2);
const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  drained: async () => {
    // A reader that is gone is told of below.
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain').catch(() => undefined);
  },
  stderr: (text) => void process.stderr.write(text),
  get cwd() {
    try {
      return process.cwd();
    } catch {
      throw new Refusal(({ file }) => file.noFolder);
    }
  },
  today: machineDay,
};

/** The exit status where the result did not arrive: on a full disk, what was found is not known to anybody. */
let lost: number | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that stops early (`| head`) is no fault; and each further part that is lost comes here again.
  if (error.code === 'EPIPE' || lost !== null) return;
  lost = tellLostResult(argv, io);
  process.exitCode = lost;
});
// Where nobody can be told anything, the exit status still says it.
process.stderr.on('error', () => undefined);

suitShortRun();
void run(argv, io).then((status) => {
  process.exitCode = lost ?? status;
});
