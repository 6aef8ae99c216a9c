/** The head of the pane is drawn before Fluent is loaded, in the colours that Fluent has for it. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const style = readFileSync(join(__dirname, '..', '..', 'src', 'taskpane', 'shell.css'), 'utf8');

it.each([
  ['.shell', webLightTheme],
  [".shell[data-theme='dark']", webDarkTheme],
  [".shell[data-theme='contrast']", teamsHighContrastTheme],
])('%s has the colours of its theme', (selector, theme) => {
  const [block = ''] = style.slice(style.indexOf(`${selector} {`)).split('}');
  const written = [...block.matchAll(/--(\w+): ([^;]+);/g)].map(([, name = '', colour]) => [name, colour]);
  const colours = new Map<string, unknown>(Object.entries(theme));
  expect(written.length).toBeGreaterThan(0);
  expect(written).toEqual(written.map(([name = '']) => [name, colours.get(name)]));
});

it('names every colour it uses', () => {
  const [light = ''] = style.split("data-theme='dark'");
  const used = [...style.matchAll(/var\(--(\w+)\)/g)].map(([, name = '']) => name);
  for (const name of used) expect(light).toContain(`--${name}:`);
});
