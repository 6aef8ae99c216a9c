import table from './members.json';

/** What a member of an Excel class is. A navigation property is an `object` without `args`. */
export interface Member {
  readonly kind: 'read-only' | 'settable' | 'object' | 'action' | 'result' | 'event';
  /** Class of the object it gives. */
  readonly of?: string;
  /** Fewest and most arguments; only methods have it. */
  readonly args?: readonly [number, number];
  /** Requirement set it came with: "1.7" of ExcelApi, or "ExcelApiOnline 1.1", "ExcelApiDesktop 1.2", "BETA". */
  readonly set?: string;
}

interface ExcelClass {
  /** Class of a collection's items. */
  readonly items?: string;
  readonly members: Record<string, Member>;
}

export interface MemberTable {
  readonly source: string;
  readonly classes: Record<string, ExcelClass>;
  readonly enums: Record<string, Record<string, string>>;
}

export const memberTable = table as unknown as MemberTable;
