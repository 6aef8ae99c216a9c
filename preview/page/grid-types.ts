import type { FUniver } from '@univerjs/core/facade';

export type GridApi = FUniver;
export type GridWorkbook = ReturnType<FUniver['createWorkbook']>;
export type GridSheet = ReturnType<GridWorkbook['getActiveSheet']>;

/** Set while a change of the model is being shown, so that it does not come back as an edit. */
export interface Applying {
  now: boolean;
}
