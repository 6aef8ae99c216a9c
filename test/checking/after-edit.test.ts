/** After an edit each rule judges again what its scope asks for, no more, and tells what judging everything tells. */
import { checkWorkbookInSteps, type SheetCheck } from '../../src/core/checking/check-workbook';
import { CheckMemory } from '../../src/core/checking/recheck';
import type { AnyRule, ExampleLine } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import type { OrderLine } from '../../src/core/orders/order-line';
import type { ReadSheet } from '../../src/core/orders/order-sheet';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { atOnce } from '../../src/core/steps';
import { qty } from '../../src/columns/qty';
import { agreement, columns, sheetOf } from '../rules/check-example';

const settings = completeSettings({ version: 1, agreement: agreement.id });

/** Three lines in each order, six in each project. */
const lines: readonly ExampleLine[] = Array.from({ length: 30 }, (_, at) => ({
  order_no: `BC-${Math.floor(at / 3)}`,
  project: `Projet ${Math.floor(at / 6)}`,
  uo_code: 'UO-L2.2.2',
  qty: at % 5,
  status: 'en cours',
  start_date: '2017-02-01',
}));

function read(of: readonly ExampleLine[]): ReadSheet {
  const sheet = recogniseOrderSheet(sheetOf(of), { columns, agreement });
  if ('missing' in sheet) throw new Error('not an order sheet');
  const [orders] = readOrders([sheet], { agreement, settings });
  if (!orders) throw new Error('nothing was read');
  return orders;
}

const before = read(lines);

type Changes = Readonly<Record<number, ExampleLine>>;

/** The sheet with some lines edited, after `earlier` edits; the others are the very lines that were read before. */
function edited(changes: Changes, was = before, earlier: Changes = {}): ReadSheet {
  const now = read(lines.map((line, at) => ({ ...line, ...earlier[at], ...changes[at] })));
  return {
    ...now,
    lines: now.lines.map((line, at) => (at in changes ? line : (was.lines[at] ?? line))),
  };
}

type Key = (line: OrderLine) => unknown;

/** A rule that compares the quantity of each line with what the lines of one key order together. */
function comparing(id: string, keyOf: Key, options: Partial<AnyRule>) {
  const judged: number[] = [];
  const texts = { title: id, checked: '.', problem: () => '.', remedy: () => '.' };
  const rule: AnyRule = {
    id,
    needs: [qty],
    instances: () => [{ subject: 'all', clause: 'CCTP §1', data: null }],
    concerns: (_, book) => book.lines,
    check({ lines: given, book, verdicts }) {
      judged.push(given.length);
      for (const line of given) {
        const group = book.lines.filter((other) => keyOf(other) === keyOf(line));
        const sum = group.reduce((all, other) => all + (other.get(qty) ?? 0), 0);
        const own = line.get(qty);
        if (own === null) verdicts.undecided(line, qty);
        else if (own === 0) verdicts.notApplicable(line);
        else if (own === 1) verdicts.tolerated(line);
        else if (own === 2) verdicts.pass(line);
        else verdicts.finding({ severity: 'error', lines: line, at: line.cell(qty), facts: { sum, own } });
      }
    },
    texts: { fr: texts, en: texts },
    ...options,
  };
  return { rule, judged };
}

function rules() {
  return [
    comparing('of-lines', (line) => line, { scope: 'line' }),
    comparing('of-orders', ({ orderKey }) => orderKey, { scope: 'order' }),
    comparing('of-projects', ({ projectKey }) => projectKey, { scope: 'project' }),
    comparing('of-all', () => '', {}),
    comparing('of-quantities', () => '', { reads: [qty] }),
  ];
}

const told = (checks: readonly SheetCheck[]) =>
  checks.flatMap(({ findings, coverage, counts }) =>
    [...findings, ...coverage, counts].map((thing) => JSON.stringify(thing)),
  );

function after(changes: Changes) {
  const all = rules();
  const request = { agreement, settings, asOf: 43_252, rules: all.map(({ rule }) => rule) };
  const memory = new CheckMemory();
  atOnce(checkWorkbookInSteps({ ...request, sheets: [before] }, memory));
  for (const { judged } of all) judged.length = 0;
  const now = { ...request, sheets: [edited(changes)] };
  const again = atOnce(checkWorkbookInSteps(now, memory));
  const judged = all.map(({ judged: counts }) => counts.reduce((sum, count) => sum + count, 0));
  return { again: told(again), judged, anew: told(atOnce(checkWorkbookInSteps(now))) };
}

