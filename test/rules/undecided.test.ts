/** What a rule cannot say, and which column it then names: nothing is found, nothing is passed. */
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const unit = { order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 };
const onCall = { order_no: 'BC-001', lot: '1', uo_code: 'UO-AP', qty: 0.33, oncall_weeks: 1 };
const ordered = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, order_date: '2026-05-04' };
const phase = { ...unit, project: 'Alpha', start_date: '2017-04-03', end_date: '2017-07-02' };

it.each<[string, ExampleLine, ExampleLine, string]>([
  ['unit-workload', { ...unit, pd_ordered: 60 }, { qty: null }, 'qty'],
  ['unit-workload', { ...unit, pd_ordered: 60 }, { qty: 0 }, 'qty'],
  ['unit-workload', { ...unit, pd_ordered: 60 }, { pd_ordered: null }, 'pd_ordered'],
  [
    'unit-need',
    { ...unit, uo_code: 'UO-L2.1.2', need_justification: 'x' },
    { need_justification: '#REF!' },
    'need_justification',
  ],
  ['unit-scope', { ...unit, uo_code: 'UO-L2.4.2', project: 'Alpha' }, { project: '#N/A' }, 'project'],
  ['unit-label', { ...unit, uo_label: 'DevOps' }, { uo_label: null }, 'uo_label'],
  ['unit-lot', { ...unit, lot: '2' }, { lot: null }, 'lot'],
  ['unit-phase', { ...unit, phase: '2' }, { phase: null }, 'phase'],
  ['unit-phase', { ...unit, phase: '2' }, { phase: '#REF!' }, 'phase'],
  [
    'unit-deliverables',
    { ...unit, deliverables_received: 'complet' },
    { deliverables_received: '#REF!' },
    'deliverables_received',
  ],
  [
    'profile-experience',
    { ...unit, profile: 'devops', experience_years: 3 },
    { experience_years: null },
    'experience_years',
  ],
  ['order-form', { ...unit, doc_type: 'BC' }, { doc_type: '#REF!' }, 'doc_type'],
  ['phase-duration', phase, { project: 'Beta', start_date: null }, 'start_date'],
  ['phase-duration', phase, { project: 'Beta', end_date: null }, 'end_date'],
  ['phase-duration', phase, { end_date: '2017-04-02' }, 'end_date'],
  [
    'person-days-balance',
    { ...unit, pd_ordered: 60, pd_done: 20, pd_remaining: 40 },
    { pd_ordered: null },
    'pd_ordered',
  ],
  [
    'commitment-number',
    { ...unit, ej_no: '12345', holder: 'DEVCO' },
    { order_no: 'BC-002', ej_no: '#REF!' },
    'ej_no',
  ],
  [
    'subsequent-contract',
    { ...ordered, lot: '2', subsequent_contract: 'MS-4' },
    { subsequent_contract: '#REF!' },
    'subsequent_contract',
  ],
  ['unit-equivalence', onCall, { oncall_weeks: null }, 'oncall_weeks'],
  ['order-complete', { ...ordered, amount_ht: 7_680, place: 'Paris' }, { lot: null, place: null }, 'lot'],
])('%s, of %o changed to %o', (id, line, change, missing) => {
  const options = {
    agreement: agreementFor(line),
    settings: { finance: { enabled: true } },
    asOf: '2018-06-01',
  };
  const sure = runRule(id, [line], options);
  const { found, missing: lacking } = runRule(id, [{ ...line, ...change }, line], options);
  expect(found).toEqual(sure.found);
  expect(lacking).toContain(missing);
  expect(sure.missing).not.toContain(missing);
});

function agreementFor({ uo_code }: ExampleLine) {
  return /^UO-L/.test(String(uo_code)) ? agreement : product;
}
