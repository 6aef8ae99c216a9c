import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { product } from '../acceptance/produit/check-product';
import { plain } from '../plain';
import { agreement } from './check-example';
import { omit, withUnit } from './changed-agreements';
import { runRule } from './run-rule';

const settings = { notifiedOn: '2016-11-14', holderRetained: false };
const launch = {
  order_no: 'BC-001',
  uo_code: 'UO-L2.0',
  qty: 1,
  project: null,
  order_date: '2016-11-14',
  start_date: '2016-11-14',
  decision_date: null,
  partner: null,
};
const reversibility = {
  ...launch,
  uo_code: 'UO-L2.4.1',
  project: 'TOUS',
  start_date: '2020-09-14',
  decision_date: '2020-08-20',
};
const transfer = {
  ...launch,
  uo_code: 'UO-L2.4.2',
  project: 'Alpha',
  start_date: '2018-03-05',
  decision_date: '2018-02-01',
  partner: 'Ministère Y',
};

describe('the launch', () => {
  it.each([
    ['2016-11-13', [['warning', 'F4']]],
    ['2016-11-14', []],
    ['2016-11-15', []],
    ['2016-11-16', [['warning', 'F4']]],
  ])('starting on %s', (start_date, expected) => {
    expect(runRule('unit-trigger', [{ ...launch, start_date }], { settings }).found).toEqual(expected);
  });

  it('is held against the notification of its lot', () => {
    const perLot = { notifiedOn: { '1': '2017-02-01', '2': '2016-11-14' } };
    expect(runRule('unit-trigger', [launch], { settings: perLot }).found).toEqual([]);
  });

  it('cannot be judged without the notification', () => {
    const { status, missing } = runRule('unit-trigger', [launch]);
    expect([status['UO-L2.0'], missing]).toEqual(['not-checkable', ['notifiedOn']]);
  });

  it('is missed once, of no cell, where its lot has orders', () => {
    const { findings, status } = runRule('unit-trigger', [transfer, { ...transfer, project: 'Beta' }], {
      settings,
    });
    expect(findings.map(({ severity, at, order, project }) => [severity, at, order, project])).toEqual([
      ['info', null, null, null],
    ]);
    expect(status['UO-L2.0']).toBe('checked');
  });

  it('is not missed in a workbook of the other lot', () => {
    const { findings, status } = runRule('unit-trigger', [{ ...launch, uo_code: 'UO-L1.2' }], { settings });
    expect([findings, status['UO-L2.0']]).toEqual([[], 'not-applicable']);
  });

  it('is not missed where a unit could not be read', () => {
    const { findings, status } = runRule('unit-trigger', [transfer, { ...transfer, uo_code: '4.3.2' }], {
      settings,
    });
    expect([findings, status['UO-L2.0']]).toEqual([[], 'not-checkable']);
  });
});

