import { buildOrderBook } from '../../src/core/orders/build-book';
import { readOrders } from '../../src/core/orders/read-orders';
import { fr } from '../../src/languages/fr';
import { reading as english } from '../../src/languages/reading/en';
import { reading as french } from '../../src/languages/reading/fr';
import { agreement, columnOf, orderSheet, read, settings, told } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];

describe('what the reading tells', () => {
  it('nothing of a sheet that is all right', () => {
    expect(read([header, line]).findings).toEqual([]);
  });

  it('one finding per cause and column, with all its rows', () => {
    const { findings } = read([
      header,
      line,
      ['BC-2', 'UO-L2.2.2', 'deux', 'Alpha', '31/02/2017', '48 000 €'],
      ['BC-3', 'UO-L2.2.2', '#N/A', 'Alpha', '09/01/17', '500 $'],
      ['BC-4', 'UO-L2.2.2', 'trois', 'Alpha', '01/01/2117', '10 000'],
      ['BC-5', 'UO-L2.2.2', '1 ou 2', 'Alpha', '09/01/2017', 1],
    ]);
    expect(told(findings)).toEqual([
      { rule: 'unreadable-number', severity: 'error', at: [3, 3], rows: [3, 5] },
      { rule: 'error-value', severity: 'error', at: [4, 3], rows: [4] },
      { rule: 'two-values', severity: 'warning', at: [6, 3], rows: [6] },
      { rule: 'unreadable-date', severity: 'error', at: [3, 5], rows: [3] },
      { rule: 'ambiguous-date', severity: 'warning', at: [4, 5], rows: [4] },
      { rule: 'implausible-date', severity: 'warning', at: [5, 5], rows: [5] },
      { rule: 'number-as-text', severity: 'info', at: [6, 5], rows: [6] },
      { rule: 'number-as-text', severity: 'info', at: [3, 6], rows: [3, 5] },
      { rule: 'mixed-currency', severity: 'warning', at: [4, 6], rows: [4] },
    ]);
    expect(findings[0]).toMatchObject({
      ...{ clause: 'reading', alsoClauses: [], doubts: [], subject: 'qty', waived: null },
      facts: { field: 'qty', header: 'Qté', kind: 'number', written: 'deux' },
    });
    expect(findings.filter(({ facts }) => 'source' in facts)).toEqual([]);
    expect(findings[0]?.related).toEqual([{ sheetId: 'BC', row: 5, column: 3 }]);
  });

  it('points at fifty further cells at most, and lists every row', () => {
    const rows = Array.from({ length: 80 }, (_, index) => [`BC-${index}`, 'UO-L2.2.2', 'deux']);
    const [finding] = read([['N° BC', 'UO', 'Qté'], ...rows]).findings;
    expect(finding?.related).toHaveLength(50);
    expect(finding?.facts.rows).toHaveLength(80);
    const hiddenRows = new Set(rows.map((_, index) => index + 2));
    const hidden = read([header, ...rows.map(() => line)], { hiddenRows }).findings[0];
    expect(hidden?.related).toHaveLength(50);
    expect(hidden?.facts.rows).toHaveLength(80);
  });

  it('does not tell of numbers as text where all is text', () => {
    expect(
      read([header, ['BC-1', 'UO-L2.2.2', '1', 'Alpha', '09/01/2017', '48000']], { textOnly: true }).findings,
    ).toEqual([]);
  });

  it('columns that are missing, of the three that are indispensable', () => {
    const { findings } = read([
      ['UO', 'Projet', 'Montant HT'],
      ['UO-L2.2.2', 'Alpha', 1],
    ]);
    expect(told(findings)).toEqual([
      { rule: 'missing-column', severity: 'warning', at: [1, 1], rows: [1] },
      { rule: 'missing-column', severity: 'warning', at: [1, 1], rows: [1] },
    ]);
    expect(findings.map(({ subject }) => subject)).toEqual(['qty', 'order_no']);
  });

  it('headers that stand twice, at the one that is not read', () => {
    const { findings } = read([
      [...header, 'Projet'],
      [...line, 'Beta'],
    ]);
    expect(findings).toMatchObject([
      {
        rule: 'duplicate-header',
        at: { row: 1, column: 7 },
        related: [{ row: 1, column: 4 }],
        facts: { rows: [1] },
      },
    ]);
  });

  it('the 1904 date system, once', () => {
    const undated = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', null, 1];
    const dated = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744 - 1462, 1];
    const sheet = read([header, undated, dated, dated], { date1904: true });
    expect(told(sheet.findings)).toEqual([
      { rule: 'date-system-1904', severity: 'info', at: [3, 5], rows: [3] },
    ]);
    expect(sheet.lines[1]?.get(columnOf('start_date'))).toBe(42744);
    expect(read([header, undated, undated], { date1904: true }).findings).toEqual([]);
  });

  it('amounts formatted in another currency', () => {
    const formats = [header.map(() => 'General'), ['@', '@', '0', '@', 'dd/mm/yyyy', '[$$-409]#,##0.00']];
    expect(told(read([header, line], { formats }).findings)).toEqual([
      { rule: 'mixed-currency', severity: 'warning', at: [2, 6], rows: [2] },
    ]);
    const euros = [
      header.map(() => 'General'),
      ['@', '@', '0', '@', '[$-40C]dd/mm/yyyy', '#,##0.00\\ [$€-40C]'],
    ];
    expect(read([header, line], { formats: euros }).findings).toEqual([]);
  });

  it('no currency of what is no amount, or says itself what it is', () => {
    const dollars = '[$$-409]#,##0.00';
    const formats = [header.map(() => 'General'), ...[1, 2].map(() => header.map(() => dollars))];
    const mergedAreas = [{ row: 2, column: 3, rows: 2, columns: 1 }];
    const sheet = read(
      [header, [...line.slice(0, 5), '500 €'], ['BC-2', 'UO-L2.2.2', null, 'Alpha', 42744, '500 €']],
      { formats, mergedAreas },
    );
    expect(sheet.findings.map(({ rule }) => rule)).toEqual(['filled-down', 'number-as-text']);
    const plain = read([header, line, [...line.slice(0, 5), null]], {
      mergedAreas: [{ row: 2, column: 6, rows: 2, columns: 1 }],
    });
    expect(plain.lines.map((l) => l.get(columnOf('amount_ht')))).toEqual([4_800_000, 4_800_000]);
    expect(plain.findings.map(({ rule }) => rule)).toEqual(['filled-down']);
  });

  it('of a merged cell that cannot be read that alone', () => {
    const sheet = read([header, ['BC-1', 'UO-L2.2.2', 'deux'], ['BC-1', 'UO-L2.2.2', null]], {
      mergedAreas: [{ row: 2, column: 3, rows: 2, columns: 1 }],
    });
    expect(told(sheet.findings)).toEqual([
      { rule: 'unreadable-number', severity: 'error', at: [2, 3], rows: [2, 3] },
    ]);
  });

  it('values taken from a merged cell', () => {
    const sheet = read([header, line, [null, 'UO-L2.2.1', 1, 'Alpha', 42744, 1]], {
      mergedAreas: [{ row: 2, column: 1, rows: 2, columns: 1 }],
    });
    expect(sheet.lines[1]?.orderKey).toBe(sheet.lines[0]?.orderKey);
    expect(told(sheet.findings)).toEqual([{ rule: 'filled-down', severity: 'info', at: [3, 1], rows: [3] }]);
    expect(read([header, line, [null, 'UO-L2.2.1', 1, 'Alpha', 42744, 1]]).lines[1]?.orderKey).toBeNull();
  });

  it('columns of other names that could hold the same, the one used first', () => {
    const [finding] = read([
      [...header, 'Total HT'],
      [...line, 1],
    ]).findings;
    expect(told(finding ? [finding] : [])).toEqual([
      { rule: 'duplicate-header', severity: 'warning', at: [1, 7], rows: [1] },
    ]);
    expect(finding?.facts).toMatchObject({ field: 'amount_ht', header: 'Montant HT', others: ['Total HT'] });
    expect(
      read([
        [...header, 'Total HT'],
        [...line, null],
      ]).findings,
    ).toEqual([]);
    expect(
      read([
        [...header, 'Date'],
        [...line, 42744],
      ]).findings,
    ).toEqual([]);
  });

  it('deliverables ticked in a column of their own are deliverables received', () => {
    const sheet = read([
      [...header, 'Livrables', 'Code source', 'Plan horaire'],
      [...line, 'backlog', 'oui', 'oui'],
      [...line, null, 'non', 'oui'],
      [...line, null, null, 'oui'],
    ]);
    expect(sheet.lines.map((l) => l.get(columnOf('deliverables_received')))).toEqual([
      'backlog; Code source',
      null,
      null,
    ]);
  });

  it('but where the cell beside cannot be read, what is received is not known', () => {
    const sheet = read([
      [...header, 'Livrables', 'Code source'],
      [...line, '#REF!', 'oui'],
      [...line, 'backlog', 'oui'],
    ]);
    const column = columnOf('deliverables_received');
    expect(sheet.lines.map((l) => [l.get(column), l.unreadable(column)])).toEqual([
      [null, true],
      ['backlog; Code source', false],
    ]);
  });

  it('but no column that only sounds like one of deliverables', () => {
    const sheet = read([
      [...header, 'Code source'],
      [...line, 'https://example.org'],
    ]);
    expect(sheet.lines[0]?.has(columnOf('deliverables_received'))).toBe(false);
  });

  it('each cell once, however many lines there are', () => {
    const many = Array.from({ length: 300 }, (_, index) => [
      ...['BC-1', 'UO-L2.2.2', index === 256 || index === 299 ? 'deux' : 1],
    ]);
    const [finding] = read([['N° BC', 'UO', 'Qté'], ...many]).findings;
    expect(finding).toMatchObject({ at: { row: 258 }, related: [{ row: 301 }] });
    expect(finding?.related).toHaveLength(1);
  });
});

