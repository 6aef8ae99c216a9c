/** Long work in small steps. */
import { atOnce, atShare, eachInSteps } from '../../src/core/steps';

describe('eachInSteps', () => {
  it('visits every item in its order, and says where it stands at every step', () => {
    const visited: [string, number][] = [];
    const shares = [
      ...eachInSteps(['a', 'b', 'c', 'd', 'e'], 2, (item, index) => visited.push([item, index])),
    ];
    expect(visited).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
      ['e', 4],
    ]);
    expect(shares).toEqual([0, 0.4, 0.8]);
  });

  it('does no more than one step before it yields again', () => {
    let visited = 0;
    const steps = eachInSteps([1, 2, 3], 2, () => (visited += 1));
    steps.next();
    expect(visited).toBe(0);
    steps.next();
    expect(visited).toBe(2);
    expect(steps.next().done).toBe(true);
    expect(visited).toBe(3);
  });

  it('has no step where there is nothing to visit', () => {
    expect([...eachInSteps([], 2, () => undefined)]).toEqual([]);
  });
});

describe('atShare', () => {
  it('tells the share of the work it is a part of, and gives what comes of its own', () => {
    function* part() {
      yield 0.1;
      yield 0.9;
      return 'done';
    }
    const steps = atShare(part(), 0.5);
    expect([steps.next(), steps.next(), steps.next()]).toEqual([
      { value: 0.5, done: false },
      { value: 0.5, done: false },
      { value: 'done', done: true },
    ]);
    expect(atOnce(part())).toBe('done');
  });
});
