import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { fakeWorkbook, ordersWithAWrongLot } from './fake-workbook';
import { showPane } from './show-pane';

afterEach(cleanup);

/** Headings two or more levels below the one before them; those of what is folded count too. */
function skips(): string[] {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.closest('[hidden]') === null,
  );
  return headings.flatMap((heading, at) => {
    const level = (element?: Element) => Number(element?.tagName.slice(1) ?? 0);
    return level(heading) > level(headings[at - 1]) + 1
      ? [`${heading.tagName} ${heading.textContent ?? ''}`]
      : [];
  });
}

it('leaves out no level of its headings, on any page', async () => {
  const { user } = await showPane(fakeWorkbook([ordersWithAWrongLot]));
  await user.click(await screen.findByRole('button', { name: 'Choisir les colonnes' }));
  expect(skips()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Contrôler' }));
  await screen.findByRole('heading', { name: 'Résultat' });
  expect(skips()).toEqual([]);
  const tabs = screen
    .getAllByRole('navigation')
    .flatMap((navigation) => within(navigation).getAllByRole('button'));
  for (const tab of tabs.filter(({ textContent }) => textContent !== 'Contrôle')) {
    await user.click(tab);
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })[0]).toBeVisible());
    expect([tab.textContent, ...skips()]).toEqual([tab.textContent]);
  }
});