describe('several sheets of a workbook', () => {
  const dated = ['N° BC', 'UO', 'Qté', 'Projet', 'Décision phase 2', "Date d'émission"];
  const first = orderSheet([dated, ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42700, 42744]], { name: '2016' });
  const second = orderSheet(
    [dated, ['BC-2', 'UO-L2.2.2', 1, 'ALPHA', 42710, 42800], ['BC-1', 'UO-L2.2.1', 1, 'Beta', null, 42800]],
    { name: '2017' },
  );
  const sheets = readOrders([first, second], { agreement, settings: settings() });
  const book = buildOrderBook(sheets, { settings: settings({ inheritedProjects: ['beta'] }) });

  it('share projects: different values are told, the latest is used', () => {
    expect(sheets[0]?.findings).toMatchObject([
      {
        rule: 'conflicting-values',
        severity: 'warning',
        subject: 'go2_decision_date',
        project: 'alpha',
        at: { sheetId: '2016', row: 2, column: 5 },
        related: [{ sheetId: '2017', row: 2, column: 5 }],
        facts: { rows: [2], used: { day: 42710 } },
      },
    ]);
    expect(book.projectValue('alpha', columnOf('go2_decision_date'))).toMatchObject({
      column: true,
      value: 42710,
    });
    expect(book.projectValue('beta', columnOf('go2_decision_date'))).toEqual({
      column: true,
      value: null,
      line: null,
    });
    expect(book.projectValue('beta', columnOf('partner'))).toEqual({ column: false });
  });

  it('may hold the same order: it is told on the later one', () => {
    expect(sheets[1]?.findings).toMatchObject([
      {
        rule: 'order-on-two-sheets',
        severity: 'warning',
        at: { sheetId: '2017', row: 3 },
        facts: { sheets: ['2016'] },
      },
    ]);
  });

  it('are indexed together', () => {
    expect(book.lines).toHaveLength(3);
    expect(book.ofUnit('UO-L2.2.2').map(({ row }) => row)).toEqual([2, 2]);
    expect(book.ofPhase('2')).toHaveLength(3);
    expect(book.ofProject('alpha')).toHaveLength(2);
    expect(book.byOrder.get('bc1')).toHaveLength(2);
    expect(book.projectPhases('2').map(({ project, lines }) => [project, lines.length])).toEqual([
      ['Alpha', 2],
      ['Beta', 1],
    ]);
    expect([book.inherited('alpha'), book.inherited('beta')]).toEqual([false, true]);
  });
});

