import type { Area } from './area';
import { printArea, quoteSheet } from './area';
import type { Author, Change, ChangeListener } from './changes';
import type { TableModel } from './sheet-model';
import { SheetModel } from './sheet-model';

export interface NameModel {
  name: string;
  /** With the leading "=": "='Prix'!$A$1:$B$20". */
  formula: string;
  /** Sheet the name is limited to; `null` for the whole workbook. */
  readonly sheetId: string | null;
  comment: string;
  visible: boolean;
}

export interface CustomXmlModel {
  readonly id: string;
  xml: string;
}

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The workbook itself. It owns every value; the grid shows it and computes for it, the host lets an add-in at it. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly customXml: CustomXmlModel[] = [];
  readonly settings = new Map<string, unknown>();
  date1904 = false;
  structureProtected = false;
  readOnly = false;
  /** Whether a table takes in what is written directly below it. */
  tablesGrow = true;
  calculationMode: CalculationMode = 'Automatic';
  /** Formulas whose result is not known yet. */
  calculationPending = false;
  selection: { sheetId: string; area: Area } = {
    sheetId: '',
    area: { row: 0, column: 0, rows: 1, columns: 1 },
  };
  private listeners: ChangeListener[] = [];
  private lastId = 0;
  private activeId = '';

  constructor(public name = 'Classeur1.xlsx') {}

  listen(listener: ChangeListener): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  get activeSheet(): SheetModel {
    const active =
      this.sheetById(this.activeId) ?? this.sheets.find((sheet) => sheet.visibility === 'Visible');
    if (!active) throw new Error('The workbook has no visible sheet');
    return active;
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  newId(kind: string): string {
    this.lastId += 1;
    return `{00000000-${kind.slice(0, 4).padEnd(4, '0')}-0000-0000-${String(this.lastId).padStart(12, '0')}}`;
  }

  addSheet(name: string, author: Author, position = this.sheets.length): SheetModel {
    return this.place(new SheetModel(this.newId('0001'), name), author, position);
  }

  /** Takes in a sheet a person added at the grid, under the grid's id. */
  adopt(id: string, name: string, position: number): SheetModel {
    return this.place(new SheetModel(id, name), 'person', position);
  }

  private place(sheet: SheetModel, author: Author, position: number): SheetModel {
    this.sheets.splice(position, 0, sheet);
    if (!this.activeId) this.activeId = sheet.id;
    if (!this.selection.sheetId) this.selection = { ...this.selection, sheetId: sheet.id };
    this.tell({ kind: 'sheet-added', sheetId: sheet.id, author });
    return sheet;
  }

  removeSheet(sheet: SheetModel, author: Author): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.activeId === sheet.id) this.activeId = '';
    if (this.selection.sheetId === sheet.id)
      this.selection = { sheetId: this.activeSheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.tell({ kind: 'sheet-deleted', sheetId: sheet.id, author });
  }

  activate(sheet: SheetModel, author: Author): void {
    const before = this.activeSheet.id;
    if (before === sheet.id) return;
    this.activeId = sheet.id;
    this.selection = { sheetId: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.tell({ kind: 'activated', sheetId: sheet.id, before, author });
  }

  select(sheet: SheetModel, area: Area, author: Author): void {
    this.selection = { sheetId: sheet.id, area };
    this.tell({ kind: 'selected', sheetId: sheet.id, area, author });
  }

  tables(): { readonly sheet: SheetModel; readonly table: TableModel }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  /** "Suivi!A1:C3", the sheet's name quoted where it must be. */
  address(sheet: SheetModel, area: Area): string {
    return `${quoteSheet(sheet.name)}!${printArea(area)}`;
  }
}
