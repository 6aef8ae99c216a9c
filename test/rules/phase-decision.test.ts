import { runRule, told } from './run-rule';

const construction = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  order_date: '2017-03-27',
  start_date: '2017-04-03',
  product_sheet_date: '2017-03-06',
  go2_decision_date: '2017-03-20',
};
const tell = (change: object) => told('phase-decision', [{ ...construction, ...change }]);
const run = (...lines: object[]) =>
  runRule(
    'phase-decision',
    lines.map((line) => ({ ...construction, ...line })),
  );

it('tells a phase without a decision', () => {
  expect(tell({ go2_decision_date: null })).toEqual([
    {
      found: ['error', 'H4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » est commandée sans qu’aucune décision de la lancer soit inscrite.',
        'Inscrivez la date de la décision, ou différez la phase jusqu’à ce qu’elle soit prise.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” is ordered with no recorded decision to start it.',
        'Enter the date of the decision, or put the phase off until it is taken.',
      ],
    },
  ]);
});

it('tells a phase that starts before it is decided', () => {
  expect(tell({ start_date: '2017-03-15' })).toEqual([
    {
      found: ['error', 'F4', 'H4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » commence le 15/03/2017, avant la décision de la lancer, du 20/03/2017.',
        'Reportez le début au 20/03/2017 au plus tôt, ou corrigez la date de la décision.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” starts on 15/03/2017, before the decision to start it, dated 20/03/2017.',
        'Put the start off to 20/03/2017 at the earliest, or correct the date of the decision.',
      ],
    },
  ]);
});

it('tells a decision before the document it rests on, not one on the same day', () => {
  expect(tell({ product_sheet_date: '2017-03-22' })).toEqual([
    {
      found: ['error', 'H4', 'G4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » a été décidée le 20/03/2017, avant le document sur lequel la décision s’appuie, daté du 22/03/2017.',
        'Vérifiez les deux dates : la décision se prend au vu du document.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” was decided on 20/03/2017, before the document the decision rests on, dated 22/03/2017.',
        'Check the two dates: the decision is taken in the light of the document.',
      ],
    },
  ]);
  expect(tell({ product_sheet_date: '2017-03-20' })).toEqual([]);
});

it('tells a phase ordered before it is decided', () => {
  expect(tell({ order_date: '2017-03-13' })).toEqual([
    {
      found: ['warning', 'E4', 'H4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » commence après la décision, du 20/03/2017, mais a été commandée avant, le 13/03/2017.',
        'Vérifiez que la commande était subordonnée à la décision.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” starts after the decision, dated 20/03/2017, but was ordered before it, on 13/03/2017.',
        'Check that the order was subject to the decision.',
      ],
    },
  ]);
});

it('lets a phase that a decision launches be ordered in advance', () => {
  const consolidation = { uo_code: 'UO-L2.3.2', start_date: '2017-10-02', go3_decision_date: '2017-09-15' };
  expect(run({ ...consolidation, order_date: '2017-09-01' })).toMatchObject({
    found: [],
    status: { 'phase 3': 'checked' },
  });
  expect(run({ ...consolidation, start_date: '2017-09-14' }).found).toEqual([['error', 'F4']]);
});

it('does not say what an undated line could change, nor pass that line', () => {
  const undated = { start_date: null };
  expect(run(undated)).toMatchObject({
    found: [],
    missing: ['start_date'],
    status: { 'phase 2': 'not-checkable' },
  });
  expect(run({}, undated)).toMatchObject({
    found: [],
    missing: ['start_date'],
    status: { 'phase 2': 'partly' },
  });
  expect(run({ order_date: '2017-03-13' }, undated)).toMatchObject({ found: [], missing: ['start_date'] });
});

it('does not take a decision for missing where one line says what cannot be read', () => {
  const blank = { go2_decision_date: null };
  expect(run(blank, { go2_decision_date: '31/02/2017' })).toMatchObject({
    found: [],
    missing: ['go2_decision_date'],
  });
});

it('does not pass a decision on a document whose day cannot be read', () => {
  const unread = { product_sheet_date: 'pas faite' };
  expect(run(unread)).toMatchObject({
    found: [],
    missing: ['product_sheet_date'],
    status: { 'phase 2': 'not-checkable' },
  });
  expect(run(unread, { product_sheet_date: null }).missing).toEqual(['product_sheet_date']);
  // Another line of the project has a day that can.
  expect(run(unread, {})).toMatchObject({ found: [], missing: [], status: { 'phase 2': 'checked' } });
  expect(run({ ...unread, start_date: '2017-03-15' }).found).toEqual([['error', 'F4']]);
  expect(run({ product_sheet_date: null })).toMatchObject({ missing: [], status: { 'phase 2': 'checked' } });
  expect([...run(unread, { ...unread, start_date: null }).missing].sort()).toEqual([
    'product_sheet_date',
    'start_date',
  ]);
});
