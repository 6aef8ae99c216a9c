/** A workbook open for reading only refuses in several ways; what helps the user is knowing that it is read-only. */
import { HostError } from '../core/ports';
import { codeOf, isCellEdit } from './errors';

/** The refusal to be told of: `read-only` where that is why, else the error itself. */
export async function sayReadOnly(
  context: Excel.RequestContext,
  operation: string,
  error: unknown,
): Promise<unknown> {
  if (isCellEdit(error) || error instanceof HostError) return error;
  context.workbook.load('readOnly');
  try {
    await context.sync();
  } catch {
    return error;
  }
  return context.workbook.readOnly ? new HostError('read-only', `${operation} / ${codeOf(error)}`) : error;
}
