/** The terminal on a large workbook: from the file to its findings, and the peak memory of the process. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../src/core/sheet/snapshot';
import { figure, median, type Inspection } from './bench';
import { sheetText } from './order-sheets';

const program = join(__dirname, '..', 'dist', 'cli.js');

/** Runs the program inside a process that tells its own peak at the end. */
const wrapper = `const { peakMemory } = require(${JSON.stringify(join(__dirname, 'peak-memory.js'))});
process.argv.splice(1, 0, ${JSON.stringify(program)});
process.on('exit', () => process.stderr.write('peak ' + peakMemory()));
require(${JSON.stringify(program)});`;

export const inspection: Inspection = {
  id: 'terminal',
  async figures() {
    const folder = mkdtempSync(join(tmpdir(), 'bordereau-'));
    try {
      const text = await sheetText(100_000, 15);
      const file = join(folder, 'suivi.xlsx');
      writeFileSync(
        file,
        await writeXlsx({ sheets: [{ name: 'Suivi', rows: JSON.parse(text) as CellValue[][] }] }),
      );
      const rounds = Array.from({ length: 5 }, () => {
        const parsing = elapsed(() => JSON.parse(text) as unknown);
        let stderr = '';
        const took = elapsed(() => (stderr = check(file)));
        return { parsing, took, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 };
      });
      const [parsing, took] = [
        median(rounds.map((round) => round.parsing)),
        median(rounds.map((round) => round.took)),
      ];
      const peak = Math.max(...rounds.map((round) => round.peak));
      return [
        figure(
          {
            job: 'terminal, .xlsx of 100,000 × 15 to findings ÷ JSON.parse',
            unit: '×',
            reach: 15,
            stretch: 2.5,
          },
          took / parsing,
        ),
        figure({ job: 'terminal, peak memory', unit: 'MB', reach: 250, stretch: 180 }, peak),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** What the program says on its error stream. */
function check(file: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['-e', wrapper, 'check', file, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1)
    throw new Error(`The terminal did not check the file. ${stderr.slice(-400)}`);
  return stderr;
}

function elapsed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
