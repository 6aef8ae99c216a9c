import '@testing-library/jest-dom';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { languages } from '../../src/catalogue';
import { Pane } from '../../src/taskpane/parts/pane';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/session';
import { fakeWorkbook, frenchHost, soundOrders } from './fake-workbook';

afterEach(cleanup);

async function inserted() {
  const workbook = fakeWorkbook([soundOrders]);
  const session = createSession(workbook, engine);
  render(<Pane session={session} engine={engine} languages={languages} host={frenchHost} />);
  await act(() => session.open());
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Synthèses' }));
  await user.click(await screen.findByRole('button', { name: 'Insérer' }));
  const refresh = await screen.findByRole('button', { name: 'Actualiser' });
  const [name = ''] = workbook.own.keys();
  const standing = workbook.own.get(name);
  if (!standing) throw new Error('not inserted');
  return { workbook, user, refresh, name, standing };
}

describe('a summary inserted before', () => {
  it('is kept, and the same when refreshed twice', async () => {
    const { workbook, user, refresh, name, standing } = await inserted();
    await user.click(refresh);
    await screen.findByText(/est à jour/);
    const kept = workbook.otherStored.get('summaries');
    await user.click(refresh);
    await screen.findByText(/est à jour/);
    expect(workbook.rewritten).toEqual([name, name]);
    expect(workbook.own.get(name)).toEqual(standing);
    expect(workbook.otherStored.get('summaries')).toBe(kept);
  });

  it('asks where the sheet was edited, and is written again only when told to', async () => {
    const { workbook, user, refresh, name, standing } = await inserted();
    workbook.own.set(name, { ...standing, cells: [['à moi']] });
    await user.click(refresh);
    await screen.findByText(/n’est plus telle que Bordereau l’a écrite/);
    expect(workbook.rewritten).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ne rien faire' }));
    expect(screen.queryByText(/n’est plus telle/)).toBeNull();
    expect(workbook.rewritten).toEqual([]);
    await user.click(refresh);
    await user.click(await screen.findByRole('button', { name: 'Remplacer la feuille' }));
    await screen.findByText(/est à jour/);
    expect(workbook.own.get(name)).toEqual(standing);
  });

  it('is offered anew where its sheet is gone, and can be forgotten', async () => {
    const { workbook, user, refresh, standing } = await inserted();
    workbook.own.clear();
    await user.click(refresh);
    const again = await screen.findByRole('button', { name: 'Insérer de nouveau' });
    workbook.refuse.set('addSheets', 'protected');
    await user.click(again);
    await screen.findByText(/protégé/);
    expect(workbook.otherStored.get('summaries')).toContain(standing.table);
    workbook.refuse.clear();
    await user.click(again);
    await waitFor(() => expect(screen.queryByText(/n’est plus dans le classeur/)).toBeNull());
    expect(screen.getAllByRole('button', { name: 'Actualiser' })).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Oublier' }));
    expect(screen.queryByRole('button', { name: 'Actualiser' })).toBeNull();
    expect(workbook.added).toHaveLength(2);
  });
});
