import type { Agreement } from '../../src/core/agreement/schema';
import { cite, citedTogether, readingsUsed } from '../../src/core/checking/citation';
import { agreement as builtIn } from '../rules/check-example';

const doubt = (id: string, more: object = {}) => ({
  id,
  chosen: 'a',
  readings: ['a', 'b'].map((reading) => ({ id: reading, label: { fr: `${id} ${reading}`, en: '' } })),
  ...more,
});
const agreement = {
  ...builtIn,
  doubts: [
    doubt('D-1', { decides: 'length-end', settable: true }),
    doubt('D-2', { decides: 'order-day', settable: true }),
    doubt('D-3'),
  ],
} as unknown as Agreement;
const topic = (name: string) => name as Parameters<typeof cite>[2];

describe('what a check cites', () => {
  it('is its clause and doubts, with those on the topics whose reading it takes, none twice', () => {
    const own = { clause: 'A', alsoClauses: ['B'], doubts: ['D-3', 'D-1'] };
    expect(cite(agreement, own, topic('length-end'), topic('order-day'))).toEqual({
      ...own,
      doubts: ['D-3', 'D-1', 'D-2'],
    });
    expect(cite(agreement, { clause: 'A' }, topic('order-day'))).toEqual({
      clause: 'A',
      alsoClauses: [],
      doubts: ['D-2'],
    });
    expect(cite(agreement, { clause: 'A' })).toEqual({ clause: 'A', alsoClauses: [], doubts: [] });
  });

  it('takes in what something beside it rests on; no clause or doubt stands twice', () => {
    const instance = { subject: 's', clause: 'A', alsoClauses: ['B', 'A'], doubts: ['D-1'], data: null };
    const also = { clause: 'C', alsoClauses: ['B', 'A', 'D'], doubts: ['D-1', 'D-2'] };
    expect(citedTogether(instance, also)).toEqual({
      clause: 'A',
      alsoClauses: ['B', 'C', 'D'],
      doubts: ['D-1', 'D-2'],
    });
    expect(citedTogether({ clause: 'A' }, { clause: 'C' })).toEqual({
      clause: 'A',
      alsoClauses: ['C'],
      doubts: [],
    });
    expect(citedTogether({ clause: 'A' })).toEqual({ clause: 'A', alsoClauses: [], doubts: [] });
  });
});

describe('the readings in use', () => {
  const used = (doubts: readonly string[], readings: Record<string, string>) =>
    readingsUsed(agreement, doubts, { readings }).map(({ doubt: id, label }) => [id, label.fr]);

  it('are the agreement’s own, or the user’s where there is a choice to make', () => {
    expect(used(['D-1', 'D-3'], {})).toEqual([
      ['D-1', 'D-1 a'],
      ['D-3', 'D-3 a'],
    ]);
    expect(used(['D-1', 'D-2', 'D-3'], { 'D-1': 'b', 'D-2': 'unheard-of', 'D-3': 'b' })).toEqual([
      ['D-1', 'D-1 b'],
      ['D-2', 'D-2 a'],
      ['D-3', 'D-3 a'],
    ]);
  });

  it('are told of no doubt that the agreement does not list', () => expect(used(['D-9'], {})).toEqual([]));
});
