/** What a row says of several units together: no sum takes it for that of each, and each sum says what it leaves out. */
import { rules } from '../../src/catalogue';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { matchOrders } from '../../src/core/chorus/match-orders';
import { readExtract } from '../../src/core/chorus/read-extract';
import { insertionDue } from '../../src/core/clock/insertion';
import { projectStandings } from '../../src/core/projects/project-view';
import { fr } from '../../src/languages/fr';
import { product } from '../acceptance/produit/check-product';
import { snapshot } from '../reading/sheets';
import { source, sum } from './summed';

const asOf = 43252;

describe('what a row says of several units', () => {
  const invoiced = [
    ['N° BC', 'Code UO', 'Projet', 'Montant HT', 'Montant livré', 'Montant facturé HT'],
    ['BC-1', '1 UO-L2.2.2', 'Alpha', 700_000, null, 900_000],
    ['BC-1', '1 UO-L2.2.2 + 1 UO-L2.2.1', 'Alpha', 500_000, 500_000, 400_000],
    ['BC-2', 'UO-L2.2.2 + UO-L2.2.1', 'Alpha', 500_000, null, null],
  ];

  it('is told to lack from a sum that cannot count it, and counted for none of them', () => {
    const given = source([{ name: 'BC', rows: invoiced }], {
      ceilings: [{ amountExclTax: 600_000, setBy: 'la direction', setOn: '2017-01-05' }],
    });
    const { sheets, agreement, settings: complete } = given;
    const [{ findings = [], coverage = [] } = {}] = checkWorkbook({
      ...{ sheets, rules, asOf, settings: complete },
      agreement: { ...agreement, deliveryMatch: { severity: 'error', clause: 'A' } },
    });
    expect(findings.find(({ rule }) => rule === 'ceiling')?.facts).toMatchObject({
      ...{ ordered: { cents: 70_000_000 }, atLeast: true },
    });
    expect(findings.filter(({ rule }) => rule === 'delivery-match')).toEqual([]);
    expect(coverage.find(({ rule }) => rule === 'delivery-match')).toMatchObject({ status: 'not-checkable' });
    const owing = insertionDue({ ...given, agreement: { ...agreement, insertion: product.insertion } });
    expect(owing).toMatchObject({ seen: 90_000_000, unread: 1 });
    expect(owing && fr.clock.noInsertion(owing, fr.say)).toMatch(/sans 1.ligne dont le montant/);
    const [alpha] = projectStandings(given, asOf);
    expect(alpha?.gaps).toMatchObject([{ measure: 'units', reason: 'blank', rows: [4] }]);
  });

  it('counts for its project and its engagement as in the summaries', () => {
    const composite = source([
      {
        name: 'BC',
        rows: [
          ['N° BC', 'Code UO', 'Projet', 'N° EJ', 'Montant HT', 'JH commandés'],
          ['BC-1', '2 UO-L2.2.2 + 1 UO-L2.2.1', 'Alpha', 'EJ1', 100_000, 125],
          ['BC-2', '1 UO-L2.2.2', 'Alpha', 'EJ1', 50_000, 60],
        ],
      },
    ]);
    const extract = readExtract(
      snapshot([
        ['N° EJ', 'Montant engagé'],
        ['EJ1', 1],
      ]),
      composite.agreement,
    );
    expect(sum([composite], ['project']).total).toMatchObject({
      daysOrdered: 185,
      amountExclTax: 15_000_000,
    });
    expect(projectStandings(composite, asOf)).toMatchObject([{ daysOrdered: 185 }]);
    expect(extract && matchOrders(composite, extract)).toMatchObject([{ orderedExclTax: 15_000_000 }]);
  });
});
