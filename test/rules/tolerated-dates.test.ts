/** How far a date may go is printed with what is found: the contract's own day, a tolerance, a day of grace. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { plain } from '../plain';
import type { CheckOptions } from './check-example';
import { runRule } from './run-rule';
import { span } from './span';

function run(id: string, lines: readonly ExampleLine[], options?: CheckOptions) {
  const { found, problems, remedies } = runRule(id, lines, options);
  return {
    found: found.map(([severity]) => severity),
    problems: plain(problems.join(' ')),
    remedies: plain(remedies.join(' ')),
  };
}

describe('what tolerates a date is printed with it', () => {
  it.each([
    [
      'unit-duration',
      'UO-L2.2.2',
      '2017-12-31',
      'au plus tard le 02/07/2017, tolérée jusqu’au 20/07/2017 (20 %, votre réglage)',
    ],
    [
      'unit-duration',
      'UO-L2.2.2',
      '2017-04-30',
      'au plus tôt le 02/07/2017, tolérée dès le 14/06/2017 (20 %, votre réglage)',
    ],
    [
      'unit-duration',
      'UO-L2.4.2',
      '2017-12-31',
      'le 02/06/2017, admise jusqu’au 03/06/2017 (1 jour de grâce, votre réglage)',
    ],
    [
      'phase-duration',
      'UO-L2.1.2',
      '2017-12-31',
      'le 02/07/2017, tolérée jusqu’au 20/07/2017 (20 %, votre réglage)',
    ],
    [
      'phase-duration',
      'UO-L2.3.2',
      '2017-12-31',
      'le 02/10/2017, admise jusqu’au 03/10/2017 (1 jour de grâce, votre réglage)',
    ],
  ])('%s of %s until %s', (id, unit, end, sentence) => {
    expect(run(id, [span(unit, '2017-04-03', end)]).problems).toContain(sentence);
  });

  it('asks for the contract’s own day, not for the day of grace', () => {
    const firm = run('unit-duration', [span('UO-L2.4.2', '2017-04-03', '2017-12-31')]);
    expect(firm.remedies).toContain('Ramenez la fin au 02/06/2017 au plus tard');
    const phase = run('phase-duration', [span('UO-L2.3.2', '2017-04-03', '2017-12-31')]);
    expect(phase.remedies).toContain('Ramenez la fin de la phase au 02/10/2017 au plus tard');
    const soft = run('unit-duration', [span('UO-L2.2.2', '2017-04-03', '2017-12-31')]);
    expect(soft.remedies).toContain('Ramenez la fin au 20/07/2017 au plus tard');
  });

  it('speaks of no tolerance where the reviewer grants none', () => {
    const settings = { tolerance: { months: 0 }, dateGraceDays: 0 };
    const firm = run('unit-duration', [span('UO-L2.4.2', '2017-04-03', '2017-12-31')], { settings });
    expect(firm.problems).toMatch(/le 02\/06\/2017\.$/);
  });

  it.each([
    ['2020-11-13', 1, [], ''],
    ['2020-11-14', 1, ['warning'], '1 jour après le dernier jour de l’accord-cadre, le 13/11/2020'],
    ['2020-11-15', 1, ['error'], 'après le dernier jour de l’accord-cadre, le 13/11/2020'],
    ['2020-11-16', 3, ['warning'], '3 jours après le dernier jour'],
    ['2020-11-14', 0, ['error'], 'après le dernier jour'],
  ])('order-within-framework on %s, with %s day of grace', (order_date, dateGraceDays, found, sentence) => {
    const lines = [{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1, order_date }];
    const options = { settings: { notifiedOn: '2016-11-14', dateGraceDays } };
    const told = run('order-within-framework', lines, options);
    expect(told.found).toEqual(found);
    expect(told.problems).toContain(sentence);
  });

  it.each([
    ['2016-02-29', '2020-02-28', '2020-03-01'], // four years from a leap day reach its eve
    ['2015-08-31', '2019-08-30', '2019-09-01'],
  ])('a framework notified on %s runs until %s', (notifiedOn, last, after) => {
    const order = (order_date: string) => ({ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1, order_date });
    const settings = { notifiedOn };
    expect(run('order-within-framework', [order(last)], { settings }).found).toEqual([]);
    expect(run('order-within-framework', [order(after)], { settings }).found).toEqual(['error']);
  });
});