describe('the end of the framework', () => {
  const run = (changes: object, more: object = {}) => {
    const { found, status, missing } = runRule('unit-trigger', [launch, { ...reversibility, ...changes }], {
      settings: { ...settings, ...more },
    });
    return { found, status: status['UO-L2.4.1'], missing };
  };

  it.each([
    // Three months before 13 November 2020.
    ['2020-08-13', '2020-08-01', []],
    ['2020-08-12', '2020-08-01', [['warning', 'F5']]],
    ['2020-08-20', '2020-08-20', []],
    ['2020-08-19', '2020-08-20', [['error', 'F5']]],
    // Before the decision and far too early: one date to correct.
    ['2018-08-19', '2020-08-20', [['error', 'F5']]],
  ])('starting on %s, decided on %s', (start_date, decision_date, expected) => {
    expect(run({ start_date, decision_date }).found).toEqual(expected);
  });

  it('tells of two things to put right in two cells', () => {
    expect(run({ start_date: '2018-03-01', decision_date: null }).found).toEqual([
      ['warning', 'F5'],
      ['error', 'G5'],
    ]);
  });

  it('follows an early end and the reviewer’s lead time', () => {
    const early = { start_date: '2018-09-17', decision_date: '2018-09-01' };
    const nonRenewals = [{ period: 2, notifiedOn: '2018-10-01' }];
    expect(run(early, { nonRenewals }).found).toEqual([]);
    expect(run(early, { nonRenewals, reversibilityLeadMonths: 1 }).found).toEqual([['warning', 'F5']]);
    expect(run(early, { contractEnd: '2018-10-31' }).found).toEqual([]);
  });

  it('says nothing more of a unit that is not to be ordered', () => {
    const changes = { start_date: '2018-03-01', decision_date: null };
    expect(run(changes, { holderRetained: true }).found).toEqual([['error', 'B5']]);
  });

  it('makes its errors warnings in the lenient profile, and those of the transfer not', () => {
    const { found } = runRule(
      'unit-trigger',
      [launch, { ...reversibility, decision_date: null }, { ...transfer, decision_date: null }],
      { settings: { ...settings, profile: 'lenient' } },
    );
    expect(found).toEqual([
      ['warning', 'G5'],
      ['error', 'G6'],
    ]);
  });

  it.each([
    [{ start_date: null }, {}, ['start_date']],
    [{ decision_date: 'bientôt' }, {}, ['decision_date']],
    [{}, { notifiedOn: { '1': '2016-11-14' } }, ['notifiedOn']],
  ])('cannot say of %o with the settings %o', (changes, more, missing) => {
    expect(run(changes, more)).toMatchObject({ found: [], status: 'not-checkable', missing });
  });

  it('of a unit of several lots is early where it is in all of those it may be of', () => {
    const ofBoth = withUnit(agreement, 'UO-L2.4.1', (unit) => ({ ...unit, lots: ['1', '2'] }));
    const nonRenewals = [{ period: 2, lot: '1', notifiedOn: '2018-10-01' }];
    const start = (start_date: string) => {
      const lines = [launch, { ...reversibility, start_date, decision_date: '2018-01-05' }];
      const { found, missing, findings } = runRule('unit-trigger', lines, {
        settings: { ...settings, nonRenewals },
        agreement: ofBoth,
      });
      return [found, missing, findings.map(({ facts }) => facts['day'])];
    };
    // Three months before the end of lot 1, 13 November 2018, and long before that of lot 2.
    expect(start('2018-08-12')).toEqual([[['warning', 'F5']], [], [{ day: serialOfIso('2018-11-13') }]]);
    expect(start('2018-08-13')).toEqual([[], ['lot'], []]);
    expect(start('2020-08-13')).toEqual([[], [], []]);
  });

  it('cannot pass while it is not known whether the holder stays', () => {
    expect(run({}, { holderRetained: null })).toMatchObject({
      found: [],
      status: 'not-checkable',
      missing: ['holderRetained'],
    });
  });
});

describe('the transfer of a project', () => {
  const run = (...lines: object[]) =>
    runRule('unit-trigger', [launch, ...lines.map((line) => ({ ...transfer, ...line }))], { settings });

  it('tells of a blank decision and a blank partner, each in its cell', () => {
    expect(run({ decision_date: null, partner: null }).found).toEqual([
      ['error', 'G5'],
      ['warning', 'H5'],
    ]);
  });

  it('tells once of a project with two lines', () => {
    expect(run({ partner: null }, { partner: null, order_no: 'BC-091' }).found).toEqual([['warning', 'H5']]);
  });

  it('may start on the day of the decision', () => {
    expect(run({ start_date: '2018-02-01' }).found).toEqual([]);
    expect(run({ start_date: '2018-01-31' }).found).toEqual([['error', 'F5']]);
  });

  it('cannot tell whether a service without a start comes before its decision', () => {
    const { found, missing } = run({ start_date: null });
    expect([found, missing]).toEqual([[], ['start_date']]);
  });

  it('tells a line without a project by itself', () => {
    const { found, findings } = run(
      { project: null, decision_date: null },
      { project: null, partner: null },
      { project: null },
    );
    expect(found).toEqual([
      ['error', 'G5'],
      ['warning', 'H6'],
    ]);
    expect(findings.map(({ facts }) => facts['project'])).toEqual([null, null]);
  });

  it('names the lots that the launch is missing in', () => {
    const ofBoth = withUnit(agreement, 'UO-L2.0', (unit) => ({ ...unit, lots: ['1', '2'] }));
    const { problems, problemsEn } = runRule('unit-trigger', [transfer], { settings, agreement: ofBoth });
    expect(problems[0]).toContain('des lots 1 et 2');
    expect(problemsEn[0]).toContain('lots 1 and 2');
    const ofOne = runRule('unit-trigger', [transfer], { settings });
    expect(ofOne.problems[0]).toContain('du lot 2');
    expect(ofOne.problemsEn[0]).toContain('lot 2');
  });

  it('cannot tell where the sheet does not track decisions', () => {
    const untracked = [launch, transfer].map(({ order_no, uo_code, qty, project, start_date, partner }) => ({
      order_no,
      uo_code,
      qty,
      project,
      start_date,
      partner,
    }));
    const { found, status, missing } = runRule('unit-trigger', untracked, { settings });
    expect([found, status['UO-L2.4.2'], missing]).toEqual([[], 'not-checkable', ['decision_date']]);
  });
});

