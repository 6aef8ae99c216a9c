/** The contract clock as rows: for a sheet of a report, and line by line for a terminal. */
import { bandsOf } from '../agreement/bands';
import { contractClock, type LotClock } from '../clock/contract-clock';
import { headRoom } from '../clock/head-room';
import { insertionDue } from '../clock/insertion';
import { pastTheEnd } from '../clock/past-the-end';
import { orderName } from '../orders/order-name';
import type { SummarySource } from '../summing/definition';
import type { PlanCell, PlanSheet } from './plan';
import type { SummaryWords } from './summary-words';
import { sourceName } from '../summing/source-name';

export interface ClockRow {
  /** The lots, or the line, it is about. */
  readonly subject: string;
  readonly label: string;
  /** A number, a day, or text. */
  readonly value: string | number | { readonly day: number } | null;
  readonly note: string | null;
  readonly clause: string | null;
}

/** Orders past the end that are told one by one. */
const mostOrders = 50;

export function clockRows(source: SummarySource, asOf: number, words: SummaryWords): readonly ClockRow[] {
  const { agreement, settings } = source;
  return [
    ...contractClock(agreement, settings, asOf).flatMap((clock) =>
      lotRows(clock, clock.lots.length === agreement.lots.length, words),
    ),
    ...pastRows(source, words),
    ...roomRows(source, asOf, words),
    ...insertionRows(source, words),
  ];
}

function lotRows(clock: LotClock, all: boolean, { clock: texts, say }: SummaryWords): readonly ClockRow[] {
  const { labels } = texts;
  const subject = texts.lots(clock.lots, all, say);
  const { current, nextNotice, clause } = clock;
  const row = (
    label: keyof typeof labels,
    value: ClockRow['value'],
    note: string | null = null,
  ): ClockRow => ({ subject, label: labels[label], value, note, clause });
  const day = (serial: number | null) => (serial === null ? null : { day: serial });
  const rows = [
    row('state', texts.states[clock.state], clock.state === 'unknown' ? texts.unknown : null),
    row('notifiedOn', day(clock.notifiedOn)),
    ...(current
      ? [
          row('period', texts.period(current.period, clock.periods, say)),
          row('periodEnd', day(current.end)),
          row('daysLeft', clock.daysLeft, clock.daysLeft === 0 ? texts.daysLeft(0, say) : null),
        ]
      : []),
    ...(nextNotice
      ? [
          row('notice', day(nextNotice.deadline), noticeNote(clock, texts, say)),
          row(
            'prudent',
            day(nextNotice.prudent),
            nextNotice.prudent === nextNotice.deadline ? texts.sameDay : null,
          ),
        ]
      : clock.state === 'running'
        ? [row('notice', null, noticeNote(clock, texts, say))]
        : []),
    ...(clock.lastOrderDay === null
      ? []
      : [row('lastOrderDay', day(clock.lastOrderDay), texts.lastOrderDayNote)]),
  ];
  return rows.filter(({ value, note }) => value !== null || note !== null);
}

function noticeNote(
  { nextNotice, renewsAfter }: LotClock,
  texts: SummaryWords['clock'],
  say: SummaryWords['say'],
): string {
  return [
    ...(renewsAfter === null ? [] : [texts.renews(renewsAfter, say)]),
    nextNotice
      ? texts.notice(nextNotice.period, nextNotice.expiry, nextNotice.daysLeft, say)
      : renewsAfter === null
        ? texts.noNotice
        : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function pastRows({ agreement, settings, sheets }: SummarySource, words: SummaryWords): readonly ClockRow[] {
  const { clock: texts, say } = words;
  return pastTheEnd(sheets, agreement, settings)
    .slice(0, mostOrders)
    .map(({ sheet, line, end, days }) => ({
      subject: texts.line(sheet.snapshot.name, line.row),
      label: texts.labels.pastTheEnd,
      value: { day: end },
      note: texts.pastTheEnd(orderName([sheet], line, texts.line), days, say),
      clause: agreement.framework.orders.clause,
    }));
}

function roomRows(
  { agreement, sheets }: SummarySource,
  asOf: number,
  { clock: texts, say }: SummaryWords,
): readonly ClockRow[] {
  const [band] = bandsOf(agreement);
  if (!band) return [];
  const rows = headRoom(sheets, agreement, asOf).map((room) => ({
    subject: texts.line(room.sheet.snapshot.name, room.line.row),
    label: texts.labels.headRoom,
    value: room.beforeNextBand,
    note: texts.headRoom(room, say),
    clause: room.clause,
  }));
  if (rows.length > 0) return rows;
  const { clause } = band.capacity;
  const subject = texts.lots(band.unit.lots, band.unit.lots.length === agreement.lots.length, say);
  return [{ subject, label: texts.labels.headRoom, value: null, note: texts.nothingRunning, clause }];
}

function insertionRows(source: SummarySource, words: SummaryWords): readonly ClockRow[] {
  const { clock: texts, say } = words;
  const due = insertionDue(source);
  if (!due) return [];
  const { from, clause } = due;
  const label = texts.labels.insertion;
  if (due.owed.length === 0)
    return [
      { subject: texts.lots([], true, say), label, value: 0, note: texts.noInsertion(due, say), clause },
    ];
  return due.owed.map((owed) => ({
    subject: [texts.lots([owed.lot ?? ''], owed.lot === null, say), owed.holder ?? []].flat().join(', '),
    label,
    // Two readings, two numbers: neither is the value.
    value: null,
    note: texts.insertion({ ...owed, from }, say),
    clause,
  }));
}

export function planClock(sources: readonly SummarySource[], asOf: number, words: SummaryWords): PlanSheet {
  const { columns, sheet: name } = words.clock;
  const rows = sources.flatMap((source) =>
    clockRows(source, asOf, words).map(({ subject, label, value, note, clause }): PlanCell[] => [
      sources.length > 1 ? `${sourceName(source, sources)} › ${subject}` : subject,
      label,
      value,
      note,
      clause,
    ]),
  );
  return {
    name,
    table: 'Clock',
    columns: [
      { title: columns.subject, width: 24 },
      { title: columns.label, width: 44, wrapped: true },
      { title: columns.value, width: 14 },
      { title: columns.note, width: 80, wrapped: true },
      { title: columns.clause, width: 14 },
    ],
    rows,
  };
}
