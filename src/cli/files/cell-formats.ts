import { foreignCurrency, shownAs, type ShownAs } from '../../core/sheet/number-format';
import { tagAttributes } from './xml-tags';

/** Formats of days and amounts that Excel has built in (ISO/IEC 29500-1, 18.8.30). */
const builtIn: readonly (readonly [first: number, last: number, code: string])[] = [
  [3, 8, '#,##0'],
  [14, 17, 'dd/mm/yyyy'],
  [22, 22, 'dd/mm/yyyy'],
  [37, 44, '#,##0'],
];

interface CellFormats {
  /**
   * The number format of each style of cells, "General" for those that are built in: none is of another currency. `null`
   * where no format of the workbook is, for an amount in another currency is all they tell cell by cell.
   */
  readonly formats: readonly string[] | null;
  /** What each style of cells shows a number as. */
  readonly shown: readonly (ShownAs | null)[];
}

export function cellFormats(styles: string): CellFormats {
  const codes = new Map(
    tagAttributes(styles, 'numFmt').map((format) => [format.get('numFmtId'), format.get('formatCode') ?? '']),
  );
  const [, cells = ''] = styles.split(/<\/?(?:[\w.-]+:)?cellXfs(?=[\s>])[^<>]*>/);
  const ids = tagAttributes(cells, 'xf').map((style) => style.get('numFmtId'));
  const isForeign = [...codes.values()].some(foreignCurrency);
  return {
    formats: isForeign ? ids.map((id) => codes.get(id) ?? 'General') : null,
    shown: ids.map((id) => shownAs(codes.get(id) ?? builtInFormat(Number(id)))),
  };
}

function builtInFormat(id: number): string {
  return builtIn.find(([first, last]) => id >= first && id <= last)?.[2] ?? 'General';
}
