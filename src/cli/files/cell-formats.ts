import { foreignCurrency } from '../../core/sheet/number-format';
import { tagAttributes } from './xml-tags';

/**
 * The number format of each style of cells, "General" for those that are built in: none is of another currency. `null`
 * where no format of the workbook is, for an amount in another currency is all they tell.
 */
export function cellFormats(styles: string): readonly string[] | null {
  const codes = new Map(
    tagAttributes(styles, 'numFmt').map((format) => [format.get('numFmtId'), format.get('formatCode') ?? '']),
  );
  if (![...codes.values()].some(foreignCurrency)) return null;
  const [, cells = ''] = styles.split(/<\/?(?:[\w.-]+:)?cellXfs(?=[\s>])[^<>]*>/);
  return tagAttributes(cells, 'xf').map((style) => codes.get(style.get('numFmtId')) ?? 'General');
}
