import type { Area } from './area';
import type { CellValue } from './cell';

/** Who changed the workbook: the add-in's code, a person at the grid, calculation, or another person at the same file. */
export type Author = 'addin' | 'person' | 'calculation' | 'remote';

export type Change =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly author: Author;
      /** For one cell: what it held before and holds now. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | {
      readonly kind: 'look';
      readonly sheetId: string;
      readonly areas: readonly Area[];
      readonly author: Author;
    }
  | { readonly kind: 'layout'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'sheet-added'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'sheet-deleted'; readonly sheetId: string; readonly author: Author }
  | {
      readonly kind: 'sheet-renamed';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
      readonly author: Author;
    }
  | { readonly kind: 'sheet-visibility'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'sheet-moved'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'names'; readonly author: Author }
  | { readonly kind: 'tables'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'charts'; readonly sheetId: string; readonly author: Author }
  | { readonly kind: 'stored'; readonly author: Author }
  | { readonly kind: 'activated'; readonly sheetId: string; readonly before: string; readonly author: Author }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area; readonly author: Author }
  | { readonly kind: 'recalculate'; readonly author: Author };

export type ChangeListener = (change: Change) => void;
