/** What is told of a line alone, as a cell formula asks it. */
import { qty } from '../../src/columns/qty';
import type { PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Agreement } from '../../src/core/agreement/schema';
import { checkLine, type LineRequest } from '../../src/core/checking/check-line';
import type { AnyRule } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import type { LineAlone } from '../../src/core/orders/read-line';
import type { OrderLine } from '../../src/core/orders/order-line';
import { agence } from '../agreement/agreements';
import { agreement as builtIn } from '../rules/check-example';

const settings = completeSettings({ version: 1, agreement: builtIn.id });

describe('a line alone', () => {
  const lineOf = (row: number) => ({ sheetId: 'A', row, status: 'active', orderDay: null }) as OrderLine;
  const rule = (more: Partial<AnyRule>) =>
    ({
      id: 'trial',
      needs: [],
      instances: () => [{ subject: 's', clause: 'A', data: null }],
      concerns: (_: unknown, book: { lines: readonly OrderLine[] }) => book.lines,
      check: ({ lines, verdicts }: Parameters<AnyRule['check']>[0]) => verdicts.pass(lines),
      ...more,
    }) as unknown as AnyRule;
  const check = (
    rules: readonly AnyRule[],
    lines = [lineOf(1), lineOf(2)],
    { fields = [], ...more }: Partial<LineRequest> & { readonly fields?: readonly string[] } = {},
  ) =>
    checkLine({
      ...{ agreement: builtIn, settings, prices: null, rules },
      line: {
        lines,
        problems: [{ rule: 'two-values', severity: 'warning' }],
        fields: new Set(fields),
      } as unknown as LineAlone,
      ...more,
    });
  const problem = { rule: 'two-values', severity: 'warning' };

  it('tells what its reading found beside what the rules found', () => {
    const finds = rule({
      check: ({ lines, verdicts }) => verdicts.finding({ severity: 'error', lines, at: null, facts: {} }),
    });
    expect(check([finds])).toEqual({
      found: [problem, { rule: 'trial', severity: 'error' }],
      undecided: [],
    });
  });

  it('is undecided where a rule says nothing of one of its parts, or only as far as a workbook shows', () => {
    const first = rule({ check: ({ lines: [line], verdicts }) => line && verdicts.pass(line) });
    const partial = rule({ id: 'partial', check: ({ lines, verdicts }) => verdicts.partial(lines) });
    expect(check([first, partial]).undecided).toEqual(['trial', 'partial']);
    expect(check([rule({})])).toEqual({ found: [problem], undecided: [] });
  });

  it('is not asked by a rule about what it has no column for', () => {
    const open = rule({ check: () => undefined, lineAloneWith: [qty] });
    expect(check([open]).undecided).toEqual([]);
    expect(check([open], undefined, { fields: ['qty'] }).undecided).toEqual(['trial']);
  });

  it('is undecided for lack of prices, by a rule that compares with them', () => {
    const never = () => {
      throw new Error('is not to run');
    };
    expect(check([rule({ needsPrices: true, check: never })]).undecided).toEqual(['trial']);
  });

  it('is no business of a rule that concerns none of it, and never runs it', () => {
    const never = () => {
      throw new Error('is not to run');
    };
    expect(check([rule({ concerns: () => [], check: never })])).toEqual({ found: [problem], undecided: [] });
  });

  it('is judged by what each verdict says, however many lines it is told of', () => {
    type Say = (verdicts: Parameters<AnyRule['check']>[0]['verdicts'], lines: readonly OrderLine[]) => void;
    const openAfter = (say: Say) =>
      check([rule({ check: ({ lines, verdicts }) => say(verdicts, lines) })]).undecided.length > 0;
    expect(openAfter((verdicts, lines) => verdicts.tolerated(lines))).toBe(false);
    expect(openAfter((verdicts, lines) => verdicts.notApplicable(lines))).toBe(false);
    expect(openAfter((verdicts, lines) => verdicts.undecided(lines, 'prices'))).toBe(true);
    expect(openAfter((verdicts, lines) => lines.forEach((line) => verdicts.pass(line)))).toBe(false);
  });

  it('counts for nothing where it is cancelled', () => {
    const seen: number[] = [];
    const looking = rule({ check: ({ lines }) => void seen.push(...lines.map(({ row }) => row)) });
    check([looking], [lineOf(1), { ...lineOf(2), status: 'cancelled' }]);
    expect(seen).toEqual([1]);
  });

  it('is undecided, and not judged, for lack of a column that the rule needs', () => {
    const finds = rule({
      needs: [qty],
      check: ({ lines, verdicts }) => verdicts.finding({ severity: 'error', lines, at: null, facts: {} }),
    });
    expect(check([finds])).toEqual({ found: [problem], undecided: ['trial'] });
    expect(check([finds], undefined, { fields: ['qty'] })).toEqual({
      found: [problem, { rule: 'trial', severity: 'error' }],
      undecided: [],
    });
  });

  it('is compared with prices where they are given', () => {
    const compares = rule({ needsPrices: true, check: ({ lines, verdicts }) => verdicts.pass(lines) });
    expect(check([compares], undefined, { prices: {} as PriceSchedule }).undecided).toEqual([]);
  });

  it('is no business of a pack that nobody asked for, unless the agreement itself says what it checks', () => {
    const ofPack = rule({ pack: 'finance', check: () => undefined });
    const stating = { ...builtIn, finance: { trial: {} } } as unknown as Agreement;
    const on = { ...settings, finance: { ...settings.finance, enabled: true } };
    const runs = (more: Parameters<typeof check>[2]) => check([ofPack], undefined, more).undecided.length > 0;
    expect([runs({}), runs({ agreement: stating }), runs({ settings: on })]).toEqual([false, true, true]);
    expect(check([rule({ check: () => undefined })]).undecided).toEqual(['trial']);
  });

  it('is found as serious as the settings have it', () => {
    const finds = rule({
      restsOnSetting: true,
      check: ({ lines, verdicts }) => verdicts.finding({ severity: 'error', lines, at: null, facts: {} }),
    });
    const lenient = { ...settings, profile: 'lenient' as const };
    expect(check([finds], undefined, { settings: lenient }).found[1]?.severity).toBe('warning');
  });

  it('is of the lines of its unit', () => {
    const ofUnit = rule({ concerns: (_, book) => book.ofUnit('U1'), check: () => undefined });
    const of = (unit: object | null) =>
      check([ofUnit], [{ ...lineOf(1), unit } as OrderLine]).undecided.length;
    expect([of({ code: 'U1' }), of({ code: 'U2' }), of(null)]).toEqual([1, 0, 0]);
  });

  it('is judged by the version of its day, by the latest without one, which rules are asked about once', () => {
    let asked = 0;
    const firm = (agreement: Agreement) => agreement.framework.firm?.amount as number;
    const dated = rule({
      instances: (agreement) => {
        asked += 1;
        return [{ subject: 's', clause: 'A', data: firm(agreement) }];
      },
      check: ({ instance, agreement }) => expect(firm(agreement)).toBe(instance.data),
    });
    const terms: unknown[] = [];
    const telling = {
      ...dated,
      check: ({ instance }: { instance: { data: unknown } }) => void terms.push(instance.data),
    };
    for (const day of [45_838, 46_100, null, 46_100])
      check([dated, telling as AnyRule], [{ ...lineOf(1), orderDay: day }], { agreement: agence });
    expect(terms).toEqual([24, 30, 30, 30]);
    // Two rules, two versions.
    expect(asked).toBe(4);
  });
});
