import { monitorEventLoopDelay } from 'node:perf_hooks';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import { fakeWorkbook } from './fake-workbook';

const header = [
  'N° BC',
  'Code UO',
  'Lot',
  'Phase',
  'Projet',
  'Qté',
  'Date commande',
  'Date début',
  'Date fin',
];

/** 50,000 lines of 5,000 orders. */
const rows = Array.from({ length: 50_000 }, (_, index) => [
  `BC-${Math.floor(index / 10)}`,
  ['UO-L2.2.2', 'UO-L2.3.1', 'UO-L2.1.2', 'uo l2-2-1'][index % 4] ?? '',
  '2',
  2,
  `Projet ${index % 400}`,
  1 + (index % 3),
  42_744 + (index % 300),
  42_751 + (index % 300),
  42_840 + (index % 300),
]);

it('acceptance point 20: never holds the page for long, though there are 50,000 rows', async () => {
  const session = createSession(fakeWorkbook([{ name: 'Suivi', rows: [header, ...rows] }]), engine);
  await session.open();
  const shares: number[] = [];
  session.subscribe(() => {
    const { checking } = session.state();
    if (checking.step === 'running') shares.push(checking.share);
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await session.check();
  const whole = performance.now() - start;
  delay.disable();
  expect(session.state().checking.step).toBe('idle');
  expect(session.state().result?.checks[0]?.sheet.lines).toHaveLength(50_000);
  // A machine that does nothing else takes half a second to two: as a share, so that neither a busy nor a quick one fails.
  expect(delay.max / 1e6).toBeLessThan(whole / 7);
  // Five times a second, at least.
  expect(shares.length).toBeGreaterThan(whole / 200);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
