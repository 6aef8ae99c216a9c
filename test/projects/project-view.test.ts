import { rules } from '../../src/catalogue';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { projectStandings } from '../../src/core/projects/project-view';
import { timeline, timelineStart } from '../../src/core/projects/timeline';
import { isShade } from '../../src/core/reporting/plan';
import { planProjects } from '../../src/core/reporting/projects-sheet';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { source } from '../summing/summed';
import { rowsOf } from './written';

const day = (iso: string) => serialOfIso(iso) ?? 0;
const rows = rowsOf([
  {
    unit: 'UO-L2.1.1',
    status: 'soldé',
    start: '2017-01-09',
    end: '2017-03-08',
    ordered: 5,
    done: 5,
    left: 0,
    received: 'maquettes',
    certified: '2017-03-09',
    decision: '2017-03-20',
    document: '2017-03-06',
  },
  {
    project: 'ALPHA',
    quantity: 2,
    start: '2017-04-03',
    end: '2017-07-02',
    ordered: 120,
    done: 70,
    received: 'backlog',
  },
  { unit: 'UO-L2.2.3', start: '2017-04-10', end: '2017-07-09' },
  { unit: 'UO-L2.3.2', status: 'annulé', start: '2017-08-01', end: '2017-10-31', ordered: 60 },
  { project: 'Beta', start: '2017-09-04', end: '2017-12-03', ordered: 60 },
  { unit: 'UO-L2.4.1', project: 'TOUS', start: '2017-09-04', end: '2017-11-03' },
]);
const given = () => source([{ name: 'BC', rows }], { notifiedOn: '2016-11-14' });

