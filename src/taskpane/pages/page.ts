import type { ComponentType } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import type { HostFacts } from '../../core/ports';
import type { Language } from '../../languages/language';
import type { Engine } from '../session/engine';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import type { ResultView } from '../view/result';
import type { Entry, PageId } from './entries';

/** What every page of the pane is given. */
export interface PageProps {
  readonly session: Session;
  readonly engine: Engine;
  readonly state: PaneState;
  /** The last check, arranged for the list; `null` before the first. */
  readonly view: ResultView | null;
  /** Of the last check, or of the workbook, or the first we know. */
  readonly agreement: Agreement;
  readonly host: HostFacts;
  readonly languages: readonly Language[];
  readonly setLanguage: (id: string) => void;
  readonly open: (page: PageId) => void;
  /** Opens the settings, at one of them where it is named. */
  readonly openSettings: (setting?: string) => void;
}

/** A page of the pane: one file each, listed in `entries.ts` and `index.ts`. */
export interface Page extends Entry {
  /** Stays as it was left, its form and its place in a list, while another page is shown. */
  readonly kept: boolean;
  readonly Content: ComponentType<PageProps>;
}
