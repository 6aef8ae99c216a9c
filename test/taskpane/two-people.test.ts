/** Two people with the same workbook open in a pane each: what one of them says survives what the other one saves. */
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { Session } from '../../src/taskpane/session/session';
import { fakeWorkbook, soundOrders, type FakeWorkbook } from './fake-workbook';

async function opened(workbook: FakeWorkbook): Promise<Session> {
  const session = createSession(workbook, engine);
  await session.open();
  return session;
}

const second = { ...soundOrders, name: 'Autre suivi' };
const stored = { version: 1, agreement: 'sgmap-2016' } as const;
const ofWorkbook = ({ stored: text }: FakeWorkbook): unknown => JSON.parse(text ?? 'null');

async function both(text: string | null = null) {
  const workbook = fakeWorkbook([soundOrders, second], text);
  return { workbook, one: await opened(workbook), other: await opened(workbook) };
}

describe('settings that two people save', () => {
  it('keep what each of them changed, and both see it', async () => {
    const { workbook, one, other } = await both(JSON.stringify({ ...stored, warnAheadDays: 30 }));
    await one.save({ ...one.state().stored, notifiedOn: '2016-11-14' }, false);
    await other.save({ ...other.state().stored, profile: 'strict' }, false);
    const all = { ...stored, warnAheadDays: 30, notifiedOn: '2016-11-14', profile: 'strict' };
    expect(ofWorkbook(workbook)).toEqual(all);
    expect(other.state()).toMatchObject({ saving: { step: 'saved' }, stored: all });
  });

  it('where both changed the same one, have the last answer; what one took out stays out', async () => {
    const { workbook, one, other } = await both(JSON.stringify({ ...stored, warnAheadDays: 30 }));
    await one.save({ ...stored }, false);
    expect(ofWorkbook(workbook)).toEqual(stored);
    await other.save({ ...other.state().stored, profile: 'strict' }, false);
    expect(ofWorkbook(workbook)).toEqual({ ...stored, profile: 'strict' });
    await one.save({ ...stored, profile: 'lenient' }, false);
    expect(ofWorkbook(workbook)).toEqual({ ...stored, profile: 'lenient' });
  });

  it('hold for the next check of the other, and those known before where Excel does not give them', async () => {
    const { workbook, one, other } = await both(JSON.stringify(stored));
    const offOnes = { ...one.state().stored, severity: { 'unit-lot': 'off' } } as const;
    await one.save(offOnes, false);
    workbook.refuse.set('loadStored', 'unknown');
    await other.check();
    expect(other.state()).toMatchObject({ stored, storedProblem: null });
    workbook.refuse.clear();
    await other.check();
    expect(other.state()).toMatchObject({ stored: offOnes, checking: { step: 'idle' } });
    const [sheet] = other.state().result?.checks ?? [];
    const unitLot = sheet?.coverage.filter(({ rule }) => rule === 'unit-lot') ?? [];
    expect(new Set(unitLot.map(({ status }) => status))).toEqual(new Set(['off']));
  });

  it('are set aside, not replaced, where a newer product has stored them meanwhile', async () => {
    const { workbook, one } = await both();
    const newer = JSON.stringify({ version: 2, agreement: 'sgmap-2016', horizon: 12 });
    workbook.stored = newer;
    await one.save({ ...one.state().stored, profile: 'strict' }, false);
    expect(workbook.stored).toBe(newer);
    expect(one.state().setAside).toMatchObject({
      text: newer,
      refusals: [{ reason: 'newer-version', path: 'version' }],
    });
    await one.save({ ...one.state().stored, profile: 'strict' }, true);
    expect(ofWorkbook(workbook)).toEqual({ ...stored, profile: 'strict' });
    expect(one.state().setAside).toBeNull();
  });
});

describe('columns that two people choose', () => {
  const choices = [{ header: 'Projet', field: null }];

  it('hold for the next check of the other', async () => {
    const { one, other } = await both();
    await one.saveColumns({ name: soundOrders.name, columns: choices }, false);
    await other.check();
    const [sheet] = other.state().result?.checks ?? [];
    expect(sheet?.sheet.columns.map(({ column }) => column.field)).not.toContain('project');
  });

  it('on two sheets, stand side by side', async () => {
    const { workbook, one, other } = await both();
    await one.saveColumns({ name: soundOrders.name, columns: choices }, false);
    await other.saveColumns({ name: second.name, columns: choices }, false);
    expect(JSON.parse(workbook.otherStored.get('mapping') ?? '')).toEqual({
      version: 1,
      sheets: [
        { name: soundOrders.name, columns: choices },
        { name: second.name, columns: choices },
      ],
    });
  });

  it('are not replaced where what is stored cannot be read any more', async () => {
    const { workbook, one } = await both();
    workbook.otherStored.set('mapping', '{');
    await one.saveColumns({ name: second.name, columns: choices }, false);
    expect(workbook.otherStored.get('mapping')).toBe('{');
    expect(one.state().columns.setAside).toBe('{');
  });
});