it('holds a unit that supposes an earlier order against the orders of its project', () => {
  const supposing: Agreement = {
    ...agreement,
    units: agreement.units.map((unit) =>
      unit.code === 'UO-L2.3.4'
        ? { ...unit, trigger: { kind: 'earlier-order' as const, clause: 'CCTP §4.4.5' } }
        : unit,
    ),
  };
  const hosting = { ...transfer, uo_code: 'UO-L2.3.4', order_date: '2017-10-02' };
  const devops = { ...transfer, uo_code: 'UO-L2.3.2', order_date: '2017-10-01' };
  const run = (...lines: Parameters<typeof runRule>[1]) => {
    const { coverage, found } = runRule('unit-trigger', [launch, ...lines], {
      settings,
      agreement: supposing,
    });
    const of = coverage.find(({ subject }) => subject === 'UO-L2.3.4');
    return [found, of?.status, ...(of?.missing ?? [])];
  };
  expect(run(hosting, devops)).toEqual([[], 'checked']);
  expect(run(hosting, { ...devops, order_date: '2017-10-02' })).toEqual([[['error', 'B5']], 'checked']);
  expect(run(hosting, { ...devops, project: 'Beta' })).toEqual([[['error', 'B5']], 'checked']);
  expect(run(hosting, { ...devops, order_date: null })).toEqual([[], 'not-checkable', 'order_date']);
  const unread = { ...devops, order_notified: 'en octobre' };
  expect(run(hosting, unread)).toEqual([[], 'not-checkable', 'order_notified']);
  expect(run({ ...hosting, project: null })).toEqual([[], 'not-checkable', 'project']);
  expect(run({ ...hosting, order_date: null }, devops)).toEqual([[], 'not-checkable', 'order_date']);
});

it('expects no order for the launch where the notification is read as enough', () => {
  const lines = [{ ...transfer, order_no: 'BC-009' }];
  const run = (readings: Readonly<Record<string, string>>) =>
    runRule('unit-trigger', lines, { settings: { ...settings, readings } });
  const launches = ({ findings }: ReturnType<typeof run>) =>
    findings.filter(({ subject }) => subject === 'UO-L2.0').length;
  expect([launches(run({})), launches(run({ 'D-02': 'automatic' }))]).toEqual([1, 0]);
  expect(run({ 'D-02': 'automatic' }).status['UO-L2.0']).toBe('not-applicable');
});

