import type { Settings } from '../checking/settings';
import { copiedLines } from './copied-lines';
import { fields, mappedField } from './fields';
import { groupLines } from './group-lines';
import { projectKeyOf } from './line-table';
import type { OrderBook, ProjectPhase } from './order-book';
import type { OrderLine } from './order-line';
import type { ReadSheet } from './order-sheet';
import { tableKey } from './order-table';
import { valueInUse } from './project-values';
import { counts } from './status';

/** The lines that count of all order sheets; those of another contract are no lines already. */
export function linesThatCount(sheets: readonly ReadSheet[]): readonly OrderLine[] {
  const counting: OrderLine[] = [];
  for (const { lines } of sheets) for (const line of lines) if (counts(line)) counting.push(line);
  return counting;
}

/** Indexes the lines of all order sheets once for every rule. Cancelled lines are left out. */
export function buildOrderBook(
  sheets: readonly ReadSheet[],
  { settings }: { readonly settings: Settings },
): OrderBook {
  // After an edit few rules ask for them.
  return bookOf(
    once(() => linesThatCount(sheets)),
    sheets,
    settings,
  );
}

/** The book of some of the lines. */
export function bookOfLines(
  lines: readonly OrderLine[],
  sheets: readonly ReadSheet[],
  { settings }: { readonly settings: Settings },
): OrderBook {
  return bookOf(() => lines, sheets, settings);
}

/** Each index is made when it is first asked for. */
function bookOf(
  linesOf: () => readonly OrderLine[],
  sheets: readonly ReadSheet[],
  settings: Settings,
): OrderBook {
  const by = <K>(keyOf: (line: OrderLine) => K | null) => once(() => groupLines(linesOf(), keyOf));
  const byUnit = by((line) => line.unit?.code ?? null);
  const byPhase = by((line) => line.phase?.id ?? null);
  const byProject = by((line) => line.projectKey);
  const byOrder = by((line) => line.orderKey);
  const inherited = once(() => inheritedProjects(sheets, linesOf(), settings));
  const nameOf = once(() => projectNames(sheets));
  const projectPhases = new Map<string, readonly ProjectPhase[]>();
  const copies = once(() => copiedLines(sheets));

  return {
    get lines() {
      return linesOf();
    },
    get byOrder() {
      return byOrder();
    },
    ofUnit: (code) => byUnit().get(code) ?? [],
    ofPhase: (phaseId) => byPhase().get(phaseId) ?? [],
    ofProject: (projectKey) => byProject().get(projectKey) ?? [],
    projectPhases: (phaseId) => {
      const known = projectPhases.get(phaseId);
      if (known) return known;
      const groups = groupLines(byPhase().get(phaseId) ?? [], (line) => line.projectKey);
      const built = [...groups].map(([projectKey, ofProject]): ProjectPhase => {
        const [first] = ofProject;
        return { projectKey, project: first ? nameOf()(first) : projectKey, phaseId, lines: ofProject };
      });
      projectPhases.set(phaseId, built);
      return built;
    },
    inherited: (projectKey) => inherited().has(projectKey),
    isCopy: (line) => copies().has(line),
    projectValue: (projectKey, column) => {
      const ofProject = byProject().get(projectKey) ?? [];
      if (!ofProject.some((line) => line.has(column))) return { column: false };
      const held = valueInUse(ofProject, column);
      return { column: true, value: held?.value ?? null, line: held?.line ?? null };
    },
  };
}

/** Makes something when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** Projects that ran before this agreement, by the column on any of their lines or by the setting (ADR 10, point 6). */
function inheritedProjects(
  sheets: readonly ReadSheet[],
  lines: readonly OrderLine[],
  settings: Settings,
): ReadonlySet<string> {
  const columns = new Map(
    sheets.flatMap((sheet) => {
      const mapped = mappedField(sheet, fields.inherited);
      return mapped ? [[tableKey(sheet), mapped.column]] : [];
    }),
  );
  const keys = settings.inheritedProjects.flatMap((project) => projectKeyOf(project) ?? []);
  // Few sheets say so of any project.
  if (columns.size === 0) return new Set(keys);
  for (const line of lines) {
    const column = columns.get(line.tableKey);
    if (column && line.projectKey !== null && line.get(column) === true) keys.push(line.projectKey);
  }
  return new Set(keys);
}

/** How a line writes its project. */
function projectNames(sheets: readonly ReadSheet[]): (line: OrderLine) => string {
  const columns = new Map(
    sheets.map((sheet) => [tableKey(sheet), mappedField(sheet, fields.project)?.column] as const),
  );
  return (line) => {
    const column = columns.get(line.tableKey);
    return column ? line.written(column) : (line.projectKey ?? '');
  };
}
