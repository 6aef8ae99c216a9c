import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { askPane, listenToRequests } from '../../src/commands/queue';
import { mount } from '../../src/taskpane/mount';
import { fakeWorkbook, frenchHost, ordersWithAWrongLot } from './fake-workbook';

it('reads the workbook by itself, checks when the ribbon asks, and follows the host’s language', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const workbook = fakeWorkbook([ordersWithAWrongLot]);
  const pane = await act(() => mount(root, { workbook, host: frenchHost, listen: listenToRequests }));
  expect(await screen.findByText(/Suivi BC : 2 lignes/, { selector: 'span' })).toBeVisible();
  act(() => askPane('check'));
  expect((await screen.findAllByRole('button', { name: /relève du lot 2/ }))[0]).toBeVisible();
  act(() => pane.hostChanged({ ...frenchHost, language: 'en-US', theme: 'dark' }));
  expect(screen.getByRole('button', { name: 'Settings' })).toBeVisible();
  expect(document.documentElement.style.colorScheme).toBe('dark');
  expect(workbook.writes).toEqual([]);
});
