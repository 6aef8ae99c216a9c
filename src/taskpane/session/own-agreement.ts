/** The agreement a workbook brings along: read from a JSON file that the user chose, kept in the workbook, removable. */
import type { Fault } from '../../core/agreement/faults';
import { bytesOf, largestFile, readAgreement } from '../../core/agreement/read-agreement';
import type { Agreement } from '../../core/agreement/schema';
import type { WaitOptions, WorkbookPort } from '../../core/ports';
import { largestStored } from '../../core/stored-part';
import { defaultAmong } from '../../default-agreement';
import { isCancelled, problemOf, type Problem } from './problem';
import type { PaneStore } from './state';

/** How far the last file chosen, or the removal asked for, has got. */
export type AgreementStep =
  | { readonly step: 'idle' }
  | { readonly step: 'working' }
  | { readonly step: 'loaded'; readonly borrowedId: boolean }
  | { readonly step: 'removed' }
  | { readonly step: 'refused'; readonly file: string; readonly faults: readonly Fault[] }
  | { readonly step: 'failed'; readonly problem: Problem };

export interface OwnAgreements {
  /** Reads what the workbook keeps; a faulty one is told and left where it is. */
  load(wait: WaitOptions): Promise<void>;
  /** `bytes`: the content of the file. */
  take(file: string, bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

interface Context extends Pick<PaneStore, 'set' | 'onEditing'> {
  readonly workbook: WorkbookPort;
  readonly builtIn: readonly Agreement[];
  /** The agreements to check by changed; `chosen` is to be used from now on. */
  readonly onChange: (chosen: Agreement) => Promise<void>;
}

export function createOwnAgreements({ workbook, builtIn, set, onEditing, onChange }: Context): OwnAgreements {
  let own: Agreement | null = null;

  /** The workbook's own first: it stands for a built-in one of the same id. */
  function use(agreement: Agreement | null): void {
    own = agreement;
    const others = agreement === null ? builtIn : builtIn.filter(({ id }) => id !== agreement.id);
    set({ ownAgreement: agreement, agreements: agreement === null ? others : [agreement, ...others] });
  }

  async function store(text: string, done: () => Promise<void>): Promise<void> {
    set({ loadingAgreement: { step: 'working' } });
    const inUse = own;
    let before: string | null = null;
    let isStored = false;
    try {
      before = await workbook.loadStored('agreement', { onEditing });
      await workbook.saveStored('agreement', text, { onEditing });
      isStored = true;
      await done();
    } catch (thrown) {
      // The settings name the agreement: one without the other would leave orders without any.
      if (isStored) {
        await workbook.saveStored('agreement', before ?? '', { onEditing }).catch(() => undefined);
        use(inUse);
      }
      set({ loadingAgreement: { step: 'failed', problem: problemOf(thrown, 'agreement') } });
    } finally {
      set({ waitsForEditing: false });
    }
  }

  return {
    async load(wait) {
      try {
        const text = await workbook.loadStored('agreement', wait);
        const read = text === null || text.trim() === '' ? null : readAgreement(text);
        set({ storedAgreementFaults: read?.faults ?? [], agreementProblem: null });
        use(read?.agreement ?? null);
      } catch (thrown) {
        if (isCancelled(thrown)) throw thrown;
        set({ agreementProblem: problemOf(thrown, 'agreement') });
      }
    },
    async take(file, bytes) {
      const read = readFile(bytes);
      if (read.faults) {
        set({ loadingAgreement: { step: 'refused', file, faults: read.faults } });
        return;
      }
      const { agreement } = read;
      const text = JSON.stringify(agreement);
      const size = bytesOf(text);
      // Written out, numbers may take more room than in the file.
      if (size > largestStored.agreement) {
        const why = { reason: 'too-big', bytes: size, limit: largestStored.agreement } as const;
        set({ loadingAgreement: { step: 'refused', file, faults: [{ path: [], place: '', why }] } });
        return;
      }
      await store(text, async () => {
        set({ storedAgreementFaults: [], agreementProblem: null });
        use(agreement);
        await onChange(agreement);
        const same = builtIn.find(({ id }) => id === agreement.id);
        const borrowedId = same !== undefined && JSON.stringify(same) !== text;
        set({ loadingAgreement: { step: 'loaded', borrowedId } });
      });
    },
    remove: () =>
      store('', async () => {
        set({ storedAgreementFaults: [], agreementProblem: null });
        use(null);
        await onChange(defaultAmong(builtIn));
        set({ loadingAgreement: { step: 'removed' } });
      }),
  };
}

function readFile(bytes: Uint8Array): ReturnType<typeof readAgreement> {
  const faulty = (why: Fault['why']) => ({ faults: [{ path: [], place: '', why }] }) as const;
  // Of a far too large file the size alone is told, without decoding it.
  if (bytes.length > largestFile * 2)
    return faulty({ reason: 'too-big', bytes: bytes.length, limit: largestFile });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return readAgreement(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return faulty({ reason: 'not-text' });
  }
}
