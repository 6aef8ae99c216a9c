import '@testing-library/jest-dom';
import { act, fireEvent, screen } from '@testing-library/react';
import { askPane, listenToRequests } from '../../src/commands/queue';
import { mount } from '../../src/taskpane/mount';
import { fakeWorkbook, frenchHost, ordersWithAWrongLot } from './fake-workbook';

afterEach(() => document.body.replaceChildren());

it('reads the workbook by itself, checks when the ribbon asks, and follows the host’s language', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const workbook = fakeWorkbook([ordersWithAWrongLot]);
  const pane = await act(() =>
    mount(root, { workbook: async () => workbook, host: frenchHost, listen: listenToRequests }),
  );
  expect(await screen.findByText(/Suivi BC : 2 lignes/, { selector: 'span' })).toBeVisible();
  act(() => askPane('check'));
  expect((await screen.findAllByRole('button', { name: /relève du lot 2/ }))[0]).toBeVisible();
  act(() => pane.hostChanged({ ...frenchHost, language: 'en-US', theme: 'dark' }));
  expect(screen.getByRole('button', { name: 'Settings' })).toBeVisible();
  expect(document.documentElement.style.colorScheme).toBe('dark');
  expect(workbook.writes).toEqual([]);
});

describe('before the engine and the pages are there', () => {
  const wait = (workbook = fakeWorkbook([ordersWithAWrongLot])) => {
    const root = document.body.appendChild(document.createElement('div'));
    let pane: ReturnType<typeof mount> | undefined;
    act(() => {
      pane = mount(root, { workbook: async () => workbook, host: frenchHost, listen: listenToRequests });
    });
    if (!pane) throw new Error('not mounted');
    return { root, pane };
  };

  it('shows the navigation, and opens the page that is chosen meanwhile', async () => {
    const { root, pane } = wait();
    expect(root).toHaveTextContent('Ouverture…');
    expect(document.documentElement.lang).toBe('fr');
    fireEvent.click(screen.getByRole('button', { name: 'Aide' }));
    expect(screen.getByRole('button', { name: 'Aide' })).toHaveAttribute('aria-current', 'page');
    await act(() => pane.ready);
    expect(screen.getByRole('button', { name: 'Aide' })).toHaveAttribute('aria-current', 'page');
    expect(await screen.findByRole('heading', { name: /Bordereau/, level: 1 })).toBeVisible();
    expect(root.querySelectorAll('main:not([hidden])')).toHaveLength(1);
    expect(root).not.toHaveTextContent('Ouverture…');
  });

  it('follows the theme and the language of the host', async () => {
    const { pane } = wait();
    act(() => pane.hostChanged({ ...frenchHost, language: 'en-GB', theme: 'dark' }));
    expect(screen.getByRole('button', { name: 'Settings' })).toBeVisible();
    expect(document.documentElement.style.colorScheme).toBe('dark');
    await act(() => pane.ready);
    expect(await screen.findByRole('button', { name: 'Settings' })).toBeVisible();
  });

  it('reads nothing of the workbook until it can show what it reads', async () => {
    const workbook = fakeWorkbook([ordersWithAWrongLot]);
    const sheets = jest.spyOn(workbook, 'sheets');
    const { pane } = wait(workbook);
    expect(sheets).not.toHaveBeenCalled();
    await act(() => pane.ready);
    expect(await screen.findByText(/Suivi BC : 2 lignes/, { selector: 'span' })).toBeVisible();
    expect(sheets).toHaveBeenCalled();
  });
});