describe('the order book', () => {
  it('leaves cancelled lines out, of conflicts too, and knows inherited projects by their column', () => {
    const sheet = read([
      ['N° BC', 'UO', 'Qté', 'Projet', 'Partenaire', 'État', 'Projet repris'],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 'Région X', 'émis', 'oui'],
      ['BC-2', 'UO-L2.2.2', 1, 'Alpha', 'Région Y', 'annulé', null],
      ['BC-3', 'UO-L2.2.2', 1, 'Beta', null, 'brouillon', 'non'],
    ]);
    const book = buildOrderBook([sheet], { settings: settings() });
    expect(sheet.findings).toEqual([]);
    expect(sheet.lines).toHaveLength(3);
    expect(book.lines.map(({ row }) => row)).toEqual([2, 4]);
    expect([book.inherited('alpha'), book.inherited('beta')]).toEqual([true, false]);
  });

  it('compares the product lead’s share phase by phase', () => {
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Projet', '% implication'],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 80],
      ['BC-2', 'UO-L2.3.2', 1, 'Alpha', 50],
    ];
    expect(read(rows).findings).toEqual([]);
    expect(told(read([...rows, ['BC-3', 'UO-L2.3.1', 1, 'Alpha', '60 %']]).findings)).toContainEqual(
      expect.objectContaining({ rule: 'conflicting-values' }),
    );
  });
});

