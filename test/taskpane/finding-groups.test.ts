import type { Finding } from '../../src/core/checking/finding';
import { atOnce } from '../../src/core/steps';
import {
  createGrouping,
  groupFindings,
  matching,
  searchedWords,
} from '../../src/taskpane/view/finding-groups';
import { inOrder, listRows } from '../../src/taskpane/view/finding-rows';
import type { FindingItem } from '../../src/taskpane/view/findings';
import { madeFinding } from './made-finding';

let made = 0;

const item = (change: Partial<Finding>): FindingItem => ({
  key: String((made += 1)),
  finding: madeFinding(change),
});

const values = (items: readonly FindingItem[], by: 'severity' | 'rule' | 'project' | 'order') =>
  groupFindings(items, by).map(({ value, count }) => [value, count]);

describe('findings in groups', () => {
  const items = [
    item({ severity: 'info', rule: 'quantity', project: 'Beta', order: 'BC-10' }),
    item({ severity: 'warning', project: 'Alpha', order: 'BC-9' }),
    item({ severity: 'error', project: 'Beta', order: 'BC-9' }),
    item({ severity: 'error', rule: 'buyer' }),
  ];

  it('come by severity, the most serious first', () =>
    expect(values(items, 'severity')).toEqual([
      ['error', 2],
      ['warning', 1],
      ['info', 1],
    ]));

  it('come by rule, those with the most serious findings first', () =>
    expect(values(items, 'rule')).toEqual([
      ['unit-lot', 2],
      ['buyer', 1],
      ['quantity', 1],
    ]));

  it('come by order as orders are counted, and by project; what belongs to none comes last', () => {
    expect(values(items, 'order')).toEqual([
      ['BC-9', 2],
      ['BC-10', 1],
      [null, 1],
    ]);
    expect(values(items, 'project')).toEqual([
      ['Alpha', 1],
      ['Beta', 2],
      [null, 1],
    ]);
  });
});

describe('after a correction', () => {
  const orders = (count: number) =>
    Array.from({ length: count }, (_, at) => item({ order: `BC-${(at * 7) % count}`, project: 'Alpha' }));

  it('the orders are put in their order without comparing them all anew', () => {
    const group = createGrouping();
    const items = orders(5_000);
    group(items, 'order');
    const compare = jest.spyOn(Intl.Collator.prototype, 'compare', 'get');
    const [, ...left] = items;
    const again = group([...left, item({ order: 'BC-4999a' })], 'order');
    expect(compare.mock.calls.length).toBeLessThan(11_000);
    compare.mockRestore();
    expect(again).toHaveLength(5_000);
    expect(again.slice(0, 2).map(({ value }) => value)).toEqual(['BC-1', 'BC-2']);
    expect(again.at(-1)?.value).toBe('BC-4999a');
  });

  it('nothing is left of the groups before: not an empty one, nor those of another sorting', () => {
    const group = createGrouping();
    group(orders(3), 'order');
    expect(group(orders(1), 'order').map(({ value }) => value)).toEqual(['BC-0']);
    expect(group(orders(1), 'project').map(({ value }) => value)).toEqual(['Alpha']);
    expect(group([], 'project')).toEqual([]);
  });
});

describe('what a user looks for', () => {
  const [lot, buyer] = [item({ project: 'Échéance' }), item({ rule: 'buyer' })];
  const textOf = ({ finding }: FindingItem) => `${finding.rule} ${finding.project ?? ''}`;

  it.each<[string, FindingItem[]]>([
    ['', [lot, buyer]],
    ['  ', [lot, buyer]],
    ['ECHEANCE lot', [lot]],
    ['buyer', [buyer]],
    ['nothing', []],
  ])('“%s” is matched word by word, accents and case aside', (query, expected) =>
    expect(atOnce(matching([lot, buyer], searchedWords(query), textOf))).toEqual(expected),
  );
});

it('of thousands of findings those that match are looked for little by little, and each is told once', () => {
  const items = Array.from({ length: 1_000 }, () => item({}));
  const textOf = jest.fn(() => 'lot 2');
  const texts = new WeakMap<FindingItem, string>();
  const steps = matching(items, ['lot'], textOf, texts);
  expect(steps.next()).toEqual({ done: false, value: 0 });
  expect(textOf).not.toHaveBeenCalled();
  expect(atOnce(steps)).toHaveLength(1_000);
  expect(atOnce(matching(items, ['lot', '3'], textOf, texts))).toEqual([]);
  expect(textOf).toHaveBeenCalledTimes(1_000);
});

describe('rows of the list', () => {
  const many = Array.from({ length: 20_000 }, () => item({}));

  it('show the first findings of a cause, and all of them when asked', () => {
    const groups = groupFindings(many, 'severity');
    const kinds = listRows(groups, new Set()).map(({ kind }) => kind);
    expect(kinds).toEqual(['group', 'cause', 'finding', 'finding', 'finding', 'more']);
    const cause = listRows(groups, new Set())[1]?.key ?? '';
    expect(listRows(groups, new Set([cause]))).toHaveLength(20_002);
  });

  it('never hide a single finding behind a button', () => {
    const kinds = listRows(groupFindings(many.slice(0, 4), 'severity'), new Set()).map(({ kind }) => kind);
    expect(kinds).toEqual(['group', 'cause', 'finding', 'finding', 'finding', 'finding']);
  });

  it('are walked in the order in which they stand', () => {
    const items = [item({ severity: 'info' }), item({}), item({ severity: 'info' })];
    const keys = inOrder(groupFindings(items, 'severity')).map(({ item: { key } }) => key);
    expect(keys).toEqual([items[1]?.key, items[0]?.key, items[2]?.key]);
  });
});
