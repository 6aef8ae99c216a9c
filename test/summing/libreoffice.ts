/** LibreOffice without a window, to recalculate a workbook the way a colleague's machine would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCsv } from 'hucre/csv';

/** The command, or `null` where LibreOffice is not installed. */
export function libreOffice(): string | null {
  for (const command of ['soffice', 'libreoffice'])
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore' });
      return command;
    } catch {
      continue;
    }
  return null;
}

/** All sheets, each as 76 (UTF-8) commas and quotes; numbers as they are, not as they are shown. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** Opens the workbook and answers the cells of each sheet as text. */
export function recalculated(command: string, workbook: string): ReadonlyMap<string, readonly string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'bordereau-office-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    command,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', asCsv, '--outdir', folder, workbook],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(
    sheets.map((name) => [
      name.replace(/^[^-]*-/, '').replace(/\.csv$/, ''),
      parseCsv(readFileSync(join(folder, name), 'utf8'), { typeInference: false }).map((row) =>
        row.map(String),
      ),
    ]),
  );
}