describe('what stands against each other', () => {
  it.each([
    [
      { ...launch, start_date: '2016-12-01' },
      'commence le 01/12/2016, alors que la notification, le 14/11/2016, la déclenche',
      [],
      ['D-02'],
    ],
    [
      { ...transfer, start_date: '2018-01-31' },
      'commence le 31/01/2018 pour le projet « Alpha », avant la décision qui la déclenche, datée du 01/02/2018.',
      ['G5'],
      [],
    ],
    [
      { ...reversibility, start_date: '2020-08-12', decision_date: '2020-08-01' },
      'commence le 12/08/2020, plus de 3 mois avant la fin de l’accord-cadre, le 13/11/2020',
      [],
      ['D-12', 'D-03'],
    ],
  ])('are two days, shown and read as the contract has it: %o', (line, sentence, cells, doubts) => {
    const { problems, related, findings } = runRule('unit-trigger', [launch, line], { settings });
    expect(problems.map(plain)).toEqual([expect.stringContaining(sentence)]);
    expect([related, findings[0]?.doubts]).toEqual([[cells], doubts]);
  });

  it('lacks the partner where no column holds it', () => {
    const lines = [launch, transfer].map((line) => omit(line, 'partner'));
    const { found, missing } = runRule('unit-trigger', lines, { settings });
    expect([found, missing]).toEqual([[], ['partner']]);
  });

  it('lacks the decision of a project of which one line has one that is not understood', () => {
    const lines = [launch, { ...transfer, decision_date: 'bientôt' }, { ...transfer, decision_date: null }];
    const { found, missing } = runRule('unit-trigger', lines, { settings });
    expect([found, missing]).toEqual([[], ['decision_date']]);
  });

  it('lacks both the start and whether the holder stays', () => {
    const lines = [launch, { ...reversibility, start_date: null }];
    const { missing } = runRule('unit-trigger', lines, { settings: { ...settings, holderRetained: null } });
    expect(missing).toEqual(['holderRetained', 'start_date']);
  });

  it.each([
    ['2020-09-28', []],
    ['2020-09-27', [['warning', 'F5']]],
  ])('a month and a half before the end of the framework, %s', (start_date, found) => {
    const lines = [launch, { ...reversibility, start_date, decision_date: '2020-08-01' }];
    const lead = { settings: { ...settings, reversibilityLeadMonths: 1.5 } };
    expect(runRule('unit-trigger', lines, lead).found).toEqual(found);
  });

  it('is no more than the agreement makes of it in the lenient profile', () => {
    const mild = withUnit(agreement, 'UO-L2.4.1', (unit) => ({
      ...unit,
      trigger: unit.trigger && { ...unit.trigger, severity: 'info' },
    }));
    const { found } = runRule('unit-trigger', [launch, { ...reversibility, decision_date: null }], {
      settings: { ...settings, profile: 'lenient' },
      agreement: mild,
    });
    expect(found).toEqual([['info', 'G5']]);
  });

  it('is no order of a unit that itself supposes an earlier one', () => {
    const supposing = withUnit(agreement, 'UO-L2.3.4', (unit) => ({
      ...unit,
      trigger: { kind: 'earlier-order', clause: 'CCTP §4.4.5' },
    }));
    const hosting = { ...transfer, uo_code: 'UO-L2.3.4' };
    const lines = ['2017-10-02', '2017-11-06'].map((order_date) => ({ ...hosting, order_date }));
    expect(runRule('unit-trigger', [launch, ...lines], { settings, agreement: supposing }).found).toEqual([
      ['error', 'B5'],
      ['error', 'B6'],
    ]);
  });
});

it('is no pass for a unit that nobody ordered and no notification sets off', () => {
  expect(runRule('unit-trigger', [launch], { settings }).status).toEqual({
    'UO-L2.0': 'checked',
    'UO-L2.4.1': 'not-applicable',
    'UO-L2.4.2': 'not-applicable',
  });
});

it('is as serious before the decision as without it, as the agreement says', () => {
  const ordered = {
    ...{ order_no: 'BC-002', lot: '1', uo_code: 'UO-TRANSFERT', qty: 1, project: 'Delta' },
    ...{ start_date: '2026-06-11', decision_date: '2026-06-20', partner: null },
  };
  const run = (change: object) =>
    runRule('unit-trigger', [{ ...ordered, ...change }], { agreement: product }).found;
  expect(run({})).toEqual([['warning', 'F4']]);
  expect(run({ decision_date: null })).toEqual([['warning', 'G4']]);
  expect(run({ start_date: '2026-06-20' })).toEqual([]);
});
