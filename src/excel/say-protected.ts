/** What is protected, where Excel refuses a write for that: it says so by one code, whatever it is about. */
import { HostError, type Protected } from '../core/ports';
import { run } from './run';

/**
 * The outcome of the work; a refusal says whether one of these sheets (ids, or names) is protected,
 * or the structure, or that the workbook is open for reading only.
 */
export async function sayingWhatIsProtected<T>(
  work: Promise<T>,
  sheets: readonly string[] | 'in-front' = [],
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof HostError) || error.problem !== 'protected') throw error;
    const { diagnostic } = error;
    const why = await run('protection', (context) => protectedOf(context, sheets)).catch(() => null);
    if (why === 'read-only') throw new HostError(why, diagnostic);
    throw why ? new HostError('protected', diagnostic, why) : error;
  }
}

async function protectedOf(
  context: Excel.RequestContext,
  asked: readonly string[] | 'in-front',
): Promise<Protected | 'read-only' | null> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  protection.load('protected');
  context.workbook.load('readOnly');
  const front = asked === 'in-front' ? worksheets.getActiveWorksheet() : null;
  front?.load('id');
  await context.sync();
  const concerned = new Set(asked === 'in-front' ? [front?.id] : asked);
  const sheets = worksheets.items
    .filter(({ id, name }) => concerned.has(id) || concerned.has(name))
    .flatMap((sheet) => (sheet.protection.protected ? [sheet.name] : []));
  if (sheets.length > 0) return { what: 'sheets', sheets };
  if (protection.protected) return { what: 'structure' };
  // Nothing is protected, and there is no protection to take off.
  return context.workbook.readOnly ? 'read-only' : null;
}
