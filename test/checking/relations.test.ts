/** What must hold between the checks of one table in two ways: laid out, ordered, parted or written otherwise. */
import { seeded } from '../../scripts/examples/seeded';
import { agreements } from '../../src/agreements';
import { columns } from '../../src/catalogue';
import { isoOfSerial } from '../../src/core/calendar/serial';
import type { ExampleLine } from '../../src/core/checking/rule';
import { nameKey } from '../../src/core/text';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { messageOf } from '../../src/telling/check-words';
import { cleanDay, cleanLines, cleanPrices, cleanSettings } from '../acceptance/clean-workbook';
import { calendar } from '../acceptance/mutations/calendar';
import { conditions } from '../acceptance/mutations/conditions';
import { finance } from '../acceptance/mutations/finance';
import { phases } from '../acceptance/mutations/phases';
import { units } from '../acceptance/mutations/units';
import {
  productDay,
  productLines,
  productPrices,
  productSettings,
} from '../acceptance/produit/clean-workbook';
import { productMutations } from '../acceptance/produit/mutations';
import { checkCells, type CheckConditions } from '../performance/check-cells';
import {
  coveredIn,
  foundIn,
  laidOut,
  shuffled,
  wrongLines,
  type LaidOut,
  type Layout,
  type Wrong,
} from './laid-out';

interface Given extends CheckConditions {
  readonly id: string;
  readonly clean: Readonly<Record<string, ExampleLine>>;
  readonly mutations: readonly Wrong[];
}

const given: readonly Given[] = [
  {
    id: 'sgmap-2016',
    clean: cleanLines,
    mutations: [...calendar, ...units, ...conditions, ...phases, ...finance],
    settings: { version: 1, agreement: 'sgmap-2016', ...cleanSettings },
    ...{ prices: cleanPrices, asOf: cleanDay },
  },
  {
    id: 'produit-2026',
    clean: productLines,
    mutations: productMutations,
    settings: { version: 1, agreement: 'produit-2026', ...productSettings },
    ...{ prices: productPrices, asOf: productDay },
  },
];

describe.each(given)('a table under $id', ({ id, clean, mutations, ...under }) => {
  const random = seeded(3);
  const lines = wrongLines(clean, shuffled(mutations, random).slice(0, 7));
  const fields = [...new Set(lines.flatMap(({ cells }) => Object.keys(cells)))];
  const agreement = agreements.find((candidate) => candidate.id === id);
  const check = (...sheets: readonly LaidOut[]) => {
    if (!agreement) throw new Error(`no agreement ${id}`);
    return checkCells(
      sheets.map(({ snapshot }) => snapshot),
      agreement,
      under,
    );
  };
  const plain = laidOut(lines, { fields });
  const checks = check(plain);

  it('has much wrong with it', () => expect(checks[0]?.findings.length).toBeGreaterThan(5));

  const free = ['Couleur du dossier', 'Zone libre'];
  it.each<[string, Partial<Layout>]>([
    [
      'elsewhere, its columns in another order among others, below a title and with headings between its lines,',
      {
        fields: shuffled([...fields, ...free], random),
        origin: { row: 17, column: 6 },
        above: [['Suivi des bons de commande'], []],
        before: (place) => (place % 9 === 5 ? [[]] : place % 20 === 12 ? [[], ['Second semestre']] : []),
      },
    ],
    ['with other headers', { headerOf }],
  ])('%s says the same', (_, layout) => {
    const other = laidOut(lines, { fields, ...layout });
    const again = check(other);
    expect(foundIn(again, [other])).toEqual(foundIn(checks, [plain]));
    expect(coveredIn(again)).toEqual(coveredIn(checks));
  });

  function headerOf(field: string): string {
    const sure = columns
      .find((column) => column.field === field)
      ?.headers.filter(({ weight }) => weight === 1);
    return sure?.[Math.floor(random() * sure.length)]?.text ?? field;
  }

  it('with days and numbers written as text says the same', () => {
    const kinds = new Map(columns.map(({ field, kind }) => [field, kind]));
    const other = laidOut(lines, {
      fields,
      cellOf(field, value) {
        if (typeof value !== 'number') return value;
        const kind = kinds.get(field);
        if (kind === 'date') return isoOfSerial(value).split('-').reverse().join('/');
        const text = String(value).replace('.', ',');
        return kind === 'money' ? `${text.replace(/\B(?=(\d{3})+(?!\d))/, '\u202f')}\u00a0€` : text;
      },
    });
    const out = ({ rule }: { rule: string }) => rule === 'number-as-text';
    const numbers = (told: string) => told.replace(/"written","[^"]*"/g, '"written"');
    expect(foundIn(check(other), [other], { out }).map(numbers)).toEqual(
      foundIn(checks, [plain], { out }).map(numbers),
    );
  });

  const speaker = { speaker: true };

  it('with its lines in another order says the same', () => {
    const other = laidOut(shuffled(lines, random), { fields });
    const again = check(other);
    expect(foundIn(again, [other], speaker)).toEqual(foundIn(checks, [plain], speaker));
    expect(coveredIn(again)).toEqual(coveredIn(checks));
  });

  it('parted over two sheets says the same', () => {
    const orders = shuffled(
      [...new Set(lines.map(({ cells }) => nameKey(String(cells['order_no']))))],
      random,
    );
    const here = new Set(orders.slice(orders.length / 2));
    const parts = [true, false].map((first) =>
      laidOut(
        lines.filter(({ cells }) => here.has(nameKey(String(cells['order_no']))) === first),
        { fields, name: first ? 'Un' : 'Deux' },
      ),
    );
    const again = check(...parts);
    const out = ({ clause }: { clause: string }) => clause === 'reading';
    expect(foundIn(again, parts, { out, ...speaker })).toEqual(foundIn(checks, [plain], { out, ...speaker }));
    expect(coveredIn(again)).toEqual(coveredIn(checks));
  });

  it('without the lines of one project says the same of the others', () => {
    const gone = nameKey(String(lines.find(({ cells }) => cells['project'])?.cells['project']));
    const rest = laidOut(
      lines.filter(({ cells }) => nameKey(String(cells['project'])) !== gone),
      { fields },
    );
    // These add up over all projects.
    const overAll = new Set(['ceiling', 'order-allocation', 'unit-once', 'order-total']);
    const out = ({ rule, project }: { rule: string; project: string | null }) =>
      overAll.has(rule) || nameKey(project ?? '') === gone;
    expect(foundIn(check(rest), [rest], { out })).toEqual(foundIn(checks, [plain], { out }));
  });

  it.each([fr, en])('is told in whole sentences: $id', (language) => {
    for (const { findings } of checks)
      for (const finding of findings) {
        const sentence = messageOf(finding, language);
        expect(sentence).toMatch(/^\S[^]*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[\s\u00a0]{2}|'|«\s*»|“\s*”| [,.]/);
      }
  });
});
