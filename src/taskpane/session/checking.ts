/** A check from the reading to the result, with what the pane shows of it on the way. */
import type { AbortSignalLike } from '../../core/ports';
import type { Engine } from './engine';
import type { Lensing } from './lens';
import { endOf, problemOf } from './problem';
import { LeftToUser, type Read, type ReadAsked, type ReadWorkbook } from './reading';
import { checkOpened, type CheckConditions } from './run-check';
import type { CheckResult, PaneStore } from './state';
import { runSteps } from './time-slice';
import { today } from './today';
import type { Waiving } from './waiving';
import type { Watching } from './watching';

/** Share of a run that reading takes on the progress bar; the rules take the rest. */
const readingShare = 0.5;

interface CheckAsked {
  /** Started by itself, so that a cell being edited is no news to anyone, and nothing is held up for it. */
  readonly quietly?: boolean;
  readonly asks?: ReadAsked['asks'];
}

/** Reads the workbook and checks it; `busy`: asked for quietly, and left alone since a cell is being edited. */
type CheckNow = (signal: AbortSignalLike, asked?: CheckAsked) => Promise<'over' | 'busy'>;

interface CheckingContext extends PaneStore {
  readonly engine: Engine;
  readonly readWorkbook: ReadWorkbook;
  /** Loads what the workbook keeps of settings and columns: others may have stored some since. */
  readonly loadChoices: (signal: AbortSignalLike) => Promise<void>;
  readonly waiving: Pick<Waiving, 'load' | 'applied'>;
  readonly watching: Pick<Watching, 'start' | 'readingBegins' | 'checked'>;
  readonly lens: Pick<Lensing, 'refresh'>;
}

export function createChecking(context: CheckingContext): CheckNow {
  const { engine, state, set, onEditing, readWorkbook, loadChoices, waiving, watching, lens } = context;
  const memories: CheckConditions['memories'] = new Map();
  let runs = 0;
  const progress = (share: number) => set({ checking: { step: 'running', share } });

  async function resultOf({ opened, whole }: Read, signal: AbortSignalLike): Promise<CheckResult | null> {
    if (opened.orders.length === 0) return null;
    const { stored, asOf } = state();
    const steps = checkOpened(engine, opened, { stored, asOf: asOf ?? today(), memories });
    const checked = await runSteps(steps, signal, (share) =>
      progress(readingShare + share * (1 - readingShare)),
    );
    runs += 1;
    return checked && waiving.applied({ ...checked, run: runs, readWhole: whole });
  }

  function show(result: CheckResult | null): void {
    set({
      checking: { step: 'idle' },
      result,
      outdated: false,
      visited: null,
      line: null,
      ...(state().waiving.step === 'saved' && { waiving: { step: 'idle' } }),
    });
    watching.checked();
    void lens.refresh();
  }

  return async (signal, { quietly = false, asks = 'all' } = {}) => {
    progress(0);
    void watching.start();
    watching.readingBegins();
    try {
      if (asks === 'all') await loadChoices(signal);
      const read = await readWorkbook({
        ...(quietly ? {} : { onEditing }),
        signal,
        onProgress: (_, share) => progress(share * readingShare),
        asks,
      });
      await waiving.load({ onEditing: quietly ? () => undefined : onEditing, signal });
      const result = await resultOf(read, signal);
      if (signal.aborted) set({ checking: { step: 'cancelled' } });
      else show(result);
      return 'over';
    } catch (thrown) {
      const isBusy = quietly && problemOf(thrown, 'check').kind === 'editing-cell';
      // Left to the user, the result goes on saying that it is behind, and how to check again.
      if (isBusy || thrown instanceof LeftToUser) set({ checking: { step: 'idle' } });
      else set({ checking: endOf(thrown, 'check') });
      return isBusy ? 'busy' : 'over';
    }
  };
}
