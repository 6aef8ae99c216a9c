/** Units that the notification of the framework sets off. */
import { startDate } from '../columns/start-date';
import { uoCode } from '../columns/uo-code';
import { readingInUse } from '../core/agreement/doubts';
import { dayForLot } from '../core/agreement/for-lot';
import { tell, type Problem, type TriggerExamination } from './_trigger';

/** The unit starts with the framework; a contract without it is worth telling, once (ADR 10, point 15). */
export function atNotification(examination: TriggerExamination): void {
  const { instance, lines, book, agreement, settings, verdicts } = examination;
  const { unit } = instance.data;
  if (lines.length === 0) {
    const ofLots = book.lines.filter(({ lot }) => lot !== null && unit.lots.includes(lot));
    const reading = readingInUse(agreement, 'launch-order', settings.readings)?.reading;
    if (ofLots.length === 0 || reading === 'automatic') return verdicts.notApplicable([]);
    // A unit that could not be understood may be this one.
    if (book.lines.some((line) => line.unit === null)) return verdicts.undecided([], uoCode);
    return verdicts.finding({
      severity: 'info',
      lines: [],
      at: null,
      facts: { kind: 'no-launch', unit: unit.code, label: unit.label, lots: unit.lots, project: null },
    });
  }
  for (const line of lines) {
    const notified = dayForLot(settings.notifiedOn, line.lot);
    const start = line.get(startDate);
    if (start === null) verdicts.undecided(line, startDate);
    else if (notified === null) verdicts.undecided(line, 'notifiedOn');
    else {
      const onTime = start >= notified && start <= notified + settings.dateGraceDays;
      const facts = { start: { day: start }, day: { day: notified } };
      const late: Problem = {
        kind: 'not-at-notification',
        severity: 'warning',
        at: line.cell(startDate),
        facts,
      };
      tell([line], { problems: onTime ? [] : [late], missing: [] }, examination);
    }
  }
}
