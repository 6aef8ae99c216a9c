/**
 * Excel's refusals, converted once, here at the edge. Only `error.code` is read: it is the same in every display
 * language, while `message` is Excel's own wording and may quote cells.
 */
import { HostError } from '../core/ports';
import type { HostProblem } from '../core/ports';

/** Codes of the Excel API that say what the user can do something about; any other code is `unknown`. */
const problems: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: 'editing-cell',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  AccessDenied: 'protected',
  ItemNotFound: 'sheet-gone',
  InactiveWorkbook: 'other-workbook',
  // A chart sheet is in front: it has no cells, and Excel refuses what concerns the selection.
  InvalidSelection: 'other-workbook',
  UnsupportedSheet: 'other-workbook',
  FilteredRangeConflict: 'unsupported',
  MergedRangeConflict: 'unsupported',
  UndoNotSupported: 'unsupported',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  // The web view is about to be restarted, or Excel gives no reason: nothing better than trying again.
  HostRestartNeeded: 'unknown',
  RequestAborted: 'unknown',
  GeneralException: 'unknown',
};

/** The language-neutral code of a refusal; the error's class name where Excel gave none. */
export function codeOf(error: unknown): string {
  // By shape, not by class: office.js may live in a frame of its own, whose errors are of another class.
  if (typeof error !== 'object' || error === null) return typeof error;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code === 'string' && code !== '') return code;
  const name: unknown = Reflect.get(error, 'name');
  return typeof name === 'string' ? name : 'object';
}

/** Where in the API the refusal came up ("Range.getRowProperties"): member names, never contents. */
function placeOf(error: unknown): string | null {
  const debugInfo: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'debugInfo') : null;
  if (typeof debugInfo !== 'object' || debugInfo === null) return null;
  const place: unknown = Reflect.get(debugInfo, 'errorLocation');
  return typeof place === 'string' && /^[\w.]+$/.test(place) ? place : null;
}

/** The `HostError` for whatever was thrown during an operation of the port ("read", "select"). */
export function hostError(operation: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  const place = placeOf(error);
  return new HostError(problems[code] ?? 'unknown', [operation, code, ...(place ? [place] : [])].join(' / '));
}

/** Whether a refusal is about the size of what was asked, so that asking for less may succeed. */
export function isTooLarge(error: unknown): boolean {
  return problems[codeOf(error)] === 'too-large';
}

export function isCellEdit(error: unknown): boolean {
  return problems[codeOf(error)] === 'editing-cell';
}
