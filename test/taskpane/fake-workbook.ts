import type { ActiveCell, Selection, StuckFormulas } from '../../src/core/formula-port';
import {
  HostError,
  type FigurePlace,
  type HostFacts,
  type HostProblem,
  type OwnSheet,
  type SheetChange,
  type WorkbookPort,
} from '../../src/core/ports';
import type { Highlight } from '../../src/core/checking/highlights';
import { rowsOfSheet, type PlanSheet, type ReportPlan } from '../../src/core/reporting/plan';
import {
  sheetOfCells,
  type CellRef,
  type CellValue,
  type SheetSnapshot,
} from '../../src/core/sheet/snapshot';
import type { StoredKind } from '../../src/core/stored-part';

export interface FakeSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly visible?: boolean;
  /** What the host answers instead of the cells. */
  readonly problem?: HostProblem;
}

/** A workbook of plain arrays that remembers what was asked of it. */
export interface FakeWorkbook extends WorkbookPort {
  readonly selected: CellRef[];
  readonly writes: string[];
  /** Cells written, and what into them. */
  readonly replaced: [CellRef, CellValue][];
  /** The stored settings. */
  stored: string | null;
  /** The cell the user is in. */
  active: CellRef;
  /** What the lens shows. */
  highlights: readonly Highlight[];
  /** Who listens to changes: a test tells them of what a person does. */
  readonly listeners: Set<(change: SheetChange) => void>;
  /** Who listens to where the user goes on sheets of ours. */
  readonly figureListeners: Set<(place: FigurePlace) => void>;
  /** What the page of formulas asked for, in order. */
  readonly asked: unknown[][];
  /** The cell in front and what it holds; the range selected. */
  insertion: ActiveCell;
  selectedRange: Selection | null;
  /** What the name BPU stands for. */
  bpu: string | null;
  stuck: readonly StuckFormulas[];
  /** Plans of the sheets that were added. */
  readonly added: ReportPlan[];
  /** Sheets of ours, by name; their tables are called as they are. */
  readonly own: Map<string, OwnSheet>;
  /** Names of those written again. */
  readonly rewritten: string[];
  /** What else is stored, by kind. */
  readonly otherStored: Map<StoredKind, string>;
  pending: boolean;
  /** What the host answers to the next calls of a method. */
  readonly refuse: Map<keyof WorkbookPort, HostProblem>;
  sheetList: readonly FakeSheet[];
  /** A cell is being edited: reads that can wait are held until this settles. */
  editing: Promise<void> | null;
}

