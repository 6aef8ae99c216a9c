import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const line = (buyer: string | null, beneficiary: string | null = 'SGMAP') => ({
  order_no: 'BC-001',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  buyer,
  beneficiary,
});

it.each(['Premier ministre', 'ÉTAT - PREMIER MINISTRE', 'SGG / DSAF', 'Services du Premier ministre (SPM)'])(
  'knows the contract’s buyer as %s',
  (written) => expect(runRule('buyer', [line(written)]).found).toEqual([]),
);

it('takes names as whole words', () => {
  expect(runRule('buyer', [line('SPMX'), line('DSAFI')]).found).toHaveLength(2);
});

it('lets the user’s list replace the contract’s', () => {
  const { findings, problems } = runRule('buyer', [line('DSAF')], { settings: { buyers: ['DINSIC'] } });
  expect(findings[0]?.facts).toMatchObject({ list: 'settings', written: 'DSAF' });
  expect(problems[0]).toContain('de vos réglages');
});

it('cannot judge a blank buyer, and asks nothing of beneficiaries without a list', () => {
  const { found, status, missing } = runRule('buyer', [line(null), line('DSAF', 'Ministère Y')]);
  expect([found, status, missing]).toEqual([
    [],
    { buyer: 'partly', beneficiary: 'not-applicable' },
    ['buyer'],
  ]);
});

it('is not checkable without the column', () => {
  const { status } = runRule('buyer', [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect(status).toEqual({ buyer: 'not-checkable', beneficiary: 'not-applicable' });
});

it('cannot judge the buyers of a contract whose list is not at hand', () => {
  const ordered = { ...line('Commune de Trifouilly'), lot: '1', uo_code: 'UO 1.3.2' };
  expect(runRule('buyer', [ordered], { agreement: product })).toMatchObject({
    found: [],
    missing: ['buyers'],
    status: { buyer: 'not-checkable', beneficiary: 'not-applicable' },
  });
  const settings = { buyers: ['ADEME'] };
  expect(runRule('buyer', [ordered], { agreement: product, settings }).found).toEqual([['warning', 'D4']]);
  const open = { ...product, buyers: { ...product.buyers, listedElsewhere: undefined } };
  expect(runRule('buyer', [ordered], { agreement: open }).status['buyer']).toBe('not-applicable');
});

it('compares no beneficiary with a list where the text is read as open to any administration', () => {
  const readings = { 'D-05': 'any-through-buyer' };
  const settings = { beneficiaries: ['SGMAP'] };
  const lines = [line('DSAF', 'Ministère Y')];
  expect(runRule('buyer', lines, { settings }).found).toHaveLength(1);
  const { found, status } = runRule('buyer', lines, { settings: { ...settings, readings } });
  expect([found, status]).toEqual([[], { buyer: 'checked', beneficiary: 'not-applicable' }]);
});

it('says who is none of whose list', () => {
  const ofContract = runRule('buyer', [line('Ministère X')]);
  expect(ofContract.findings[0]?.facts['list']).toBe('agreement');
  expect(ofContract.problems[0]).toMatch(
    /^L’acheteur «\sMinistère X\s» n’est pas de ceux que le contrat désigne\.$/u,
  );
  expect(ofContract.problemsEn).toEqual(['The buyer “Ministère X” is not one the contract names.']);
  const ofSettings = runRule('buyer', [line('DSAF', 'Ministère Y')], {
    settings: { beneficiaries: ['SGMAP'] },
  });
  expect(ofSettings.problems[0]).toMatch(
    /^Le bénéficiaire «\sMinistère Y\s» ne figure pas dans la liste de vos réglages\.$/u,
  );
  expect(ofSettings.problemsEn).toEqual([
    'The beneficiary “Ministère Y” is not on the list in your settings.',
  ]);
});

it('takes a sign that is no name for nobody', () => {
  const settings = { buyers: ['DSAF', '§'] };
  expect(runRule('buyer', [line('DSAF'), line('§')], { settings }).found).toEqual([['warning', 'D5']]);
});
