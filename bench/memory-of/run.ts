/** Parses the cells of a file, and checks them where asked; prints the peak of the process in MB. */
import { readFileSync } from 'node:fs';
import { peakMemory } from '../peak-memory';
import { checker, snapshotOfText } from '../order-sheets';

async function run(what: string | undefined, file: string): Promise<void> {
  // Both processes load the same and prepare the same.
  const check = await checker();
  globalThis.gc?.();
  const snapshot = snapshotOfText(readFileSync(file, 'utf8'));
  const checks = what === 'check' ? check([snapshot]) : [];
  if (what === 'check' && checks.length === 0) throw new Error('nothing was checked');
  process.stdout.write(String(peakMemory() / 1024));
}

void run(process.argv[2], process.argv[3] ?? '');
