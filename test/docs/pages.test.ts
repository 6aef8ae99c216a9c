/** How a file of docs/ becomes a page, and finds its place by itself. */
import { renderPage, type LinkTargets } from '../../scripts/docs/markdown';
import { filledSections } from '../../scripts/docs/sections';
import { sourcePage } from '../../scripts/docs/source-page';

const targets: LinkTargets = {
  page: (path) => (path === 'rules/vat.md' ? 'rules/vat.html' : null),
  image: (path) => (path === 'images/pane.png' ? { width: 400, height: 300 } : null),
};

function rendered(markdown: string): string {
  return renderPage(sourcePage('guide/essai.md', `# Essai\n\n${markdown}`), targets)
    .map(({ html }) => html)
    .join('');
}

it('takes a new page into the section of its folder, or the one it names', () => {
  const sections = filledSections([
    sourcePage('index.md', '# Accueil'),
    sourcePage('deployer.md', '# Déployer'),
    sourcePage('guide/b.md', '---\norder: 2\n---\n# B'),
    sourcePage('guide/a.md', '---\norder: 10\n---\n# A'),
    sourcePage('guide/plus/c.md', '# C'),
    sourcePage('mesures.md', '---\nsection: english\nlang: en\n---\n# Measures'),
  ]);
  expect(sections.map(({ id, pages }) => [id, ...pages.map(({ title }) => title)])).toEqual([
    ['guide', 'B', 'A', 'C'],
    ['operate', 'Déployer'],
    ['english', 'Measures'],
  ]);
});

it('refuses a head with an unknown word, an unknown section, and a page without a title', () => {
  expect(() => sourcePage('x.md', '---\nordre: 2\n---\n# X')).toThrow('docs/x.md');
  expect(() => filledSections([sourcePage('x.md', '---\nsection: nowhere\n---\n# X')])).toThrow('nowhere');
  expect(() => sourcePage('x.md', 'Rien')).toThrow('no title');
});

it('spaces French as French asks, in text and not in code, and leaves English alone', () => {
  expect(rendered('Une réponse : « oui » ; `a : b`')).toContain(
    'Une réponse\u00a0: «\u00a0oui\u00a0»\u00a0; <code>a : b</code>',
  );
  const page = sourcePage('en/x.md', '---\nlang: en\n---\n# X\n\nOne : two');
  expect(renderPage(page, targets)[0]?.html).toContain('One : two');
});

it('says that the English part of a French page is English', () => {
  expect(rendered('## In English\n\nSaid : so')).toContain(
    '<div lang="en">\n<h2 id="in-english">In English</h2>\n<p>Said : so</p>\n</div>',
  );
});

it('leads to built pages, names files that the site does not hold, and refuses what is not there', () => {
  expect(rendered('[TVA](../rules/vat.md#exemples)')).toContain(
    '<a href="../rules/vat.html#exemples">TVA</a>',
  );
  expect(rendered('[le code](../../src/core/money.ts)')).toContain('<p>le code</p>');
  expect(rendered('[ailleurs](https://example.org)')).toContain('<a href="https://example.org">');
  expect(() => rendered('[rien](rien.md)')).toThrow('docs/guide/essai.md: no page guide/rien.md');
  expect(() => rendered('![rien](rien.png)')).toThrow('no picture guide/rien.png');
});

it('lets no markup of a file through, and drops the comments of generators', () => {
  const text = rendered(
    '<!-- Écrit par un script. -->\n\n<script>alert(1)</script>\n\nDu `<b>` et un | signe.',
  );
  expect(text).not.toMatch(/<script|Écrit par/);
  expect(text).toContain('<code>&lt;b&gt;</code>');
});

it('names each cell of a table by the title of its column, for narrow windows', () => {
  const text = rendered('| règle | sens |\n| --- | --- |\n| `vat` | la TVA |');
  expect(text).toContain('<td role="cell" data-label="sens">la TVA</td>');
  expect(rendered('| | sens |\n| --- | --- |\n| a | b |')).toContain(
    '<tr><td></td><th scope="col">sens</th></tr>',
  );
});

it('tells headings apart that are alike', () => {
  expect(rendered('## Exemples\n\n## Exemples')).toMatch(/id="exemples"[\s\S]*id="exemples-1"/);
});
