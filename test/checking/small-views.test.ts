/** Views of a check over agreements of a few articles and doubts, and what findings are told as. */
import type { Agreement } from '../../src/core/agreement/schema';
import {
  clauseView,
  isUnchecked,
  plannedControls,
  type ClauseView,
  type Control,
} from '../../src/core/checking/clause-view';
import { doubtView } from '../../src/core/checking/doubt-view';
import type { Finding } from '../../src/core/checking/finding';
import { internalControl } from '../../src/core/checking/own-citations';
import type { AnyRule } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { completeSettings } from '../../src/core/checking/settings';
import { finalSeverity, levelOf } from '../../src/core/checking/severity';
import { fr } from '../../src/languages/fr';
import { agreement as builtIn } from '../rules/check-example';

const settings = completeSettings({ version: 1, agreement: builtIn.id });
const both = (text: string) => ({ fr: text, en: text });

const finding = (more: Partial<Finding>): Finding => ({
  ...{ rule: 'trial', subject: 's', severity: 'error', clause: 'A', alsoClauses: [], doubts: [] },
  ...{ at: null, related: [], order: null, project: null, facts: {}, waived: null },
  ...more,
});

describe('the articles of an agreement without a register', () => {
  const control = (clause: string, alsoClauses: readonly string[] = []): Control => ({
    ...{ rule: 'trial', subject: clause, result: null },
    ...{ clause, alsoClauses },
  });
  const bare: Agreement = { ...builtIn, clauses: undefined };
  let view: ClauseView;
  beforeEach(() => {
    view = clauseView(
      bare,
      [
        control('Art. 10.1'),
        control('Art. 9.12.1', ['Préambule']),
        control('Art. 9'),
        control(internalControl),
      ],
      [],
    );
  });

  it('stand in natural order, those cited beside others too; other grounds apart', () => {
    expect(view.articles.map(({ clause }) => clause)).toEqual([
      'Art. 9',
      'Art. 9.12.1',
      'Art. 10.1',
      'Préambule',
    ]);
    expect(view.others.map(({ clause }) => clause)).toEqual([internalControl]);
  });

  it('stand as deep as their number says; what bears none is a chapter', () => {
    expect(view.articles.map(({ level }) => level)).toEqual([1, 3, 2, 1]);
  });

  it('are looked at by controls that are known before a check', () => {
    const instances = () => [
      { subject: 's', clause: 'Art. 1', data: null },
      { subject: 't', clause: 'Art. 2', alsoClauses: ['Art. 3'], data: null },
    ];
    expect(plannedControls(bare, [{ id: 'trial', instances } as unknown as AnyRule])).toEqual([
      { rule: 'trial', subject: 's', clause: 'Art. 1', alsoClauses: [], result: null },
      { rule: 'trial', subject: 't', clause: 'Art. 2', alsoClauses: ['Art. 3'], result: null },
    ]);
  });

  it('have no outcome before a check, no remarks, and the controls of each rule', () => {
    expect(view.articles.map(({ outcome }) => outcome)).toEqual([null, null, null, null]);
    expect(view.articles.map(({ remarks, missing }) => [remarks, missing])).toEqual(
      Array.from({ length: 4 }, () => [[], []]),
    );
    expect(view.articles[1]?.rules).toEqual([
      { rule: 'trial', controls: [control('Art. 9.12.1', ['Préambule'])] },
    ]);
    expect(view.articles[3]?.seeAlso).toEqual(['Art. 9.12.1']);
  });

  it('are unchecked where no control rests on them', () => {
    const registered = { clause: 'Art. 1', title: both('Objet') };
    const { articles, others } = clauseView(
      { ...bare, clauses: [registered] },
      [control('Art. 2', ['Art. 3'])],
      [],
    );
    expect(articles.map(({ clause, outcome, remarks }) => [clause, outcome, remarks])).toEqual([
      ['Art. 1', 'uncovered', []],
    ]);
    expect(others.map(({ clause }) => clause)).toEqual(['Art. 2']);
    expect((['uncovered', 'outside', 'beyond-sheet', 'checked'] as const).map(isUnchecked)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the doubts of an agreement', () => {
  const doubt = (id: string) => ({ id, chosen: 'a', readings: [{ id: 'a', label: both('a') }] });
  const remark = (...doubts: string[]) => ({ text: both('x'), doubts });
  const doubted = {
    ...builtIn,
    doubts: [doubt('D-1'), doubt('D-2'), doubt('D-3')],
    clauses: [
      { clause: 'A', title: both('A'), remarks: [{ text: both('x') }, remark('D-1')] },
      { clause: 'B', title: both('B'), remarks: [remark('D-2', 'D-1')] },
      { clause: 'C', title: both('C') },
    ],
  } as unknown as Agreement;
  const rules = [
    { id: 'one', instances: () => [{ subject: 's', clause: 'A', doubts: ['D-1'], data: null }] },
    { id: 'two', instances: () => [{ subject: 's', clause: 'A', data: null }] },
  ];
  const waived = { reason: 'x', author: 'y', day: '2018-01-01', ruleVersion: '1' };
  const findings = [
    finding({ rule: 'two', doubts: ['D-2'] }),
    finding({ rule: 'two', doubts: ['D-2'] }),
    finding({ rule: 'one', doubts: ['D-1'], waived }),
  ];

  it('tell the rules, remarks and findings that rest on each', () => {
    const views = doubtView(doubted, rules, { settings, findings });
    expect(
      views.map(({ doubt: { id }, rules: on, remarked, findings: count }) => [id, on, remarked, count]),
    ).toEqual([
      ['D-1', ['one'], ['A', 'B'], 0],
      ['D-2', ['two'], ['B'], 2],
      ['D-3', [], [], 0],
    ]);
  });

  it('are remarked nowhere where the agreement has no register', () => {
    const views = doubtView({ ...doubted, clauses: undefined }, rules, { settings, findings: [] });
    expect(views.map(({ remarked }) => remarked)).toEqual([[], [], []]);
  });
});

describe('a finding as sentences', () => {
  const texts = { title: 'Essai', checked: '.', problem: () => 'Faux.', remedy: () => '' };
  const rule = (id: string, title: string) =>
    ({ id, texts: { fr: { ...texts, title }, en: texts } }) as unknown as AnyRule;

  it('takes the texts of its own rule, and leaves out a remedy that says nothing', () => {
    const told = tell(finding({}), [rule('other', 'Autre'), rule('trial', 'Essai')], fr);
    expect(told).toEqual({ title: 'Essai', problem: 'Faux.', remedy: '', message: 'Faux.' });
  });

  it('tells the reading of a doubt without its last full stop, others kept', () => {
    const readings = [{ doubt: 'D-1', label: both('Art. 2, au plus tard.') }];
    const { message } = tell(finding({ readings }), [rule('trial', 'Essai')], fr);
    expect(message).toContain('art. 2, au plus tard');
    expect(message).not.toContain('au plus tard..');
  });

  it('of a rule that is no longer there is called by its id', () => {
    expect(tell(finding({ rule: 'gone' }), [], fr)).toEqual({
      ...{ title: 'gone', problem: 'gone', remedy: '', message: 'gone' },
    });
  });
});

describe('how serious a finding is', () => {
  it('is levelled by the agreement, more strictly in the strict profile', () => {
    const levelled = { severity: 'warning', strictSeverity: 'error' } as const;
    expect(levelOf(levelled, { profile: 'strict' })).toBe('error');
    expect(levelOf(levelled, { profile: 'standard' })).toBe('warning');
    expect(levelOf({ severity: 'info' }, { profile: 'strict' })).toBe('info');
  });

  it('stays what it is, in the lenient profile, where it is no error', () => {
    const resting = { id: 'trial', restsOnSetting: true };
    expect(finalSeverity(resting, 'info', { profile: 'lenient', severity: {} })).toBe('info');
    expect(finalSeverity(resting, 'error', { profile: 'lenient', severity: { trial: 'off' } })).toBe(
      'warning',
    );
  });
});
