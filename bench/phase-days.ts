import { HyperFormula } from 'hyperformula';
import type { Bench } from './bench';
import { builtFunction } from './built-function';

const count = 100_000;
const firstDay = 42_744;
const dayOf = (call: number) => firstDay + (call % 1_500);
const dayMs = 86_400_000;
const unixEpochSerial = 25_569;

/** Days from a day to the eve of the same day some months later, as a plain function would count them. */
function plainDays(start: number, months: number): number {
  const day = new Date((start - unixEpochSerial) * dayMs);
  const end = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, day.getUTCDate());
  return end / dayMs + unixEpochSerial - start;
}

/** A sheet of as many rows; the length is changed, and the engine calculates again. */
function spreadsheet() {
  const rows = Array.from({ length: count }, (_, call) => [
    dayOf(call),
    `=EDATE(A${call + 1},Contrat!$A$1)-A${call + 1}`,
  ]);
  const engine = HyperFormula.buildFromSheets(
    { Suivi: rows, Contrat: [[3]] },
    { licenseKey: 'gpl-v3', maxRows: count },
  );
  const sheet = engine.getSheetId('Contrat') ?? 1;
  let months = 3;
  return () => {
    months = months === 3 ? 6 : 3;
    engine.setCellContents({ sheet, row: 0, col: 0 }, months);
  };
}

export const bench: Bench = {
  id: 'phase-days',
  title: 'PHASE_DAYS, maximum of a phase',
  count,
  unit: 'call',
  contenders() {
    const days = builtFunction('PHASE_DAYS');
    const calls = (run: (call: number) => unknown) => () => {
      for (let call = 0; call < count; call += 1) run(call);
    };
    return [
      { name: 'PHASE_DAYS', run: calls((call) => days(1 + (call % 3), dayOf(call))) },
      { name: 'plain function', run: calls((call) => plainDays(dayOf(call), 3 + (call % 3))) },
      { name: 'HyperFormula, recalculation of EDATE', run: spreadsheet() },
    ];
  },
};
