import type { ExampleLine } from '../../src/core/checking/rule';
import type { Agreement } from '../../src/core/agreement/schema';
import { plain } from '../plain';
import { agreement } from './check-example';
import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const line = (doc_type: string | null, uo_code: string | null = 'UO-L2.2.2') => ({
  order_no: 'BC-001',
  uo_code,
  qty: 1,
  doc_type,
});
const anchor = line('Bon de commande');

it.each([
  ['BDC', []],
  ['Bons de commande', []],
  ['BC sur marché n° 2016-12', []],
  ['MARCHÉ SUBSÉQUENT', ['error']],
  ['MS 4', ['error']],
  ['marche', ['error']],
  ['Contract', ['error']],
  ['  ', ['warning']],
])('reads %p', (written, severities) => {
  const { findings } = runRule('order-form', [anchor, line(written)]);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

it.each(['Devis', 'Avenant n° 1', 'Forfait', 'Accord-cadre', 'Marché-cadre', 'Devis hors marché'])(
  'does not judge %s, which is no form of order',
  (written) => {
    const { found, status, missing } = runRule('order-form', [anchor, line(written)]);
    expect([found, status['lot 2'], missing]).toEqual([[], 'partly', ['doc_type']]);
  },
);

it('is not checkable without the column', () => {
  const { missing } = runRule('order-form', [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect(missing).toEqual(['doc_type']);
});

it('judges a line of no known lot where all lots have the same form', () => {
  expect(runRule('order-form', [anchor, line('Marché subséquent', 'UO-X')]).found).toEqual([['error', 'D5']]);
});

it.each([
  [
    'Marché subséquent',
    ['« Marché subséquent » n’est pas une forme prévue : le lot 2 s’exécute par bons de commande.'],
    ['“Marché subséquent” is not a form provided for: lot 2 is carried out by purchase orders.'],
    'Passez la prestation par bons de commande, ou corrigez le type de document.',
    'Order the service by purchase orders, or correct the type of document.',
  ],
  [
    null,
    ['Le type de document n’est pas indiqué, alors que le lot 2 s’exécute par bons de commande.'],
    ['The type of document is not given, although lot 2 is carried out by purchase orders.'],
    'Inscrivez le type de document, d’après l’acte signé.',
    'Enter the type of document, as on the document that was signed.',
  ],
])('says what is wrong with the form %p', (written, french, english, remedy, remedyEn) => {
  const { problems, problemsEn, remedies, remediesEn } = runRule('order-form', [anchor, line(written)]);
  expect(problems.map(plain)).toEqual(french);
  expect(problemsEn).toEqual(english);
  expect([remedies[0], remediesEn[0]]).toEqual([remedy, remedyEn]);
});

it('judges a line of no known lot whatever the order in which the lots name the same forms', () => {
  const other: Agreement = {
    ...agreement,
    lots: agreement.lots.map((lot) => ({
      ...lot,
      forms: {
        ...lot.forms,
        allowed:
          lot.id === '1'
            ? ['purchase-order', 'subsequent-contract']
            : ['subsequent-contract', 'purchase-order'],
      },
    })),
  };
  const { missing, status } = runRule('order-form', [anchor, line('BC', 'UO-X')], { agreement: other });
  expect([missing, status]).toEqual([[], { 'lot 1': 'checked', 'lot 2': 'checked' }]);
});

describe('where the lots have forms of their own', () => {
  const other: Agreement = {
    ...agreement,
    lots: agreement.lots.map((lot) =>
      lot.id === '2' ? { ...lot, forms: { ...lot.forms, allowed: ['subsequent-contract'] } } : lot,
    ),
  };
  const run = (...lines: ReturnType<typeof line>[]) => runRule('order-form', lines, { agreement: other });

  it('asks each lot for its own', () => {
    const lines = [
      line('BC', 'UO-L1.2'),
      line('Marché subséquent', 'UO-L1.2'),
      line('MS 1 – BC 3'),
      line('BC'),
    ];
    expect(run(...lines).found).toEqual([
      ['error', 'D5'],
      ['error', 'D7'],
    ]);
  });

  it('cannot judge a line whose lot is not known', () => {
    const { found, missing } = run(line('BC', 'UO-L1.2'), line('BC', 'UO-X'));
    expect([found, missing]).toEqual([[], ['lot']]);
  });

  it('leaves a lot written that is not that of the unit to the rule on lots', () => {
    const written = { ...line('Marché subséquent', 'UO-L1.2'), lot: '2' };
    const { found, missing } = runRule('order-form', [written], { agreement: other });
    expect([found, missing]).toEqual([[], ['lot']]);
    expect(runRule('order-form', [{ ...written, lot: '1' }], { agreement: other }).found).toHaveLength(1);
  });
});

describe('an order under a subsequent contract', () => {
  const ordered = { order_no: 'BC-001', lot: '2', uo_code: 'UO 1.3.2', qty: 1, doc_type: 'Bon de commande' };
  const run = (more: ExampleLine) => runRule('order-form', [{ ...ordered, ...more }], { agreement: product });

  it('says which one', () => {
    expect(run({ subsequent_contract: 'MS-4' }).found).toEqual([]);
    const { found, related, problems, remedies, problemsEn, remediesEn } = run({ subsequent_contract: null });
    expect([found, related]).toEqual([[['error', 'F4']], [['E4']]]);
    expect([problems[0], problemsEn[0]]).toEqual([
      expect.stringContaining('La commande du lot 2 ne dit pas de quel marché subséquent elle relève'),
      expect.stringContaining('The order of lot 2 does not say under which subsequent contract it stands'),
    ]);
    expect([remedies[0], remediesEn[0]]).toEqual([
      'Inscrivez le numéro du marché subséquent, ou concluez-en un avant de commander.',
      'Enter the number of the subsequent contract, or conclude one before ordering.',
    ]);
  });

  it('cannot be told without the column, nor asked of the other lot or of the contract itself', () => {
    expect(run({}).missing).toEqual(['subsequent_contract']);
    expect(run({ lot: '1', subsequent_contract: null }).found).toEqual([]);
    expect(run({ doc_type: 'MS 4 – BC 3', subsequent_contract: null }).found).toEqual([]);
  });
});

it('does not name a lot where it is not known', () => {
  const said = (code: string) =>
    runRule('order-form', [anchor, line('Contrat', code)]).problems.map((problem) => plain(problem));
  expect(said('UO-INCONNUE')).toEqual([
    '« Contrat » n’est pas une forme prévue : le contrat s’exécute par bons de commande.',
  ]);
  expect(said('UO-L2.2.2')[0]).toContain('le lot 2 s’exécute');
  const none = runRule('order-form', [anchor, line(null, 'UO-INCONNUE')]);
  expect([none.problems[0], none.problemsEn[0]].map((problem) => plain(problem ?? ''))).toEqual([
    'Le type de document n’est pas indiqué, alors que le contrat s’exécute par bons de commande.',
    'The type of document is not given, although the contract is carried out by purchase orders.',
  ]);
});

it('says of the contract what holds of each of its lots: that it runs by subsequent contracts', () => {
  const lots = agreement.lots.map((lot) => ({
    ...lot,
    forms: { ...lot.forms, underSubsequentContract: true },
  }));
  const said = (code: string) => {
    const ordered = { ...line('BC', code), subsequent_contract: null };
    const { problems, problemsEn } = runRule(
      'order-form',
      [{ ...anchor, subsequent_contract: 'MS-1' }, ordered],
      {
        agreement: { ...agreement, lots },
      },
    );
    return [problems[0], problemsEn[0]];
  };
  expect(said('UO-INCONNUE')).toEqual([
    'La commande ne dit pas de quel marché subséquent elle relève, alors que le contrat ne s’exécute que par marchés subséquents.',
    'The order does not say under which subsequent contract it stands, although the contract is carried out by subsequent contracts only.',
  ]);
  expect(said('UO-L2.2.2')).toEqual([
    'La commande du lot 2 ne dit pas de quel marché subséquent elle relève, alors que ce lot ne s’exécute que par marchés subséquents.',
    'The order of lot 2 does not say under which subsequent contract it stands, although that lot is carried out by subsequent contracts only.',
  ]);
});
