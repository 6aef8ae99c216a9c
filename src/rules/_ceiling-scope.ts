/** Which lines count towards a ceiling. */
import { beneficiary } from '../columns/beneficiary';
import { budgetLine } from '../columns/budget-line';
import { lot as lotColumn } from '../columns/lot';
import { project } from '../columns/project';
import { civil } from '../core/calendar/serial';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { nameKey } from '../core/text';
import type { Scope } from './_ceilings';
import { orderDayColumn } from './_order-day-cell';

/** Whether a line counts towards a ceiling; the column that would tell, where it does not say. */
export type Standing = boolean | Column;

export function counter(scope: Scope): (line: OrderLine) => Standing {
  const named = (column: Column<string>, name: string | null | undefined) => ({
    wanted: keyOf(name) ?? undefined,
    said: (line: OrderLine) => keyOf(line.get(column)),
    lacking: () => column,
  });
  const criteria: readonly {
    readonly wanted: unknown;
    readonly said: (line: OrderLine) => unknown;
    readonly lacking: (line: OrderLine) => Column;
  }[] = [
    { wanted: scope.lot, said: ({ lot }) => lot, lacking: () => lotColumn },
    { wanted: scope.year, said: yearOf, lacking: orderDayColumn },
    named(beneficiary, scope.beneficiary),
    named(project, scope.project),
    named(budgetLine, scope.budgetLine),
  ];
  const asked = criteria.filter(({ wanted }) => wanted !== undefined);
  return (line) => {
    let unsaid: Column | null = null;
    // One criterion that is not met settles it, whatever the others leave unsaid.
    for (const { wanted, said, lacking } of asked) {
      const value = said(line);
      if (value === null) unsaid ??= lacking(line);
      else if (value !== wanted) return false;
    }
    return unsaid ?? true;
  };
}

function yearOf({ orderDay }: OrderLine): number | null {
  return orderDay === null ? null : civil(orderDay).year;
}

function keyOf(name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : nameKey(name) || name;
}
