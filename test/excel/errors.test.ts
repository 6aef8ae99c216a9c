import { HostError } from '../../src/core/ports';
import { hostError, isCellEdit, isTooLarge } from '../../src/excel/errors';

/** As the Excel API throws them: the wording is Excel's and may quote cells. */
function refusal(code: string, debugInfo?: object): Error {
  return Object.assign(new Error(`Cell D7 holds "secret" (${code})`), { code, debugInfo });
}

describe('what Excel refuses', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'editing-cell'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['RangeExceedsLimit', 'too-large'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'sheet-gone'],
    ['InactiveWorkbook', 'other-workbook'],
    ['InvalidSelection', 'other-workbook'],
    ['FilteredRangeConflict', 'unsupported'],
    ['MergedRangeConflict', 'unsupported'],
    ['UndoNotSupported', 'unsupported'],
    ['ApiNotFound', 'unsupported'],
    ['HostRestartNeeded', 'unknown'],
    ['GeneralException', 'unknown'],
    ['SomethingNew', 'unknown'],
  ])('%s is told as %s', (code, problem) => {
    expect(hostError('read', refusal(code))).toMatchObject({ problem, diagnostic: `read / ${code}` });
  });

  it('never lets Excel’s own wording through', () => {
    const debugInfo = {
      errorLocation: 'Range.values',
      message: 'secret',
      statement: 'range.values = ["secret"]',
    };
    const error = hostError('read', refusal('GeneralException', debugInfo));
    expect(error.diagnostic).toBe('read / GeneralException / Range.values');
    expect(`${error.message}${error.stack ?? ''}`).not.toContain('secret');
  });

  it('leaves out a location that is more than a member’s name', () => {
    const error = hostError('read', refusal('GeneralException', { errorLocation: 'D7 = "secret"' }));
    expect(error.diagnostic).toBe('read / GeneralException');
  });

  it('names a fault of another kind by its class only', () => {
    expect(hostError('read', new TypeError('secret')).diagnostic).toBe('read / TypeError');
    expect(hostError('read', 'secret').diagnostic).toBe('read / string');
  });

  it('passes on what was converted already', () => {
    const gone = new HostError('sheet-gone', 'read');
    expect(hostError('select', gone)).toBe(gone);
  });

  it('knows which refusals asking for less, or waiting, may cure', () => {
    expect(isTooLarge(refusal('ResponsePayloadSizeLimitExceeded'))).toBe(true);
    expect(isTooLarge(refusal('AccessDenied'))).toBe(false);
    expect(isCellEdit(refusal('InvalidOperationInCellEditMode'))).toBe(true);
    expect(isCellEdit(refusal('GeneralException'))).toBe(false);
  });
});
