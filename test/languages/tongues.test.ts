/** Every text of the product is in the language it stands under, and is set as that language is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';

const root = join(__dirname, '..', '..', 'src');

interface Written {
  readonly at: string;
  readonly text: string;
  /** Whether `french` or `spaced` sets its no-break spaces. */
  readonly spaced: boolean;
}

/** Texts, and parts of texts, by the key "fr" or "en" they stand under, or the file of a language. */
const written = { fr: [] as Written[], en: [] as Written[] };

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateLiteralToken {
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
}

function collect(file: string): void {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const visit = (node: ts.Node, tongue: string | undefined, spaced: boolean): void => {
    if (ts.isImportDeclaration(node)) return;
    if (isText(node)) {
      if (tongue !== 'fr' && tongue !== 'en') return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      written[tongue].push({ at: `${file}:${line + 1}`, text: node.text, spaced });
      return;
    }
    if (ts.isTemplateSpan(node)) {
      // The tag does not reach into what stands between the braces.
      visit(node.expression, tongue, false);
      return visit(node.literal, tongue, spaced);
    }
    const key = ts.isPropertyAssignment(node) ? node.name.getText() : '';
    const own = key === 'fr' || key === 'en' ? key : tongue;
    const sets =
      (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'french') ||
      (ts.isCallExpression(node) && node.expression.getText() === 'spaced') ||
      (spaced && ts.isTemplateExpression(node));
    ts.forEachChild(node, (child) => visit(child, own, sets));
  };
  visit(source, /^languages\/(?:.*[/-])?(fr|en)\.ts$/.exec(file)?.[1], false);
}

readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .forEach(collect);

/** Words of which one language has many, and the other none. */
const words = {
  fr: 'le les des du une est sont dans avec aux qui que ligne lignes sur ne pas sans cette au',
  en: 'the of and is are with which not this that has to for by from was were be',
};

const holds = (list: string) =>
  new RegExp(`(?<![\\p{L}’'-])(?:${list.split(' ').join('|')})(?![\\p{L}’'-])`, 'u');
const [frenchWord, englishWord] = [holds(words.fr), holds(words.en)];

/** Without what is quoted, which may be of the other language. */
const unquoted = (text: string) => text.replace(/“[^”]*”|«[^»]*»|"[^"]*"/g, '');
const faulty = (texts: readonly Written[], isFaulty: (of: Written) => boolean) =>
  texts.filter(isFaulty).map(({ at, text }) => `${at} ${text}`);

const isFrench = ({ text }: Pick<Written, 'text'>) =>
  frenchWord.test(unquoted(text)) || /[éèêàùçœ]/.test(unquoted(text));
const isEnglish = ({ text }: Pick<Written, 'text'>) => englishWord.test(unquoted(text));

/** Proper names that English writes as French does. */
const names = ['Réunion', 'Saint Barthélemy'];

describe('the texts of the product', () => {
  it('are found, and told apart', () => {
    expect(written.fr.length).toBeGreaterThan(4_000);
    expect(written.en.length).toBeGreaterThan(4_000);
    for (const folder of ['columns', 'functions', 'languages', 'rules', 'summaries'])
      expect(written.fr.filter(({ at }) => at.startsWith(`${folder}/`)).length).toBeGreaterThan(10);
    expect(written.fr.filter(isFrench).length).toBeGreaterThan(1_500);
    expect(written.en.filter(isEnglish).length).toBeGreaterThan(1_500);
  });

  it('say nothing in English under "fr", nor in French under "en"', () => {
    expect(faulty(written.fr, isEnglish)).toEqual([]);
    expect(faulty(written.en, (of) => isFrench(of) && !names.includes(of.text))).toEqual([]);
  });

  it('write the apostrophe of French as printers do', () => {
    expect(faulty(written.fr, ({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it('keep the punctuation of French with the word before it', () => {
    expect(faulty(written.fr, ({ text, spaced }) => !spaced && / [:;?!%€»]|« /.test(text))).toEqual([]);
  });
});

/** The texts that stand at one place of both languages and are the same. */
function sameInBoth(one: unknown, other: unknown): string[] {
  if (typeof one === 'string') return one === other && /\p{L}/u.test(one) ? [one] : [];
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([key, text]) =>
    sameInBoth(text, (other as Record<string, unknown>)[key]),
  );
}

it('the languages leave no sentence of one in the other', () => {
  expect(new Set(sameInBoth(fr, en))).toEqual(
    new Set([
      ...[
        'Article',
        'Articles',
        'Arguments',
        'Bordereau',
        'Chorus',
        'Clause',
        'Clauses',
        'Col.',
        'Information',
      ],
      ...['Lot', 'Point', 'Source', 'Total', 'Versions'],
      ...['document', 'documents', 'euro', 'euros', 'note', 'phase', 'standard', 'start-up', 'start-ups'],
      ...['strict', 'total', 'Guadeloupe', 'Martinique', 'Mayotte'],
    ]),
  );
});
