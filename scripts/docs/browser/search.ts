/** The search of the documentation: in the reader's browser, over a file of the site itself. */
import MiniSearch from 'minisearch';
import type { FoundPart } from '../build-docs';

const shown = 12;
/** Around the first word found, in characters. */
const before = 40;
const length = 160;

const field = document.querySelector<HTMLInputElement>('#search');
const list = document.querySelector<HTMLElement>('#found');
if (field && list) start(field, list);

function start(input: HTMLInputElement, found: HTMLElement): void {
  const { index: address = '', root = '' } = input.dataset;
  const french = document.documentElement.lang === 'fr';
  let reading: Promise<MiniSearch<FoundPart>> | null = null;
  // Without scripts there is no search, and no field for it.
  input.hidden = false;

  const search = async () => {
    const wanted = input.value.trim();
    if (wanted === '') return close();
    try {
      reading ??= read(address);
      const results = (await reading).search(wanted);
      if (input.value.trim() !== wanted) return;
      show(results.slice(0, shown) as unknown as readonly FoundPart[], results.length, wanted);
    } catch {
      reading = null;
      tell(
        french
          ? 'La recherche n’a pas pu être chargée\u00a0: rechargez la page.'
          : 'The search did not load: reload the page.',
      );
    }
  };
  const show = (parts: readonly FoundPart[], count: number, wanted: string) => {
    if (count === 0)
      return tell(french ? `Rien ne répond à «\u00a0${wanted}\u00a0».` : `Nothing matches “${wanted}”.`);
    // The same word in both languages.
    tell(`${count} ${count > 1 ? 'passages' : 'passage'}`);
    const items = document.createElement('ul');
    items.append(...parts.map((part) => item(part, root, wanted)));
    found.append(items);
  };
  const tell = (sentence: string) => {
    const line = document.createElement('p');
    line.textContent = sentence;
    found.replaceChildren(line);
    found.hidden = false;
  };
  const close = () => {
    found.hidden = true;
    found.replaceChildren();
  };

  input.addEventListener('input', () => void search());
  input.addEventListener('focus', () => void search());
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || found.hidden) return;
    if (found.contains(document.activeElement)) input.focus();
    close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !found.contains(target) && target !== input) close();
  });
}

function item(part: FoundPart, root: string, wanted: string): HTMLElement {
  const link = document.createElement('a');
  link.href = root + part.url;
  link.textContent = [part.page, part.heading].filter(Boolean).join(' › ');
  const text = document.createElement('span');
  text.textContent = excerpt(part.text, wanted);
  const line = document.createElement('li');
  line.append(link, text);
  return line;
}

async function read(address: string): Promise<MiniSearch<FoundPart>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const parts = (await response.json()) as FoundPart[];
  const engine = new MiniSearch<FoundPart>({
    fields: ['page', 'heading', 'text'],
    storeFields: ['url', 'page', 'heading', 'text'],
    processTerm: folded,
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { page: 4, heading: 3 } },
  });
  await engine.addAllAsync(parts);
  return engine;
}

/** Without accents or capitals: "délai" is found by "delai". */
function folded(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
}

function excerpt(text: string, wanted: string): string {
  const [first = ''] = folded(wanted).split(/\s+/);
  const at = Math.max(0, folded(text).indexOf(first) - before);
  const cut = text.slice(at, at + length);
  return `${at > 0 ? '…' : ''}${cut}${at + length < text.length ? '…' : ''}`;
}
