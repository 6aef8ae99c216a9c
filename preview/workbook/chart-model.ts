import type { Area } from './area';

/** Cells a series is drawn from. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Area;
}

export interface SeriesModel {
  /** A cell that names it, or a name of its own. */
  name: string | ChartCells;
  values: ChartCells;
  /** `null`: 1, 2, 3… */
  categories: ChartCells | null;
}

/** A chart over the cells of a sheet: what is drawn, and where. Lengths are points. */
export interface ChartModel {
  readonly id: string;
  name: string;
  /** As Excel calls it: "ColumnClustered". */
  type: string;
  /** `null`: Excel makes one up, or has none. */
  title: string | null;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  /** The first category stands at the top, or on the right. */
  reversed: boolean;
  /** The values are told beside the last category: below, where the categories go downwards. */
  valuesAtEnd: boolean;
  numberFormat: string;
  /** The cell its corner stands in. */
  corner: { readonly row: number; readonly column: number };
  width: number;
  height: number;
  readonly series: SeriesModel[];
}
