import { columns, rules } from '../../src/catalogue';
import { headerKey } from '../../src/core/sheet/header-key';
import { columnsNamed } from '../../src/core/sheet/header-match';
import { columns as lineColumns } from '../../src/line-check';
import { call } from './call';

const headers = [['N° BC', 'UO', 'Quantité', 'Lot']];
const line = (...cells: unknown[]) => [cells];

describe('CHECK_LINE', () => {
  it.each<[unknown[][], unknown[][], string]>([
    [headers, line('BC-1', 'UO-L1.2', 1, 2), 'error: unit-lot'],
    [headers, line('BC-1', 'UO-L9.9', 1, 2), 'error: unit-known'],
    [headers, line('BC-1', 'UO-L1.2', -1, 1), 'error: quantity'],
    [[['N° BC'], ['UO'], ['Quantité'], ['Lot']], [['BC-1'], ['UO-L1.2'], [1], [2]], 'error: unit-lot'],
    [headers, line('', '', '', ''), '#VALUE!'],
    [headers, line(0, 0, 0, 0), '#VALUE!'],
    [headers, line('BC-1', 'UO-L1.2'), '#VALUE!'],
    [[['N° BC', 'Objet']], line('BC-1', 'Animation'), '#VALUE!'],
  ])('%j, %j: %s', (given, cells, expected) => expect(call('CHECK_LINE', given, cells)).toBe(expected));

  it('names what it could not decide, and never says a bare ok then', () => {
    const verdict = String(call('CHECK_LINE', headers, line('BC-1', 'UO-L2.2.2', 1, 2)));
    expect(verdict).toMatch(/^ok; not checkable: /);
    expect(verdict).toContain('unit-workload');
    expect(verdict).not.toContain('unit-lot');
  });

  it('takes a 0 for the blank cell that it is on the desktop, in any column', () => {
    const wide = [
      ['N° BC', 'UO', 'Quantité', 'Lot', 'Phase', 'Date de début', 'Date de fin', 'JH commandés'],
    ];
    const verdict = (blank: unknown) =>
      call('CHECK_LINE', wide, line('BC-1', 'UO-L2.2.2', 1, ...Array<unknown>(5).fill(blank)));
    expect(verdict(0)).toBe(verdict(''));
    expect(String(verdict(0))).toMatch(/^ok; not checkable: .*unit-workload/);
    expect(call('CHECK_LINE', headers, line('BC-1', 'UO-L1.2', 0, 1))).toBe(
      call('CHECK_LINE', headers, line('BC-1', 'UO-L1.2', null, 1)),
    );
  });

  it('reads a schedule of a whole column once: of the same one it copies no row', () => {
    const prices = () => [
      ['Code', 'Prix HT'],
      ['UO-L1.2', 100],
      ...Array.from({ length: 500 }, () => ['', '']),
    ];
    const priced = [['N° BC', 'UO', 'Quantité', 'Lot', 'Prix unitaire HT']];
    const verdict = (schedule: unknown[][]) =>
      call('CHECK_LINE', priced, line('BC-1', 'UO-L1.2', 1, 1, 101), schedule);
    expect(verdict(prices())).toMatch(/^error: .*unit-price/);
    const copied = () => {
      throw new Error('copied');
    };
    expect(verdict(Object.assign(prices(), { map: copied }))).toBe(verdict(prices()));
  });

  describe('a complete line', () => {
    const complete = {
      ...{ 'N° BC': 'BC-1', UO: 'UO-L2.2.2', Libellé: 'Développement devops', Quantité: 1, Lot: 2, Phase: 2 },
      ...{ Profil: 'devops', Expérience: 4, 'Formation agile': 'oui', 'JH commandés': 60 },
      ...{ 'Date de début': 42744, 'Date de fin': 42833, Acheteur: 'DSAF', Bénéficiaire: 'DSAF' },
    };
    const verdict = (more: Readonly<Record<string, unknown>> = {}) => {
      const cells = { ...complete, ...more };
      return call('CHECK_LINE', [Object.keys(cells)], [Object.values(cells)], null, undefined);
    };

    it('is ok: what settings, a day or other lines decide is not named', () => {
      expect(verdict()).toBe('ok');
      expect(verdict({ 'Date de commande': '2017-01-02', Projet: 'Alpha', Statut: 'en cours' })).toBe('ok');
    });

    it('says it where the label asks for an indemnity', () =>
      expect(verdict({ Libellé: 'Indemnité de non-reconduction' })).toBe('error: non-renewal-indemnity'));

    it('is asked for the form of the order where a column says it', () => {
      expect(verdict({ 'Type de document': 'Bon de commande' })).toBe('ok');
      expect(verdict({ 'Type de document': 'Marché subséquent' })).toBe('error: order-form');
      expect(verdict({ 'Type de document': '' })).toBe('warning: order-form');
      expect(verdict({ 'Type de document': 'Devis' })).toBe('ok; not checkable: order-form');
    });
  });

  it('looks at the project of a unit that is for one or for all', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Projet']];
    const verdict = (code: string, project: string) =>
      String(call('CHECK_LINE', wide, line('BC-1', code, 1, 2, project)));
    expect(verdict('UO-L2.4.1', 'Alpha')).toBe('warning: unit-scope');
    expect(verdict('UO-L2.4.1', 'TOUS')).not.toContain('unit-scope');
    expect(verdict('UO-L2.4.2', 'Alpha ; Beta')).toBe('warning: unit-scope');
    expect(verdict('UO-L2.4.2', 'Alpha')).not.toContain('unit-scope');
    expect(verdict('UO-L2.4.2', '')).toContain('unit-scope');
    expect(call('CHECK_LINE', headers, line('BC-1', 'UO-L2.4.2', 1, 2))).not.toContain('unit-scope');
  });

  it('counts what on-call duty is worth, and holds a start against the receipt of the order', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Semaines d’astreinte', 'Notifié le', 'Date de début']];
    const verdict = (quantity: number, weeks: unknown, start: string) =>
      String(
        call(
          ...(['CHECK_LINE', wide, line('BC-1', 'UO-AP', quantity, 1, weeks, '2026-05-11', start)] as const),
          null,
          'produit-2026',
        ),
      );
    expect(verdict(1.32, 4, '2026-05-11')).not.toMatch(/unit-equivalence|order-before-start/);
    expect(verdict(4, 4, '2026-05-11')).toMatch(/^error: .*unit-equivalence/);
    expect(verdict(1.32, '', '2026-05-11')).toMatch(/^ok; not checkable: .*unit-equivalence/);
    expect(verdict(1.32, 4, '2026-05-08')).toMatch(/^error: .*order-before-start/);
    expect(verdict(1.32, 4, '')).toMatch(/^ok; not checkable: .*order-before-start/);
    const issued = [['N° BC', 'UO', 'Quantité', 'Lot', 'Date de commande', 'Date de début']];
    const early = line('BC-1', 'UO 1.3.2', 12, 1, '2026-05-11', '2026-05-12');
    expect(call('CHECK_LINE', issued, early, null, 'produit-2026')).not.toContain('order-before-start');
    const before = line('BC-1', 'UO 1.3.2', 12, 1, '2026-05-11', '2026-05-10');
    expect(call('CHECK_LINE', issued, before, null, 'produit-2026')).toMatch(/^error: .*order-before-start/);
  });

  it('does not name what only a setting decides', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Service acheteur']];
    const bought = line('BC-1', 'UO 1.3.2', 12, 1, 'Commune de Trifouilly');
    expect(call('CHECK_LINE', wide, bought, null, 'produit-2026')).not.toContain('buyer');
  });

  it('compares prices where a schedule is given', () => {
    const wide = [['N° BC', 'UO', 'Quantité', 'Lot', 'Prix unitaire HT']];
    const priced = (price: number) =>
      String(call('CHECK_LINE', wide, line('BC-1', 'UO-L2.2.2', 1, 2, price), [['UO-L2.2.2', 41000]]));
    expect(priced(42000)).toContain('unit-price');
    expect(priced(41000)).not.toContain('unit-price');
    expect(call('CHECK_LINE', headers, line('BC-1', 'UO-L2.2.2', 1, 2), [['UO-L2.2.2', 'cher']])).toBe(
      '#VALUE!',
    );
  });

  it('checks amounts without a schedule where the agreement itself asks for them', () => {
    const taxed = [['N° BC', 'UO', 'Quantité', 'Lot', 'Montant HT', 'TVA', 'Montant TTC']];
    const verdict = (code: string, vat: number, agreement: string) =>
      String(call('CHECK_LINE', taxed, line('BC-1', code, 1, 1, 640, vat, 640 + vat), '', agreement));
    expect(verdict('UO 1.3.2', 0, 'produit-2026')).toMatch(/: .*\bvat\b/);
    expect(verdict('UO 1.3.2', 128, 'produit-2026')).not.toMatch(/\bvat\b/);
    expect(verdict('UO-L1.2', 0, 'sgmap-2016')).not.toMatch(/\bvat\b/);
  });

  it('runs no rule that needs a setting', () => {
    for (const rule of rules.filter(({ lineAlone }) => lineAlone))
      expect(rule.needsSettings ?? []).toEqual([]);
  });

  it('understands a header as the panel does, though it knows fewer columns', () => {
    expect(lineColumns.length).toBeLessThan(columns.length);
    const known = new Set(lineColumns);
    for (const { text } of columns.flatMap(({ headers: wordings }) => wordings)) {
      const named = columnsNamed([headerKey(text)], columns);
      const kept = named.filter(({ column }) => known.has(column));
      expect([text, columnsNamed([headerKey(text)], lineColumns)]).toEqual([text, kept]);
      // A header that means several columns is kept with all of them, or with none.
      expect([text, kept.length]).toEqual([text, kept.length === 0 ? 0 : named.length]);
    }
  });
});