describe('the sentences', () => {
  const facts = {
    rows: [4, 7, 8, 9],
    field: 'qty',
    header: 'Qté',
    kind: 'number',
    written: 'deux',
    used: 1,
    sheets: ['2016'],
  };

  it.each(Object.keys(french) as (keyof typeof french)[])(
    '%s says what is wrong and what would cure it',
    (id) => {
      for (const texts of [french[id], english[id]])
        for (const sentence of [texts.problem(facts, fr.say), texts.remedy(facts, fr.say)]) {
          expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$/s);
          expect(sentence).not.toMatch(/undefined|\[object|NaN/);
        }
      for (const sentence of [french[id].problem(facts, fr.say), french[id].remedy(facts, fr.say)])
        expect(sentence).not.toMatch(/ [:;?!%»]|« |'/);
    },
  );

  it('names column, cell and rows', () => {
    expect(french['unreadable-number'].problem(facts, fr.say)).toBe(
      'Colonne «\u00a0Qté\u00a0»\u00a0: «\u00a0deux\u00a0» ne se lit pas comme un nombre, ou peut se lire de deux façons (lignes 4, 7 à 9).',
    );
  });

  it.each([
    [
      'number-as-text',
      {},
      /: un nombre est stocké en texte, .*Il est lu/,
      /^Convertissez cette cellule .* la /,
    ],
    ['number-as-text', { kind: 'date' }, /: une date est stockée en texte, .*Elle est lue/, /cette cellule/],
    ['hidden-row', {}, /^Une ligne masquée ou filtrée a été contrôlée/, /^Affichez-la/],
    ['filled-down', { source: 'merged' }, /sur l’autre ligne qu’elle couvre \(ligne 4\)/, /cette ligne/],
    ['filled-down', { source: 'section' }, /sur la ligne qui la suit \(ligne 4\)/, /écrivez-y/],
    ['filled-down', {}, /sur la ligne vide qui la suit \(ligne 4\)/, /écrivez-y/],
  ] as const)('%s speaks of one row in the singular: %o', (id, more, problem, remedy) => {
    const one = { ...facts, ...more, rows: [4] };
    expect([french[id].problem(one, fr.say), french[id].remedy(one, fr.say)]).toEqual([
      expect.stringMatching(problem),
      expect.stringMatching(remedy),
    ]);
    const inEnglish = [english[id].problem(one, fr.say), english[id].remedy(one, fr.say)].join(' ');
    expect(inEnglish).not.toMatch(/numbers|dates|\brows\b|these|them/);
  });

  it('an order that stands on several other sheets names them as such', () => {
    const several = { ...facts, sheets: ['2016', '2017'] };
    expect(french['order-on-two-sheets'].problem(several, fr.say)).toMatch(
      /figure déjà sur d’autres feuilles\s: 2016 et 2017\.$/,
    );
    expect(english['order-on-two-sheets'].problem(several, fr.say)).toContain('is already on other sheets: ');
  });
});
