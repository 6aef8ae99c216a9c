import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import { projectPhases, projectStandings } from '../../src/core/projects/project-view';
import { monthsFrom, timeline, timelineStart } from '../../src/core/projects/timeline';
import { agreement } from '../reading/sheets';
import { source } from '../summing/summed';
import { rowsOf, type Written } from './written';

const design = { unit: 'UO-L2.1.1', start: '2017-01-09', end: '2017-03-08' } as const;
const build = { unit: 'UO-L2.2.2', start: '2017-02-01', end: '2017-07-09' } as const;

function standings(lines: readonly Written[], asOf: string) {
  return projectStandings(source([{ name: 'BC', rows: rowsOf(lines) }]), serialOfIso(asOf) ?? 0);
}

function next(lines: readonly Written[], asOf: string): string | null {
  const [due] = standings(lines, asOf).map((standing) => standing.next);
  return due ? `${due.overdue ? 'overdue ' : ''}${due.kind} ${isoOfSerial(due.day)}` : null;
}

describe('what is next for a project', () => {
  const lines = (more: Written = {}): Written[] => [
    { ...design, certified: '2017-03-09', document: '2017-03-06', ...more },
    { ...build, decision: '2017-02-03' },
  ];

  it.each<[string, readonly Written[], string, string | null]>([
    [
      'the oldest of several overdue things, wherever its line stands',
      [design, build],
      '2017-06-01',
      'overdue decision 2017-02-01',
    ],
    [
      'the document that ends a phase',
      lines({ document: null }),
      '2017-06-01',
      'overdue document 2017-03-08',
    ],
    ['the end of what runs, once all is there', lines(), '2017-06-01', 'phase-end 2017-07-09'],
    [
      'the end of a phase whose start nobody wrote',
      [{ ...build, start: null, decision: '2017-02-03' }],
      '2017-06-01',
      'phase-end 2017-07-09',
    ],
    [
      'the certification of what is over',
      lines({ certified: null }),
      '2017-06-01',
      'overdue certify 2017-03-08',
    ],
    [
      'no certification of a line that is settled',
      lines({ certified: null, status: 'soldé' }),
      '2017-06-01',
      'phase-end 2017-07-09',
    ],
    [
      'none of one whose day cannot be read',
      lines({ certified: 'bientôt' }),
      '2017-06-01',
      'phase-end 2017-07-09',
    ],
    ['none on the last day itself', lines({ certified: null }), '2017-03-08', 'phase-end 2017-03-08'],
    [
      'nothing after the last end',
      [{ ...build, decision: '2017-02-03', certified: '2017-07-12' }],
      '2018-01-01',
      null,
    ],
  ])('is %s', (_, written, asOf, expected) => expect(next(written, asOf)).toBe(expected));
});

describe('where a project stands', () => {
  const current = (lines: readonly Written[], asOf: string) => standings(lines, asOf)[0]?.current?.id ?? null;

  it.each([
    ['2017-01-31', null],
    ['2017-02-01', '2'],
    ['2017-07-09', '2'],
    ['2017-07-10', null],
  ])('is on %s phase %s: its first and last days are of it', (asOf, phase) =>
    expect(current([build], asOf)).toBe(phase),
  );

  it('is in no phase whose end, or whose days, nobody wrote', () => {
    expect(current([{ ...build, end: null }], '2017-06-01')).toBeNull();
    const [standing] = standings([{ ...build, start: null, end: null }], '2017-06-01');
    expect(standing?.phases).toMatchObject([{ start: null, end: null }]);
  });

  it('has its phases in the order of the contract, however its agreement lists them', () => {
    const { phases, ...others } = agreement;
    const given = source([{ name: 'BC', rows: rowsOf([design, build]) }]);
    const [standing] = projectStandings(
      { ...given, agreement: { ...others, phases: [...phases].reverse() } },
      0,
    );
    expect(standing?.phases.map(({ phase }) => phase.id)).toEqual(['1', '2']);
  });

  it('goes through the phases but the launch, which is the contract’s', () => {
    const phases = [...agreement.phases].reverse();
    expect(projectPhases({ ...agreement, phases }).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('adds up the days that are left as reported', () => {
    const [standing] = standings([{ ...build, left: 7 }, { ...build, left: 2.5 }, build], '2017-06-01');
    expect(standing?.daysLeft).toBe(9.5);
  });

  it.each<[string, Written, string, number, number]>([
    ['not yet on its last day', { ...build, end: '2017-06-01' }, '2017-06-01', 0, 0],
    ['over the day after', { ...build, end: '2017-05-31' }, '2017-06-01', 0, 1],
    ['over when it is settled, before its end', { ...build, status: 'soldé' }, '2017-06-01', 0, 1],
    ['over when it was certified, before its end', { ...build, certified: '2017-05-31' }, '2017-06-01', 0, 1],
    ['certified on the day itself', { ...build, certified: '2017-06-01' }, '2017-06-01', 0, 1],
  ])('counts the deliverables of a line that is %s', (_, line, asOf, delivered, lacking) => {
    const [standing] = standings([line], asOf);
    expect([standing?.delivered, standing?.lacking.length]).toEqual([delivered, lacking]);
  });

  it('is drawn across years', () => {
    const projects = standings(
      [
        { ...build, start: '2016-11-20', end: '2017-02-03' },
        { ...build, project: 'Beta', start: '2017-02-01', end: '2017-02-28' },
      ],
      '2017-01-01',
    );
    const from = timelineStart(projects) ?? 0;
    expect(projects.map((project) => timeline(project, from))).toEqual(['2222', '···2']);
    expect(timelineStart([])).toBeNull();
    expect(monthsFrom(from, 4).map((month) => isoOfSerial(month))).toEqual([
      '2016-11-01',
      '2016-12-01',
      '2017-01-01',
      '2017-02-01',
    ]);
  });

  it('is drawn over six years at most', () => {
    const [project] = standings([{ ...build, start: '2017-01-01', end: '2097-01-01' }], '2017-01-01');
    expect(project && timeline(project, serialOfIso('2017-01-01') ?? 0)).toBe('2'.repeat(72));
  });
});
