/** A sheet of another name is the sheet it was: what was read and found of it stands, under the name it now has. */
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { PaneState } from './state';

type Named = Pick<PaneState, 'opening' | 'result'>;

/** `names`: by the id of the sheet. What has the names it should have is given as it is. */
export function withNames({ opening, result }: Named, names: ReadonlyMap<string, string>): Partial<Named> {
  const workbook = opening.step === 'ready' ? opening.workbook : null;
  const isOld = ({ id, name }: { readonly id: string; readonly name: string }) =>
    (names.get(id) ?? name) !== name;
  const beside = result?.beside.map(({ sheetId: id, name }) => ({ id, name })) ?? [];
  const read = [...(workbook?.snapshots ?? []), ...(result?.found.map(({ sheet }) => sheet.snapshot) ?? [])];
  if (![...read, ...beside].some(isOld)) return {};

  const renamed = new Map<unknown, unknown>();
  /** The same in every place for what was the same in every place. */
  function once<T>(was: T, make: () => T): T {
    if (!renamed.has(was)) renamed.set(was, make());
    return renamed.get(was) as T;
  }
  const snapshot = (was: SheetSnapshot): SheetSnapshot =>
    isOld(was) ? once(was, () => ({ ...was, name: names.get(was.id) ?? was.name })) : was;
  const table = <T extends { readonly snapshot: SheetSnapshot }>(was: T): T =>
    isOld(was.snapshot) ? once(was, () => ({ ...was, snapshot: snapshot(was.snapshot) })) : was;
  const check = (was: SheetCheck): SheetCheck => ({ ...was, sheet: table(was.sheet) });
  const prices = result?.beside.find(({ name }) => name === result.priceSheet);
  return {
    ...(workbook && {
      opening: {
        step: 'ready',
        workbook: {
          ...workbook,
          snapshots: workbook.snapshots.map(snapshot),
          orders: workbook.orders.map(table),
          others: workbook.others.map(table),
          parts: workbook.parts.map((part) => ({ ...part, sheets: part.sheets.map(table) })),
        },
      },
    }),
    ...(result && {
      result: {
        ...result,
        checks: result.checks.map(check),
        found: result.found.map(check),
        beside: result.beside.map((one) => ({ ...one, name: names.get(one.sheetId) ?? one.name })),
        priceSheet: prices ? (names.get(prices.sheetId) ?? prices.name) : result.priceSheet,
      },
    }),
  };
}
