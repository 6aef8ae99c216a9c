/** Units that suppose an earlier order for the same project. */
import { project } from '../columns/project';
import { uoCode } from '../columns/uo-code';
import type { Missing } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { orderDayColumn } from './_order-day-cell';
import { tell, type Problem, type TriggerExamination } from './_trigger';

/** Another unit has been ordered before for the same project. */
export function afterAnother(examination: TriggerExamination): void {
  const { lines, book } = examination;
  const firstDays = new Map<string, { readonly day: number; readonly undated: OrderLine | undefined }>();
  const firstOf = (projectKey: string) => {
    const known = firstDays.get(projectKey);
    if (known) return known;
    const others = book
      .ofProject(projectKey)
      // Neither the unit itself nor another that supposes an earlier order is that order.
      .filter(({ unit }) => unit !== null && unit.trigger?.kind !== 'earlier-order');
    const first = {
      day: others.reduce((least, { orderDay }) => Math.min(least, orderDay ?? Infinity), Infinity),
      undated: others.find(({ orderDay }) => orderDay === null),
    };
    firstDays.set(projectKey, first);
    return first;
  };
  for (const line of lines) {
    const judgement = (problems: Problem[], missing: Missing[]) =>
      tell([line], { problems, missing }, examination);
    if (line.projectKey === null) judgement([], [project]);
    else if (line.orderDay === null) judgement([], [orderDayColumn(line)]);
    else {
      const { day, undated } = firstOf(line.projectKey);
      if (day < line.orderDay) judgement([], []);
      else if (undated) judgement([], [orderDayColumn(undated)]);
      else judgement([{ kind: 'no-earlier-order', severity: 'error', at: line.cell(uoCode) }], []);
    }
  }
}