describe('the view of projects', () => {
  it('has one row for each project, with its phases from the first start to the last end', () => {
    const [alpha, beta, ...others] = projectStandings(given(), day('2017-06-01'));
    expect(others).toEqual([]);
    expect([alpha?.name, beta?.name]).toEqual(['Alpha', 'Beta']);
    expect(
      alpha?.phases.map(({ phase, start, end }) => [
        phase.id,
        isoOfSerial(start ?? 0),
        isoOfSerial(end ?? 0),
      ]),
    ).toEqual([
      ['1', '2017-01-09', '2017-03-08'],
      ['2', '2017-04-03', '2017-07-09'],
    ]);
    expect(alpha?.current?.id).toBe('2');
    expect(beta?.current).toBeNull();
    expect(alpha?.phases[1]?.decision).toBe(day('2017-03-20'));
    expect(beta?.phases[0]?.decision).toBeNull();
    expect(alpha?.phases[0]?.decision).toBeUndefined();
  });

  it('adds up what is used and left: as reported, else what is ordered less what is done', () => {
    const [alpha, beta] = projectStandings(given(), day('2017-06-01'));
    expect(alpha).toMatchObject({ units: 4, daysOrdered: 125, daysDone: 75, daysLeft: 50 });
    expect(beta).toMatchObject({ units: 1, daysOrdered: 60, daysDone: null, daysLeft: null });
  });

  it('compares the deliverables of what is over with those of the unit', () => {
    const [running] = projectStandings(given(), day('2017-06-01'));
    expect([running?.delivered, running?.lacking]).toEqual([1, []]);
    const [over] = projectStandings(given(), day('2017-08-01'));
    expect(over?.lacking.map(({ line, unit }) => [line.row, unit])).toEqual([
      [3, 'UO-L2.2.2'],
      [4, 'UO-L2.2.3'],
    ]);
    expect(over?.lacking[0]?.items.map(({ en }) => en)).not.toContain('Backlog');
  });

  it('tells the oldest thing overdue, else the nearest to come', () => {
    const next = (asOf: string) =>
      projectStandings(given(), day(asOf)).map(
        ({ next: due }) => due && [due.kind, isoOfSerial(due.day), due.overdue],
      );
    expect(next('2017-03-15')).toEqual([
      ['phase-start', '2017-04-03', false],
      ['decision', '2017-09-04', false],
    ]);
    expect(next('2017-06-01')[0]).toEqual(['phase-end', '2017-07-09', false]);
    expect(next('2017-10-01')).toEqual([
      ['certify', '2017-07-02', true],
      ['decision', '2017-09-04', true],
    ]);
  });

  it.each([
    // On the day itself a thing is due and not yet overdue.
    ['2017-01-01', 'phase-start 2017-01-09', 'decision 2017-09-04'],
    ['2017-01-09', 'phase-end 2017-03-08', 'decision 2017-09-04'],
    ['2017-03-08', 'phase-end 2017-03-08', 'decision 2017-09-04'],
    ['2017-03-09', 'phase-start 2017-04-03', 'decision 2017-09-04'],
    ['2017-04-03', 'phase-end 2017-07-09', 'decision 2017-09-04'],
    ['2017-07-02', 'phase-end 2017-07-09', 'decision 2017-09-04'],
    ['2017-07-03', 'overdue certify 2017-07-02', 'decision 2017-09-04'],
    ['2017-09-04', 'overdue certify 2017-07-02', 'decision 2017-09-04'],
    ['2017-09-05', 'overdue certify 2017-07-02', 'overdue decision 2017-09-04'],
    ['2018-01-01', 'overdue certify 2017-07-02', 'overdue decision 2017-09-04'],
  ])('knows on %s what is next: %s; %s', (asOf, ...expected) => {
    const next = projectStandings(given(), day(asOf)).map(({ next: due }) =>
      due ? `${due.overdue ? 'overdue ' : ''}${due.kind} ${isoOfSerial(due.day)}` : null,
    );
    expect(next).toEqual(expected);
  });

  it('asks for no decision, document or certification that the sheet does not follow', () => {
    const short = rows.map((cells) => cells.slice(0, 7));
    const next = (asOf: string) =>
      projectStandings(source([{ name: 'BC', rows: short }]), day(asOf)).map(
        ({ next: due }) => due?.kind ?? null,
      );
    expect(next('2017-06-01')).toEqual(['phase-end', 'phase-start']);
    expect(next('2018-01-01')).toEqual([null, null]);
  });

  it('counts the findings of each project, however it is written, those waived aside', () => {
    const asOf = day('2017-10-01');
    const { sheets, agreement, settings } = given();
    const checks = checkWorkbook({ sheets, agreement, rules, settings, asOf });
    const [alpha, beta] = projectStandings(given(), asOf, checks);
    const ofBeta = checks[0]?.findings.filter(({ project }) => project === 'Beta') ?? [];
    expect(ofBeta.length).toBeGreaterThan(0);
    expect((beta?.findings?.error ?? 0) + (beta?.findings?.warning ?? 0) + (beta?.findings?.info ?? 0)).toBe(
      ofBeta.length,
    );
    expect(alpha?.findings?.warning).toBeGreaterThan(0);
    expect(projectStandings(given(), asOf)[0]?.findings).toBeNull();
    const aside = { reason: 'vu', author: 'A', day: '2017-10-01', ruleVersion: '1' };
    const waived = checks.map((sheet) => ({
      ...sheet,
      findings: sheet.findings.map((finding) => ({ ...finding, waived: aside })),
    }));
    expect(projectStandings(given(), asOf, waived)[1]?.findings).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('draws the phases, one mark for each month', () => {
    const projects = projectStandings(given(), day('2017-06-01'));
    const from = timelineStart(projects) ?? 0;
    expect(projects.map((project) => timeline(project, from))).toEqual(['1112222', '········2222']);
  });

  it('is a sheet whose rows fit its columns, and says so where there is no project', () => {
    const words = summaryWordsOf(fr);
    const sheet = planProjects(projectStandings(given(), day('2017-08-01')), words);
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    expect(new Set(sheet.columns.map(({ title }) => title)).size).toBe(sheet.columns.length);
    expect(sheet.rows[0]?.join('|')).toContain('il manque\u00a0: UO-L2.2.2 (BC-2)');
    expect(planProjects([], words).rows[0]?.[0]).toBe('Aucun projet inscrit');
  });

  it('shades one cell for each month, in the colour of the phase and with its mark', () => {
    const {
      columns,
      rows: [alpha, beta],
    } = planProjects(projectStandings(given(), day('2017-06-01')), summaryWordsOf(fr));
    const months = columns.flatMap(({ title, upright }, at) => (upright ? [{ title, at }] : []));
    expect(months.map(({ title }) => title)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
        (month) => `${month}/2017`,
      ),
    );
    const shown = (row: typeof alpha) =>
      months.map(({ at }) => {
        const cell = row?.[at];
        return isShade(cell) ? cell.mark : cell;
      });
    expect(shown(alpha)).toEqual([1, 1, 1, 2, 2, 2, 2, null, null, null, null, null]);
    expect(shown(beta)).toEqual([...Array<null>(8).fill(null), 2, 2, 2, 2]);
    const shades = [...(alpha ?? []), ...(beta ?? [])].flatMap((cell) => (isShade(cell) ? cell.shade : []));
    expect(new Set(shades)).toEqual(new Set(['BDD7EE', 'F8CBAD']));
  });
});