export function fakeWorkbook(sheets: readonly FakeSheet[], stored: string | null = null): FakeWorkbook {
  const refuseOr = (method: keyof WorkbookPort) => {
    const problem = workbook.refuse.get(method);
    if (problem) throw new HostError(problem, `${problem}-code`);
  };
  const workbook: FakeWorkbook = {
    selected: [],
    writes: [],
    replaced: [],
    active: { sheetId: sheets[0]?.name ?? '', row: 1, column: 1 },
    highlights: [],
    listeners: new Set(),
    figureListeners: new Set(),
    added: [],
    own: new Map(),
    rewritten: [],
    asked: [],
    insertion: { cell: { sheetId: 'Suivi BC', row: 30, column: 12 }, sheet: 'Suivi BC', held: '' },
    selectedRange: null,
    bpu: null,
    stuck: [],
    stored,
    otherStored: new Map(),
    pending: false,
    refuse: new Map(),
    sheetList: sheets,
    editing: null,
    async sheets() {
      refuseOr('sheets');
      return workbook.sheetList.map(({ name, rows, visible = true }) => ({
        id: name,
        name,
        visible,
        own: false,
        rows: rows.length,
        columns: rows[0]?.length ?? 0,
      }));
    },
    async read(sheetId, options): Promise<SheetSnapshot> {
      refuseOr('read');
      if (workbook.editing) {
        if (!options?.onEditing) throw new HostError('editing-cell', 'editing');
        options.onEditing();
        await workbook.editing;
      }
      const sheet = workbook.sheetList.find(({ name }) => name === sheetId);
      if (!sheet) throw new HostError('sheet-gone', 'ItemNotFound');
      if (sheet.problem) throw new HostError(sheet.problem, `${sheet.problem}-code`);
      if (options?.signal?.aborted) throw new HostError('cancelled', 'cancelled');
      options?.onProgress?.(1);
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const values = sheet.rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
      return { ...sheetOfCells(sheet.name, values), visible: sheet.visible ?? true };
    },
    async select(cell) {
      refuseOr('select');
      workbook.selected.push(cell);
      const { rows = [] } = workbook.sheetList.find(({ name }) => name === cell.sheetId) ?? {};
      return rows[cell.row - 1]?.[cell.column - 1] ?? null;
    },
    async calculationPending() {
      return workbook.pending;
    },
    async watch(listener) {
      refuseOr('watch');
      workbook.listeners.add(listener);
      return async () => void workbook.listeners.delete(listener);
    },
    async highlight(highlights) {
      refuseOr('highlight');
      workbook.highlights = highlights;
    },
    async clearHighlights() {
      refuseOr('clearHighlights');
      workbook.highlights = [];
    },
    async activeCell() {
      refuseOr('activeCell');
      return workbook.active;
    },
    async fileName() {
      refuseOr('fileName');
      return 'suivi.xlsx';
    },
    async contentOf(cell) {
      refuseOr('contentOf');
      return { value: contentAt(workbook, cell) ?? '', format: 'General' };
    },
    async replace(cell, expected, next) {
      refuseOr('replace');
      if ((contentAt(workbook, cell) ?? '') !== expected.value)
        throw new HostError('cell-changed', 'replace');
      workbook.replaced.push([cell, next.value]);
      workbook.sheetList = workbook.sheetList.map((sheet) =>
        sheet.name === cell.sheetId
          ? {
              ...sheet,
              rows: sheet.rows.map((row, down) =>
                down === cell.row - 1
                  ? row.map((value, right) => (right === cell.column - 1 ? next.value : value))
                  : row,
              ),
            }
          : sheet,
      );
    },
    async watchFigures(listener) {
      refuseOr('watchFigures');
      workbook.figureListeners.add(listener);
      return async () => void workbook.figureListeners.delete(listener);
    },
    async addSheets(plan, options) {
      refuseOr('addSheets');
      if (options?.signal?.aborted) throw new HostError('cancelled', 'cancelled');
      options?.onProgress?.(1);
      workbook.added.push(plan);
      plan.sheets.forEach((sheet) => workbook.own.set(sheet.name, ownSheetOf(sheet.name, sheet)));
      const names = plan.sheets.map(({ name }) => name);
      await options?.confirm?.(names).catch((error: unknown) => {
        workbook.added.pop();
        names.forEach((name) => workbook.own.delete(name));
        throw error;
      });
      return names;
    },
    async ownSheet(at) {
      refuseOr('ownSheet');
      return workbook.own.get('table' in at ? at.table : at.sheet) ?? null;
    },
    async rewriteSheet(before, planned, options) {
      const { sheet } = before;
      refuseOr('rewriteSheet');
      workbook.rewritten.push(sheet);
      const written = ownSheetOf(sheet, planned);
      workbook.own.set(sheet, written);
      await options?.confirm?.(written).catch((error: unknown) => {
        workbook.own.set(sheet, before);
        throw error;
      });
      return written;
    },
    async insertionPoint() {
      refuseOr('insertionPoint');
      return workbook.insertion;
    },
    async insertFormula(target, formula) {
      refuseOr('insertFormula');
      workbook.asked.push(['insertFormula', target.cell, formula]);
    },
    async selection() {
      refuseOr('selection');
      if (!workbook.selectedRange) throw new HostError('too-large', 'selection');
      return workbook.selectedRange;
    },
    async definedName() {
      return workbook.bpu;
    },
    async nameArea(name, sheetId, area) {
      refuseOr('nameArea');
      workbook.asked.push(['nameArea', name, sheetId, area]);
      workbook.bpu = `=${sheetId}!area`;
    },
    async addPriceSheet(plan) {
      refuseOr('addPriceSheet');
      workbook.asked.push(['addPriceSheet', plan]);
      workbook.bpu = `=${plan.table}[#All]`;
      return { sheet: plan.sheet };
    },
    async appendLine(line) {
      refuseOr('appendLine');
      workbook.asked.push(['appendLine', line]);
      return { row: line.below + 1, written: line };
    },
    async takeBackLine(line) {
      refuseOr('takeBackLine');
      workbook.asked.push(['takeBackLine', line]);
    },
    async stuckFormulas() {
      refuseOr('stuckFormulas');
      return { stuck: workbook.stuck, unread: [] };
    },
    async reenterFormulas(sheetId) {
      refuseOr('reenterFormulas');
      const found = workbook.stuck.find((sheet) => sheet.sheetId === sheetId);
      workbook.stuck = workbook.stuck.filter((sheet) => sheet !== found);
      return found?.count ?? 0;
    },
    async freezeCopy(suffix) {
      refuseOr('freezeCopy');
      return { sheet: `Suivi BC ${suffix}`, count: 3 };
    },
    async loadStored(kind) {
      refuseOr('loadStored');
      return kind === 'settings' ? workbook.stored : (workbook.otherStored.get(kind) ?? null);
    },
    async saveStored(kind, text) {
      refuseOr('saveStored');
      workbook.writes.push(text);
      if (kind === 'settings') workbook.stored = text;
      else workbook.otherStored.set(kind, text);
    },
  };
  return workbook;
}

function ownSheetOf(sheet: string, planned: PlanSheet): OwnSheet {
  const cells = rowsOfSheet(planned).map((row) =>
    row.map((cell) => (typeof cell === 'object' ? JSON.stringify(cell) : cell)),
  );
  return { sheet, table: sheet, cells };
}

function contentAt({ sheetList }: FakeWorkbook, { sheetId, row, column }: CellRef): CellValue {
  return sheetList.find(({ name }) => name === sheetId)?.rows[row - 1]?.[column - 1] ?? null;
}

export const frenchHost: HostFacts = {
  language: 'fr-FR',
  theme: 'light',
  platform: 'OfficeOnline',
  version: '16.0',
  api: 'ExcelApi 1.17',
};

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

/** Two lines; the second one's lot is not the one of its unit (D5). */
export const ordersWithAWrongLot: FakeSheet = {
  name: 'Suivi BC',
  rows: [
    ['Suivi des bons de commande'],
    [],
    header,
    ['BC-001', 'UO-L2.2.2', '2', 2, 'Alpha', 1, 42744, 42751, 42840],
    ['BC-002', 'UO-L2.2.2', '1', 2, 'Beta', 1, 42744, 42751, 42840],
    ['Total', '', '', '', '', 2, '', '', ''],
  ],
};

/** The same without the wrong lot. */
export const soundOrders: FakeSheet = {
  name: 'Suivi BC',
  rows: [header, ['BC-001', 'UO-L2.2.2', '2', 2, 'Alpha', 1, 42744, 42751, 42840]],
};
