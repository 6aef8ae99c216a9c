import { runRule } from './run-rule';

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];

it('tells ticked, unticked and never answered apart', () => {
  const { found, findings, status, missing } = runRule('checklist', lines, {
    settings: { checklist: { 'wiki-docs': true, languages: false } },
  });
  expect(found).toEqual([['info', null]]);
  expect(findings[0]).toMatchObject({ subject: 'languages', clause: 'CCTP §6', doubts: ['D-13'] });
  expect(status).toMatchObject({
    'wiki-docs': 'checked',
    languages: 'checked',
    'single-contact-named': 'not-checkable',
  });
  expect(missing).toEqual(['checklist']);
});

it('has nothing ticked where there is no list', () => {
  expect(new Set(Object.values(runRule('checklist', lines).status))).toEqual(new Set(['not-checkable']));
});
