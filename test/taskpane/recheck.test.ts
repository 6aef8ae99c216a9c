import type { SheetCheck } from '../../src/core/checking/check-workbook';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { Session } from '../../src/taskpane/session/session';
import { fakeWorkbook } from './fake-workbook';

const header = ['N° BC', 'Code UO', 'Lot', 'Projet', 'Qté', 'Date commande', 'Date début', 'Date fin'];

/** 600 lines of 120 orders, five lines each. */
function orders(): (string | number | null)[][] {
  const lines = Array.from({ length: 600 }, (_, index) => [
    `BC-${Math.floor(index / 5)}`,
    ['UO-L2.2.2', 'UO-L2.3.1', 'uo l2-2-1'][index % 3] ?? '',
    '2',
    `Projet ${index % 40}`,
    1 + (index % 3),
    42_744 + (index % 30),
    42_751 + (index % 30),
    42_840 + (index % 30),
  ]);
  return [header, ...lines];
}

async function checked(rows: (string | number | null)[][]): Promise<Session> {
  const session = createSession(fakeWorkbook([{ name: 'Suivi', rows }]), engine);
  await session.open();
  await session.check();
  return session;
}

function resultOf(session: Session): SheetCheck {
  const [check] = session.state().result?.checks ?? [];
  if (!check) throw new Error('nothing was checked');
  return check;
}

it('checks after an edit as it would check the workbook from the beginning, and reads no other line again', async () => {
  const rows = orders();
  const session = await checked(rows);
  const { lines: before } = resultOf(session).sheet;
  const edited = rows[400];
  if (!edited) throw new Error('no such row');
  edited[2] = '1';
  edited[7] = 42_000;
  await session.check();
  const again = resultOf(session);
  const anew = resultOf(await checked(rows));
  expect(again.findings).toEqual(anew.findings);
  expect(again.coverage).toEqual(anew.coverage);
  expect(again.sheet.lines.flatMap((line, index) => (line === before[index] ? [] : [line.row]))).toEqual([
    401,
  ]);
});

it('reads everything again under other settings', async () => {
  const session = await checked(orders());
  const { lines: before } = resultOf(session).sheet;
  await session.save({ version: 1, agreement: 'sgmap-2016', profile: 'strict' }, false);
  await session.check();
  expect(resultOf(session).sheet.lines.some((line, index) => line === before[index])).toBe(false);
});
