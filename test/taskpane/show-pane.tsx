/** The pane drawn over a workbook that it has read, as a user finds it. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { languages } from '../../src/catalogue';
import { Pane } from '../../src/taskpane/shell/pane';
import { createSession } from '../../src/taskpane/session/create-session';
import { engine as wholeEngine } from '../../src/taskpane/session/real-engine';
import { frenchHost, type FakeWorkbook } from './fake-workbook';

type Shown = Partial<Pick<ComponentProps<typeof Pane>, 'engine' | 'host' | 'listen'>>;

export async function showPane(workbook: FakeWorkbook, { engine = wholeEngine, ...shown }: Shown = {}) {
  const session = createSession(workbook, engine);
  render(<Pane session={session} engine={engine} languages={languages} host={frenchHost} {...shown} />);
  await act(() => session.open());
  return { session, user: userEvent.setup() };
}
