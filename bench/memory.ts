/** Peak memory of a check beside that of parsing the same cells alone, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, type Inspection } from './bench';
import { sheetText } from './order-sheets';

/** Peak of a process that runs `memory-of/run.ts`, in MB. */
function peak(what: 'parse' | 'check', file: string): number {
  const script = join(__dirname, 'memory-of', 'run.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--require', join(__dirname, 'register.js'), script, what, file],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The memory of "${what}" could not be measured. ${stderr.slice(-400)}`);
  return Number(stdout);
}

export const inspection: Inspection = {
  id: 'memory',
  async figures() {
    const folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
    try {
      const file = join(folder, 'lines.json');
      writeFileSync(file, await sheetText(100_000, 40));
      const goal = {
        job: 'peak memory, check of 100,000 lines ÷ parsing alone',
        unit: '×',
        reach: 2,
        stretch: 1.5,
      } as const;
      return [figure(goal, peak('check', file) / peak('parse', file))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
