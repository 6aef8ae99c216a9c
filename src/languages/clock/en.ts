import type { ClockTexts } from '../clock-texts';
import type { Say } from '../say';

/** What an amount seen leaves out; "" where it leaves out nothing. */
function unreadText(lines: number, say: Say): string {
  return lines === 0
    ? ''
    : `, without ${say.count(lines, 'line whose invoiced amount cannot be read', 'lines whose invoiced amount cannot be read')}`;
}

export const clock: ClockTexts = {
  sheet: 'Contract clock',
  columns: { subject: 'Subject', label: 'Deadline', value: 'Value', note: 'Worth knowing', clause: 'Clause' },
  lots: (lots, all, say) => (all ? 'All lots' : `${lots.length === 1 ? 'Lot' : 'Lots'} ${say.list(lots)}`),
  line: (sheet, row) => `${sheet}, row ${row}`,
  labels: {
    state: 'State',
    notifiedOn: 'Notification of the framework agreement',
    period: 'Current period',
    periodEnd: 'End of the period',
    daysLeft: 'Days left in the period',
    notice: 'Last day to notify non-renewal',
    prudent: 'The same, on a working day to be safe',
    lastOrderDay: 'Last day to order',
    pastTheEnd: 'Orders that run past the end',
    headRoom: 'Room left in the support unit',
    insertion: 'Hours of social insertion due',
  },
  states: { unknown: 'Unknown', 'not-started': 'Not notified yet', running: 'Running', ended: 'Ended' },
  unknown: 'Give the date of notification of the framework agreement in the settings.',
  period: (period, periods, say) => `${say.number(period)} of ${say.number(periods)}`,
  daysLeft: (days, say) => (days === 0 ? 'This is the last day.' : say.count(days, 'day', 'days')),
  noNotice: 'No further renewal to come.',
  renews: (after, say) =>
    `The notice period of the current period has passed: the framework agreement will be renewed tacitly after ${say.day(after)}.`,
  notice: (period, expiry, daysLeft, say) =>
    `For the framework agreement to end with period ${say.number(period)}, on ${say.day(expiry)}; ${daysLeft === 0 ? 'this is the last day' : `${say.count(daysLeft, 'day', 'days')} left`}.`,
  sameDay: 'It is a working day already.',
  lastOrderDayNote: 'All renewals taken, or the end decided on if it comes first.',
  pastTheEnd: (order, days, say) => `${order}, by ${say.count(days, 'day', 'days')}`,
  headRoom: ({ unit, count, beforeNextBand, nextUnit, beforeTop, top }, say) => {
    if (count === null) return `${unit}: the number of start-ups is not recorded.`;
    const startUps = (value: number) => say.count(value, 'start-up', 'start-ups');
    const band =
      beforeNextBand === null
        ? ''
        : beforeNextBand < 0
          ? `; the unit covers ${say.number(-beforeNextBand)} fewer`
          : nextUnit === null
            ? ''
            : `; ${startUps(beforeNextBand)} more before ${nextUnit}`;
    const over =
      beforeTop === null || top === null
        ? ''
        : beforeTop < 0
          ? `; the contract provides for nothing beyond ${say.number(top)}`
          : `; ${startUps(beforeTop)} more before the top of ${say.number(top)}`;
    return `${unit}: ${startUps(count)}${band}${over}.`;
  },
  insertion: ({ holder, seen, unread, from, onAll, above }, say) =>
    `Invoiced as seen here: ${say.money(seen)} excl. tax${unreadText(unread, say)}; ${say.number(onAll)} h if they bear on the whole amount, ${say.number(above)} h if they bear on what is above ${say.money(from)} excl. tax.${holder === null ? ' The holder is not stated, although the hours are counted holder by holder.' : ''} Invoices of the other beneficiaries count as well.`,
  noInsertion: ({ seen, unread, from }, say) =>
    `Invoiced as seen here: ${say.money(seen)} excl. tax${unreadText(unread, say)}; no hour is due before ${say.money(from)} excl. tax invoiced by one holder. Invoices of the other beneficiaries count as well.`,
  nothingRunning: 'No support unit is running on that day.',
};
