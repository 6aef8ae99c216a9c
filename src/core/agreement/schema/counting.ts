/** What two columns of a sheet are to show must be countable from the days they hold. */
import type { FaultParams, FaultPath } from '../faults';
import type { Agreement } from '../schema';

interface Uncountable {
  readonly path: FaultPath;
  readonly params: FaultParams;
}

export function uncountable({ timeLimits, penalties = [], finance }: Agreement): readonly Uncountable[] {
  const late = finance?.['late-penalty']?.penalty;
  return [
    ...Object.entries({ timeLimits, penalties }).flatMap(([list, entries]) =>
      entries.flatMap(({ fromField, toField }, index): Uncountable[] =>
        (fromField === undefined) === (toField === undefined)
          ? []
          : [
              {
                path: [list, index, fromField === undefined ? 'toField' : 'fromField'],
                params: { reason: 'column-alone' },
              },
            ],
      ),
    ),
    ...timeLimits.flatMap(({ fromField, limit }, index): Uncountable[] =>
      fromField === undefined || limit.unit !== 'hour'
        ? []
        : [{ path: ['timeLimits', index, 'limit', 'unit'], params: { reason: 'hours-of-days' } }],
    ),
    ...penalties.flatMap(({ fromField, per }, index): Uncountable[] =>
      fromField === undefined || per !== 'hour'
        ? []
        : [{ path: ['penalties', index, 'per'], params: { reason: 'hours-of-days' } }],
    ),
    ...penalties
      .filter(({ id, fromField, toField }) => id === late && (fromField ?? toField) === undefined)
      .filter(({ divisor, per, grace, lots }) => divisor === undefined || per !== 'day' || grace || lots)
      .map(({ id }): Uncountable => ({
        path: ['finance', 'late-penalty', 'penalty'],
        params: { reason: 'late-otherwise', value: id },
      })),
  ];
}