it.each<[string, Record<number, ExampleLine>, number[]]>([
  // What was said of the lines as they were is taken back by judging those too.
  ['nothing', {}, [0, 0, 0, 30, 0]],
  ['a quantity', { 7: { qty: 4 } }, [2, 6, 12, 30, 30]],
  ['a quantity that is no longer there', { 8: { qty: null } }, [2, 6, 12, 30, 30]],
  ['a quantity that is no number', { 8: { qty: 'deux' } }, [2, 6, 12, 30, 30]],
  ['a day that no rule reads', { 7: { start_date: '2017-03-01' } }, [2, 6, 12, 30, 0]],
  ['two days in one order', { 6: { start_date: null }, 7: { start_date: null } }, [4, 6, 12, 30, 0]],
  ['two quantities of different projects', { 0: { qty: 3 }, 29: { qty: 3 } }, [4, 12, 24, 30, 30]],
  ['a line moved to another order', { 7: { order_no: 'BC-9' } }, [2, 12, 12, 30, 30]],
  ['a line moved to another project', { 7: { project: 'Projet 4' } }, [2, 6, 24, 30, 30]],
  ['a line without a project', { 7: { project: null } }, [2, 6, 12, 30, 30]],
  ['a line of another unit', { 7: { uo_code: 'UO-L2.2.1' } }, [2, 6, 12, 30, 30]],
  ['a line of an unknown unit', { 7: { uo_code: 'UO-L9' } }, [2, 6, 12, 30, 30]],
  ['a line that is settled', { 7: { status: 'soldé' } }, [2, 6, 12, 30, 30]],
  ['a cancelled line', { 7: { status: 'annulé' } }, [1, 5, 11, 29, 29]],
  ['a name spelt otherwise, which findings tell', { 7: { project: 'PROJET 1' } }, [2, 6, 12, 30, 30]],
])('%s', (_, changes, expected) => {
  const { again, judged, anew } = after(changes);
  expect(again).toEqual(anew);
  expect(judged).toEqual(expected);
});

it('tells the same after one edit upon another, also where an edit leaves a rule alone that was judged again', () => {
  const ofOneProject = comparing('of-one-project', (line) => line, {
    scope: 'line',
    concerns: (_, book) => book.lines.filter(({ projectKey }) => projectKey === 'projet1'),
  });
  const all = [...rules(), ofOneProject].map(({ rule }) => rule);
  const request = { agreement, settings, asOf: 43_252, rules: all };
  const memory = new CheckMemory();
  atOnce(checkWorkbookInSteps({ ...request, sheets: [before] }, memory));
  let sheet = before;
  let earlier: Changes = {};
  const edits: readonly Changes[] = [
    { 7: { qty: 4 } },
    { 0: { qty: 3 } },
    { 7: { qty: 2 } },
    { 8: { qty: 5 } },
  ];
  for (const changes of edits) {
    sheet = edited(changes, sheet, earlier);
    earlier = { ...earlier, ...changes };
    const now = { ...request, sheets: [sheet] };
    expect(told(atOnce(checkWorkbookInSteps(now, memory)))).toEqual(told(atOnce(checkWorkbookInSteps(now))));
  }
});

it('judges everything anew where more than a few lines changed', () => {
  const many = Object.fromEntries([0, 1, 2, 3].map((at) => [at, { qty: 3 }]));
  const { again, judged, anew } = after(many);
  expect(again).toEqual(anew);
  expect(judged).toEqual([30, 30, 30, 30, 30]);
});

it.each([1, 4, 7, 100])('tells the same where %i lines are judged at once', (linesAtOnce) => {
  const all = rules();
  const request = { agreement, settings, asOf: 43_252, rules: all.map(({ rule }) => rule), sheets: [before] };
  const parted = told(atOnce(checkWorkbookInSteps(request, new CheckMemory(), linesAtOnce)));
  const most = all.map(({ judged }) => Math.max(...judged));
  expect(parted).toEqual(told(atOnce(checkWorkbookInSteps(request))));
  const whole = linesAtOnce === 100;
  expect(most.slice(0, 3)).toEqual(
    whole ? [30, 30, 30] : [linesAtOnce, 3 * Math.ceil(linesAtOnce / 3), 6 * Math.ceil(linesAtOnce / 6)],
  );
  expect(most.slice(3)).toEqual([30, 30]);
});
