/** What the pane's own hooks promise, each without a pane around it. */
import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useRef } from 'react';
import { HostError } from '../../src/core/ports';
import { useWalk } from '../../src/taskpane/findings/use-walk';
import { useAction } from '../../src/taskpane/formulas/use-action';
import { useCopy } from '../../src/taskpane/parts/use-copy';
import { useFocusIfLost } from '../../src/taskpane/parts/use-focus-if-lost';
import type { ListRow } from '../../src/taskpane/view/finding-rows';

afterEach(cleanup);

describe('what is asked of the workbook', () => {
  it('is asked once, however often the button is pressed meanwhile', async () => {
    const { result } = renderHook(() => useAction<string>('freezeCopy'));
    let end: (value: string) => void = () => undefined;
    const work = jest.fn(() => new Promise<string>((resolve) => (end = resolve)));
    await act(async () => void result.current.start(work));
    expect(result.current.action).toEqual({ step: 'busy' });
    await act(async () => expect(await result.current.start(work)).toBeNull());
    await act(async () => end('Suivi (2)'));
    expect(work).toHaveBeenCalledTimes(1);
    expect(result.current.action).toEqual({ step: 'done', value: 'Suivi (2)' });
  });

  it('can be asked again after a refusal, which is told', async () => {
    const { result } = renderHook(() => useAction<string>('freezeCopy'));
    const refused = () => Promise.reject(new HostError('read-only', 'freezeCopy'));
    await act(async () => expect(await result.current.start(refused)).toBeNull());
    expect(result.current.action).toMatchObject({ step: 'failed', problem: { kind: 'read-only' } });
    await act(async () => expect(await result.current.start(async () => 'fait')).toBe('fait'));
    expect(result.current.action).toEqual({ step: 'done', value: 'fait' });
    act(() => result.current.reset());
    expect(result.current.action).toEqual({ step: 'idle' });
  });
});

describe('what comes in the place of a button', () => {
  const Answer = () => (
    <p ref={useFocusIfLost()} tabIndex={-1}>
      Réponse
    </p>
  );

  it('takes the focus that went with the button', () => {
    render(<Answer />);
    expect(screen.getByText('Réponse')).toHaveFocus();
  });

  it('leaves it where the user put it meanwhile', () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    render(<Answer />);
    expect(field).toHaveFocus();
    field.remove();
  });
});

describe('the arrow keys', () => {
  const rows = ['a', 'b', 'c'].map(
    (key) => ({ kind: 'finding', item: { key, finding: { at: { row: 1 } } } }) as unknown as ListRow,
  );

  function List() {
    const list = useRef<HTMLDivElement>(null);
    const walk = useWalk(rows, list, () => undefined);
    return (
      <div ref={list} onKeyDown={walk}>
        {['a', 'b', 'c'].map((key) => (
          <button key={key} data-finding={key} />
        ))}
      </div>
    );
  }

  /** Where the focus is after a key pressed on the finding of the middle, and whether the key went on. */
  function pressed(key: string, more: object = {}) {
    render(<List />);
    document.querySelector<HTMLElement>('[data-finding=b]')?.focus();
    const wentOn = fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
    return [document.activeElement?.getAttribute('data-finding'), wentOn];
  }

  it.each([
    ['ArrowDown', 'c'],
    ['ArrowUp', 'a'],
    ['Home', 'a'],
    ['End', 'c'],
  ])('%s goes to a finding, and scrolls nothing', (key, at) => {
    expect(pressed(key)).toEqual([at, false]);
  });

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])('are the browser’s with %j', (more) => {
    expect(pressed('End', more)).toEqual(['b', true]);
  });

  it('are all there is to it', () => {
    expect(pressed('PageDown')).toEqual(['b', true]);
  });
});

it('what was copied is said to be, until the field holds something else', async () => {
  const writeText = jest.fn(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const { result, rerender } = renderHook(({ text }) => useCopy<HTMLInputElement>(text), {
    initialProps: { text: '=A1' },
  });
  await act(async () => result.current.copy());
  expect(writeText).toHaveBeenCalledWith('=A1');
  expect(result.current.copied).toBe(true);
  rerender({ text: '=A2' });
  expect(result.current.copied).toBe(false);
  Reflect.deleteProperty(navigator, 'clipboard');
});
