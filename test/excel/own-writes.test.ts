/** Which changes are taken for the add-in's own, before Excel says so itself. */
import { OwnWrites } from '../../src/excel/own-writes';

const { now } = Date;
let time = now();

beforeEach(() => (Date.now = () => time));
afterEach(() => (Date.now = now));

function written(): OwnWrites {
  const own = new OwnWrites();
  own.expect('A', 'B2');
  return own;
}

it('are those of the cell that was written, each told of once', () => {
  const own = written();
  own.expect('A', 'B2');
  expect([own.take('A', 'B3'), own.take('B', 'B2')]).toEqual([false, false]);
  expect([own.take('A', 'B2'), own.take('A', 'B2'), own.take('A', 'B2')]).toEqual([true, true, false]);
});

it('are none where the write was refused, which leaves another of the same cell', () => {
  const own = written();
  const refused = own.expect('A', 'B2');
  refused();
  expect([own.take('A', 'B2'), own.take('A', 'B2')]).toEqual([true, false]);
});

it('are no longer those that Excel tells of more than five seconds later', () => {
  const [soon, late] = [written(), written()];
  time += 5_000;
  expect(soon.take('A', 'B2')).toBe(true);
  time += 1;
  expect(late.take('A', 'B2')).toBe(false);
});
