import { omit } from './changed-agreements';
import type { ExampleLine } from '../../src/core/checking/rule';
import { runRule, told } from './run-rule';

const line = {
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  amount_ht: 1_000,
  vat: 200,
  amount_ttc: 1_200,
};
const check = (lines: ExampleLine) => runRule('vat', [lines], { settings: { finance: { enabled: true } } });
const run = (change: ExampleLine) => check({ ...line, ...change });

it.each([
  [{}, []],
  [{ vat: 200.01 }, []],
  [{ vat: 200.02, amount_ttc: 1_200.02 }, ['E4']],
  [{ vat: 55, amount_ttc: 1_055 }, ['E4']], // of a wrong tax and the total that takes it up, the tax is told
  [{ amount_ttc: 1_200.02 }, ['F4']],
  [{ vat: null, amount_ttc: 1_200.02 }, ['F4']],
])('twenty per cent of 1 000 euros: %o', (change, cells) =>
  expect(run(change).found).toEqual(cells.map((cell) => ['warning', cell])),
);

it('says the rate that is written, where there is one', () => {
  const wrong = run({ vat: 55, amount_ttc: null });
  expect(wrong.problems[0]).toMatch(/La TVA inscrite est 55,00\s€, soit un taux de 5,5\s%\s;/);
  expect(wrong.problemsEn[0]).toContain('The VAT recorded is €55.00, a rate of 5.5%;');
  const total = run({ vat: null, amount_ttc: 1_100 });
  expect(total.problems[0]).toMatch(/Le montant TTC inscrit est 1\s100,00\s€, soit un taux de 10\s%\s;/);
  expect(total.problemsEn[0]).toContain('The amount including tax recorded is €1,100.00, a rate of 10%;');
  const near = run({ amount_ht: 100_000, vat: 20_040, amount_ttc: null });
  expect(near.problems[0]).toMatch(/soit un taux de 20,04\s%\s; au taux de 20\s%/);
  const ofNothing = run({ amount_ht: 0, vat: 55, amount_ttc: null });
  expect(ofNothing.problems[0]).toMatch(/La TVA inscrite est 55,00\s€\s; au taux de 20\s%/);
  expect(ofNothing.problemsEn[0]).toContain('The VAT recorded is €55.00; at the rate of 20%');
});

it('names what lacks: the amount, or the first of the two that the sheet has a column for', () => {
  expect(run({ amount_ht: null }).missing).toEqual(['amount_ht']);
  expect(run({ vat: null, amount_ttc: null }).missing).toEqual(['amount_ttc']);
  expect(check(omit({ ...line, vat: null }, 'amount_ttc')).missing).toEqual(['vat']);
});

it.each<[ExampleLine, string[], string[]]>([
  [{ vat: 'abc' }, [], ['vat']],
  [{ amount_ttc: 'abc' }, [], ['amount_ttc']],
  // What can be read is wrong all the same.
  [{ vat: 'abc', amount_ttc: 1_100 }, ['F4'], []],
  [{ vat: 55, amount_ttc: 'abc' }, ['E4'], []],
  [{ vat: null }, [], []],
])('does not pass an amount it cannot read: %o', (change, cells, missing) => {
  const { found, missing: lacking, status } = run(change);
  expect([found.map(([, cell]) => cell), lacking]).toEqual([cells, missing]);
  expect(Object.values(status)).toEqual([missing.length > 0 ? 'not-checkable' : 'checked']);
});

it('tells a wrong tax and a wrong total, and points at the amounts beside them', () => {
  const settings = { finance: { enabled: true } };
  expect(told('vat', [{ ...line, vat: 55, amount_ttc: 1_055 }], { settings })).toEqual([
    {
      found: ['warning', 'E4', 'D4', 'F4'],
      fr: [
        'La TVA inscrite est 55,00 €, soit un taux de 5,5 % ; au taux de 20 %, 1 000,00 € HT donnent 200,00 €.',
        'Corrigez le montant, ou le taux des réglages si un autre taux ou une exonération s’applique.',
      ],
      en: [
        'The VAT recorded is €55.00, a rate of 5.5%; at the rate of 20%, €1,000.00 excluding tax gives €200.00.',
        'Correct the amount, or the rate in the settings if another rate or an exemption applies.',
      ],
    },
  ]);
  expect(told('vat', [{ ...line, amount_ttc: 1_100 }], { settings })).toEqual([
    {
      found: ['warning', 'F4', 'D4', 'E4'],
      fr: [
        'Le montant TTC inscrit est 1 100,00 €, soit un taux de 10 % ; au taux de 20 %, 1 000,00 € HT donnent 1 200,00 €.',
        'Corrigez le montant, ou le taux des réglages si un autre taux ou une exonération s’applique.',
      ],
      en: [
        'The amount including tax recorded is €1,100.00, a rate of 10%; at the rate of 20%, €1,000.00 excluding tax gives €1,200.00.',
        'Correct the amount, or the rate in the settings if another rate or an exemption applies.',
      ],
    },
  ]);
});
