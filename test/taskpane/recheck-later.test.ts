/** When a check starts by itself, and when it does not; by a clock of the test's own. */
import type { ChangedBy, SheetChange } from '../../src/core/ports';
import { Heard } from '../../src/taskpane/session/heard';
import type { PaneState } from '../../src/taskpane/session/state';
import { createWatching } from '../../src/taskpane/session/watching';

/** More than the rest after the last change, and the moment in which changes are gathered. */
const rest = 1_700;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A checked sheet that somebody listens to, and is to be checked again by itself. */
async function watched() {
  const sheet = { snapshot: { id: 'A', name: 'Suivi' } };
  const result = { checks: [{ sheet, findings: [] }], found: [], beside: [], priceSheet: null };
  const opening = { step: 'reading' };
  let state = { opening, result, behind: null, automatic: true } as unknown as PaneState;
  const set = (change: Partial<PaneState>) => void (state = { ...state, ...change });
  const outcomes: ('over' | 'busy')[] = [];
  let checks = 0;
  let hear: (change: SheetChange) => void = () => undefined;
  const watching = createWatching({
    workbook: { watch: async (listener) => ((hear = listener), async () => undefined) },
    heard: new Heard(),
    state: () => state,
    set,
    recheck: async () => ((checks += 1), outcomes.shift() ?? 'over'),
  });
  await watching.start();
  const change = (by: ChangedBy) => hear({ kind: 'edited', sheetId: 'A', areas: null, by });
  const pass = async (ms: number) => {
    await jest.advanceTimersByTimeAsync(ms);
    return checks;
  };
  return { watching, outcomes, result: state.result, set, change, pass, state: () => state };
}

it('comes once, after a rest of a second and a half from the last change', async () => {
  const { change, pass } = await watched();
  change('user');
  expect(await pass(1_000)).toBe(0);
  change('user');
  expect(await pass(1_600)).toBe(0);
  expect(await pass(100)).toBe(1);
  expect(await pass(10 * rest)).toBe(1);
});

it.each<[ChangedBy, number]>([
  ['user', 1],
  ['others', 0],
])(
  'comes after the first check for what was changed while it was reading, by the user alone: %s',
  async (by, checks) => {
    const { watching, result, set, change, pass, state } = await watched();
    set({ result: null });
    watching.readingBegins();
    change(by);
    await pass(500);
    set({ result });
    watching.checked();
    expect(state().behind).not.toBeNull();
    expect(await pass(rest)).toBe(checks);
  },
);

it('does not come after a check during which nothing changed', async () => {
  const { watching, change, pass, state } = await watched();
  change('user');
  await pass(200);
  watching.readingBegins();
  watching.checked();
  expect(state().behind).toBeNull();
  expect(await pass(rest)).toBe(0);
});

it('comes again and again while the user is at work, until it could be made', async () => {
  const { outcomes, change, pass } = await watched();
  outcomes.push('busy', 'busy');
  change('user');
  expect(await pass(rest)).toBe(1);
  expect(await pass(3 * rest)).toBe(3);
});

it('does not come for what others or the add-in changed', async () => {
  const { change, pass, state } = await watched();
  change('addin');
  expect([await pass(rest), state().behind]).toEqual([0, null]);
  change('others');
  expect([await pass(rest), state().behind?.moved]).toEqual([0, true]);
});

it('comes for what waited where that is chosen afterwards, and no more where it is chosen no longer', async () => {
  const { watching, change, pass } = await watched();
  watching.setAutomatic(false);
  change('user');
  expect(await pass(rest)).toBe(0);
  watching.setAutomatic(true);
  watching.setAutomatic(false);
  expect(await pass(rest)).toBe(0);
  watching.setAutomatic(true);
  expect(await pass(rest)).toBe(1);
});

it.each([50, 1_000])('does not come once nobody listens, %s ms after the change', async (ms) => {
  const { watching, change, pass } = await watched();
  change('user');
  await pass(ms);
  await watching.stop();
  expect([await pass(rest), watching.listens()]).toEqual([0, false]);
});
