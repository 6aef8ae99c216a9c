import '@testing-library/jest-dom';
import { act, cleanup, screen, within } from '@testing-library/react';
import { commands } from '../../src/commands/commands';
import { version } from '../../src/version';
import { fakeWorkbook, frenchHost, ordersWithAWrongLot } from './fake-workbook';
import { showPane } from './show-pane';

function opened(language = 'fr-FR') {
  const workbook = fakeWorkbook([
    { ...ordersWithAWrongLot, name: 'Suivi Dupont' },
    { name: 'Archive secrète', rows: [['x']], problem: 'too-large' },
  ]);
  return showPane(workbook, { host: { ...frenchHost, language } });
}

afterEach(cleanup);

describe('help', () => {
  it('explains the first run in three lines before the first check, and on the help page', async () => {
    const { session, user } = await opened();
    const [steps] = screen.getAllByRole('list').filter((list) => list.tagName === 'OL');
    expect(within(steps as HTMLElement).getAllByRole('listitem')).toHaveLength(3);
    await act(() => session.check());
    expect(screen.queryByText(/^« Contrôler » le compare/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Aide' }));
    expect(await screen.findByText(/« Contrôler » le compare/)).toBeVisible();
  });

  it('names versions, privacy and every shortcut', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: 'Aide' }));
    expect(await screen.findByText('Confidentialité')).toBeVisible();
    expect(screen.getByText(version)).toBeVisible();
    for (const { letter } of commands) expect(screen.getByText(`Ctrl+Maj+Alt+${letter}`)).toBeVisible();
    expect(screen.getByRole('link', { name: /pannes et remèdes/ })).toHaveAttribute(
      'href',
      'assets/help.html',
    );
  });

  it('acceptance point 14: gives a diagnostic to copy without a cell, a sheet, a file or a person in it', async () => {
    const { session, user } = await opened();
    await act(() => session.check());
    await user.click(screen.getByRole('button', { name: 'Aide' }));
    const field = await screen.findByRole('textbox', { name: 'Texte du diagnostic' });
    const text = (field as HTMLTextAreaElement).value;
    expect(text).toContain(`Bordereau: ${version}`);
    expect(text).toContain('Excel: OfficeOnline 16.0, ExcelApi 1.17');
    expect(text).toContain('problem: too-large (too-large-code)');
    for (const told of ['Suivi', 'Dupont', 'Archive', 'BC-001', 'Alpha', 'UO-L2', 'suivi.xlsx'])
      expect(text).not.toContain(told);
    await user.click(screen.getByRole('button', { name: 'Copier' }));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(await screen.findByRole('button', { name: 'Copié' })).toBeVisible();
  });

  it('speaks English where Excel does', async () => {
    const { user } = await opened('en-US');
    await user.click(screen.getByRole('button', { name: 'Help' }));
    expect(await screen.findByText('Keyboard shortcuts')).toBeVisible();
  });
});
