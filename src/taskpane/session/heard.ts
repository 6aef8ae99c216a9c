/**
 * What was heard of changes since the cells of the workbook were last read: a check that starts by itself asks for these
 * cells alone.
 */
import { mostChangedAreas, type SheetChange } from '../../core/ports';
import type { CellArea } from '../../core/sheet/snapshot';

/** By the id of the sheet; `null` for one of which all may be different. */
type Changes = Map<string, CellArea[] | null>;

export class Heard {
  /** Since the reading that stands began; `null` where nobody listened from then on. */
  private sinceRead: Changes | null = null;
  /** Since the reading under way began. */
  private meanwhile: Changes | null = null;

  hear(change: SheetChange): void {
    for (const changes of [this.sinceRead, this.meanwhile]) if (changes) add(changes, change);
  }

  /** What changes from now on may or may not be in what is read. */
  readingBegins(listening: boolean): void {
    this.meanwhile = listening ? new Map() : null;
  }

  /** What was read stands from now on. Without this word the reading before does. */
  readingStands(): void {
    this.sinceRead = this.meanwhile;
    this.meanwhile = null;
  }

  /** Nobody listens any more. */
  forget(): void {
    this.sinceRead = null;
    this.meanwhile = null;
  }

  /** Whether what was read is how the workbook still is. */
  isNothing(): boolean {
    return this.sinceRead?.size === 0;
  }

  /** The cells of a sheet that changed since it was read; `null` where any may have. */
  changed(sheetId: string): readonly CellArea[] | null {
    if (!this.sinceRead) return null;
    const areas = this.sinceRead.get(sheetId);
    return areas === undefined ? [] : areas;
  }
}

function add(changes: Changes, change: SheetChange): void {
  const known = changes.get(change.sheetId);
  if (known === null) return;
  const areas = change.kind === 'edited' && change.areas ? [...(known ?? []), ...change.areas] : null;
  changes.set(change.sheetId, areas && areas.length <= mostChangedAreas ? areas : null);
}
