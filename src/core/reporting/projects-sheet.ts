/** One row for each project: phases, decisions, what is used and left, what is due next, findings. */
import { orderName } from '../orders/order-name';
import { projectPhases, type ProjectStanding } from '../projects/project-view';
import { markOf, monthsFrom, phaseOfMonths, timelineStart } from '../projects/timeline';
import type { SummarySource } from '../summing/definition';
import { atLeastOne } from './at-least-one';
import type { PlanCell, PlanColumn, PlanSheet } from './plan';
import { widthOfTitle } from './summary-columns';
import { gapTexts, type SummaryWords } from './summary-words';

/** One for each phase in its order, pale enough for a black mark; a contract with more phases begins again. */
const shades = ['BDD7EE', 'F8CBAD', 'C6E0B4', 'FFE699', 'D9D2E9', 'B7DEE8'];

export function planProjects(projects: readonly ProjectStanding[], words: SummaryWords): PlanSheet {
  const { projects: texts, say } = words;
  const { columns } = texts;
  const phases = uniquePhases(projects.map(({ source }) => source));
  const decided = phases.filter(({ hasDecision }) => hasDecision);
  const from = timelineStart(projects);
  const several = new Set(projects.map(({ source }) => source)).size > 1;
  const drawn = projects.map((project) => (from === null ? [] : phaseOfMonths(project, from)));
  const months = from === null ? [] : monthsFrom(from, Math.max(0, ...drawn.map(({ length }) => length)));
  const shadeOf = (id: string): PlanCell => ({
    mark: /\d/.test(markOf(id)) ? Number(markOf(id)) : markOf(id),
    shade: shades[phases.findIndex((phase) => phase.id === id) % shades.length] ?? '',
  });
  const rows = projects.map((project, index): PlanCell[] => {
    const spanOf = (id: string) => project.phases.find(({ phase }) => phase.id === id);
    const { current, next, findings } = project;
    return [
      several ? `${project.source.file} › ${project.name}` : project.name,
      texts.phase(current?.id ?? '', current?.label ?? ''),
      ...phases.flatMap(({ id }) => [day(spanOf(id)?.start), day(spanOf(id)?.end)]),
      ...decided.map(({ id }) => day(spanOf(id)?.decision)),
      project.units,
      project.daysOrdered,
      project.daysDone,
      project.daysLeft,
      deliverablesText(project, words),
      nextText(project, words),
      day(next?.day),
      findings?.error ?? null,
      findings?.warning ?? null,
      findings?.info ?? null,
      gapTexts(project.gaps, [project.source], words).join('\n') || null,
      ...months.map((_, month) => {
        const id = drawn[index]?.[month] ?? null;
        return id === null ? null : shadeOf(id);
      }),
    ];
  });
  const planned: PlanColumn[] = [
    { title: columns.project, width: 26 },
    { title: columns.current, width: 20 },
    ...phases.flatMap(({ id }) => [
      { title: texts.start(id), width: 12 },
      { title: texts.end(id), width: 12 },
    ]),
    ...decided.map(({ id }) => ({ title: texts.decision(id), width: 14 })),
    { title: columns.units, width: 12 },
    { title: columns.daysOrdered, width: widthOfTitle(columns.daysOrdered) },
    { title: columns.daysDone, width: widthOfTitle(columns.daysDone) },
    { title: columns.daysLeft, width: widthOfTitle(columns.daysLeft) },
    { title: columns.deliverables, width: 50, wrapped: true },
    { title: columns.next, width: 40, wrapped: true },
    { title: columns.nextDay, width: 12 },
    { title: columns.errors, width: 9 },
    { title: columns.warnings, width: 14 },
    { title: columns.infos, width: 12 },
    { title: columns.remarks, width: 50, wrapped: true },
    ...months.map((day) => ({ title: say.day(day).slice(3), width: 3, upright: true })),
  ];
  return {
    name: texts.sheet,
    table: 'Projects',
    columns: planned,
    rows: atLeastOne(rows, [texts.none], planned.length),
    ...(months.length === 0 ? {} : { below: [[texts.months]] }),
  };
}

/** How many of its units were delivered in full, and what lacks of the others; `null` where none is over, or none is told of. */
export function deliverablesText(
  { source, delivered, lacking }: ProjectStanding,
  { projects: texts, clock, say, tongue }: SummaryWords,
): string | null {
  if (delivered === 0 && lacking.length === 0) return null;
  const told = lacking.map(
    ({ line, unit, items }) =>
      `${unit} (${orderName(source.sheets, line, clock.line)}) ${items.map((item) => item[tongue]).join(', ')}`,
  );
  return texts.deliverables(delivered, told, say);
}

/** What is due next for a project, in words; `null` where nothing is. */
export function nextText(
  project: ProjectStanding,
  { projects: texts, clock, say }: SummaryWords,
): string | null {
  const { next } = project;
  if (!next) return null;
  const order = next.line ? orderName(project.source.sheets, next.line, clock.line) : '';
  return texts.next(next.kind, next.overdue, next.phase?.id ?? '', order, say);
}

/** The phases of the agreements, each once. */
function uniquePhases(sources: readonly SummarySource[]) {
  const phases = new Map<string, { readonly id: string; readonly hasDecision: boolean }>();
  for (const { agreement } of sources)
    for (const { id, decision } of projectPhases(agreement))
      if (!phases.has(id)) phases.set(id, { id, hasDecision: decision !== undefined });
  return [...phases.values()];
}

function day(serial: number | null | undefined): PlanCell {
  return serial === null || serial === undefined ? null : { day: serial };
}
