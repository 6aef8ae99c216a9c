/** The settings as a report tells them to whoever signs it. */
import { agreements } from '../../src/catalogue';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import { settingsSchema } from '../../src/core/checking/settings-schema';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import type { Language } from '../../src/languages/language';
import { defaultNumber, numberName } from '../../src/telling/settings-in-words';
import { wordsOf } from '../../src/telling/check-words';
import { plain } from '../plain';

const told = (given: Partial<StoredSettings> = {}, language: Language = fr, id = 'sgmap-2016') => {
  const settings = settingsSchema.parse({ version: 1, agreement: id, ...given });
  const agreement = agreements.find((one) => one.id === id)!;
  const rows = wordsOf(language).settings(completeSettings(settings), agreement);
  // A name is one row, or the later would hide the earlier.
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
  return Object.fromEntries(rows.map(([name, value]) => [plain(name), plain(value)]));
};

describe('the settings in words', () => {
  it('say what is not given, and what holds by default', () => {
    expect(told()).toMatchObject({
      'Numéro du marché': 'Non renseigné',
      'Date de notification': 'Non renseigné',
      'Titulaire, lot 2': 'Non renseigné',
      'Plafonds internes': 'Non renseigné',
      'Profil de contrôle': 'standard (par défaut)',
      'Tolérance sur les durées approximatives': '20 % (par défaut)',
      'Tolérance sur la capacité d’une période': '2 jours par personne (par défaut)',
      'Délai de grâce': '1 jour (par défaut)',
      'Délai d’alerte': '60 jours (par défaut)',
      'Anticipation de la réversibilité': '3 mois (par défaut)',
      'Quantité inhabituelle': '10 unités d’œuvre (par défaut)',
      'Zone de jours fériés': 'Métropole (par défaut)',
      'Report au jour ouvré': 'Non (par défaut)',
      'Gravité par règle': 'Par défaut',
      'Liste de vérification': '5 points sans réponse',
      'Contrôles financiers':
        'Seulement là où l’accord-cadre ou un bordereau des prix les fonde (par défaut)',
      'Taux de TVA': '20 % (par défaut)',
      'Diviseur des pénalités de retard': 'Non renseigné',
    });
  });

  it('leave no key of JSON, no brace and no ISO day, whatever is given, in either language', () => {
    for (const language of [fr, en])
      for (const { id } of agreements) {
        const texts = Object.entries(
          told({ notifiedOn: { '1': '2026-03-02' }, holders: { '1': ['A', 'B'] } }, language, id),
        );
        for (const text of texts.flat()) {
          expect(text).not.toMatch(/[{}[\]"]|null|undefined|\d{4}-\d\d-\d\d/);
          expect(text).not.toMatch(/^[a-z]+[A-Z]\w*$/);
        }
      }
  });

  it('tell days, amounts, shares, lists and lots as their reader writes them', () => {
    expect(
      told({
        contractNo: '=1+1',
        notifiedOn: { '1': '2016-11-14' },
        contractEnd: '2019-11-13',
        holders: { '1': 'COACHCO', '2': ['DEVCO', 'AUTRE'] },
        buyers: ['DSAF', 'DINSIC'],
        nonRenewals: [
          { period: 1, notifiedOn: '2017-10-02' },
          { period: 2, notifiedOn: '2018-10-01', lot: '2' },
        ],
        renewalRefusedByHolder: false,
        ceilings: [
          { lot: '1', year: 2017, amountExclTax: 800_000, setBy: 'la DAF', setOn: '2017-01-05' },
          { amountExclTax: 1.5, warnAt: 0.9, over: 'error', setBy: 'la DAF', setOn: '2017-01-05' },
        ],
        checklist: { languages: true },
        tolerance: { months: 0.125, designDays: 1 },
        dateGraceDays: 3,
        holidayZone: 'la-reunion',
        extendToWorkingDay: true,
        severity: { 'duplicate-line': 'off', quantity: 'warning' },
        finance: { enabled: true, vatRate: 0.085, penaltyDivisor: 1000, revisionMin: 0.9754 },
      }),
    ).toMatchObject({
      'Numéro du marché': '=1+1',
      'Date de notification, lot 1': '14/11/2016',
      'Date de notification, lot 2': 'Non renseigné',
      'Fin du marché': '13/11/2019',
      'Titulaire, lot 1': 'COACHCO',
      'Titulaire, lot 2': '1. DEVCO\n2. AUTRE',
      Acheteurs: 'DSAF\nDINSIC',
      'Décisions de non-reconduction':
        'Période 1, notifiée le 02/10/2017\nPériode 2, notifiée le 01/10/2018, lot 2',
      'Reconduction refusée par le titulaire': 'Non',
      'Plafonds internes':
        'Lot 1, année 2017 : 800 000,00 € HT, alerte à 80 %, dépassement à vérifier, fixé par la DAF le 05/01/2017\n' +
        'Toutes les commandes : 1,50 € HT, alerte à 90 %, dépassement en erreur, fixé par la DAF le 05/01/2017',
      'Liste de vérification': '4 points sans réponse',
      'Tolérance sur les durées approximatives': '12,5 %',
      'Tolérance sur les charges approximatives': '1 jour/homme (par défaut)',
      'Délai de grâce': '3 jours',
      'Zone de jours fériés': 'La Réunion',
      'Report au jour ouvré': 'Oui',
      'Gravité par règle : Ligne en double': 'Désactivé',
      'Gravité par règle : Quantité': 'À vérifier',
      'Contrôles financiers': 'Oui',
      'Taux de TVA': '8,5 %',
      'Diviseur des pénalités de retard': '1000',
      'Coefficient de révision, au moins': '0,9754',
    });
  });

  it('tell the reading of each point that can be set by its label', () => {
    const agreement = agreements.find(({ id }) => id === 'sgmap-2016')!;
    const doubt = agreement.doubts.find(({ id }) => id === 'D-03')!;
    const label = (id: string) => doubt.readings.find((reading) => reading.id === id)!.label.fr;
    const reading = (given: Partial<StoredSettings>) =>
      Object.entries(told(given)).find(([name]) => name.startsWith('Lectures retenues : D-03 · '))?.[1];
    const other = doubt.readings.find(({ id }) => id !== doubt.chosen)!.id;
    expect(reading({})).toBe(
      label(doubt.chosen)
        .replace(/\u00a0/g, ' ')
        .replace(/\.$/, ' (par défaut).'),
    );
    expect(reading({ readings: { 'D-03': other } })).toBe(label(other).replace(/\u00a0/g, ' '));
  });

  it('tell what lies beyond the table where the agreement has a use for it, or it is given', () => {
    expect(Object.keys(told())).not.toContain('Marchés subséquents');
    expect(told({ raisedCeilings: { '1': 2 } })).toMatchObject({
      'Plafonds relevés par avenant, lot 1': '2,00 € HT',
    });
    const product = told(
      {
        subsequentContracts: [
          { number: 'MS-04', notifiedOn: '2026-04-20', end: '2030-03-31', maximumExclTax: 500_000.5 },
        ],
        orderedElsewhere: { '1': { amountExclTax: 149_000_000, on: '2026-05-01' } },
        priceRevisions: { '1': { baseIndex: 104.123, index: 108.9, from: '2028-03-16' } },
      },
      fr,
      'produit-2026',
    );
    expect(product).toMatchObject({
      'Marchés subséquents': 'MS-04, notifié le 20/04/2026, fin le 31/03/2030, maximum 500 000,50 € HT',
      'Commandes passées ailleurs, lot 1': '149 000 000,00 € HT, connus au 01/05/2026',
      'Révision des prix (indices et date d’effet), lot 1':
        'Indice de base 104,123, indice de la demande 108,9, nouveaux prix dès le 16/03/2028',
    });
  });

  it('speak the language of their reader', () => {
    expect(told({ warnAheadDays: 1, holidayZone: 'guyane' }, en)).toMatchObject({
      'Contract number': 'Not filled in',
      'Warning time': '1 day',
      'Public-holiday zone': 'French Guiana',
      'Severity by rule': 'Default',
    });
  });
});

it('names the field of a number with its unit, and what holds by default', () => {
  expect(numberName('tolerance.months', fr)).toBe('Tolérance sur les durées approximatives (%)');
  expect(numberName('finance.penaltyDivisor', fr)).toBe('Diviseur des pénalités de retard');
  expect(defaultNumber('warnAheadDays', fr)).toBe('60 jours');
  expect(defaultNumber('finance.revisionMax', fr)).toBeNull();
});
