/** One violating example for each rule, under settings that suit them all. */
import type { ExampleLine, RuleExample } from '../../src/core/checking/rule';
import type { StoredSettings } from '../../src/core/checking/settings';
import { agreement, agreementOf, checkSheets } from './check-example';
import type { RuleFile } from './rule-files';

export interface Anomaly {
  readonly rule: string;
  readonly title: string;
  readonly lines: readonly ExampleLine[];
}

export interface Anomalies {
  readonly anomalies: readonly Anomaly[];
  readonly settings: StoredSettings;
  readonly prices: NonNullable<RuleExample['prices']>;
}

type Chosen = Omit<StoredSettings, 'version' | 'agreement'>;

/** What the examples leave to the tests' own habits. */
const start: Chosen = {
  notifiedOn: '2016-11-14',
  holders: { '1': 'COACHCO', '2': 'DEVCO' },
  finance: { enabled: true, vatRate: 0.2 },
};

/** A day after all that the examples tell of, so that what was to be delivered is due. */
const asOf = '2021-12-31';

/**
 * Rule after rule, the first example that is found beside those already chosen, without hiding any of them; its
 * settings join those of the others unless they contradict them. Rules that the agreement of the sheet says nothing for
 * are left out.
 */
export function chooseAnomalies(all: readonly RuleFile[]): Anomalies {
  const files = all.filter(({ rule }) => agreementOf(rule) === agreement);
  let best: Anomalies = {
    anomalies: [],
    settings: { version: 1, agreement: agreement.id, ...start },
    prices: [['Code UO', 'Prix unitaire HT']],
  };
  const rules = files.map(({ rule }) => rule);
  const found = (candidate: Anomalies) => {
    const lines = candidate.anomalies.flatMap((anomaly) => anomaly.lines);
    const [check] = checkSheets(rules, [lines], {
      settings: candidate.settings,
      asOf,
      ...(candidate.prices.length > 1 ? { prices: candidate.prices } : {}),
    });
    return new Set(check?.findings.map(({ rule }) => rule));
  };
  for (const [index, { rule, examples }] of files.entries()) {
    const candidates = examples.violating.flatMap((example) => {
      const joined = join(best, example, rule.id, index + 1);
      return joined === null ? [] : [joined];
    });
    const wanted = [...best.anomalies.map((anomaly) => anomaly.rule), rule.id];
    const next = candidates.find((candidate) => {
      const seen = found(candidate);
      return wanted.every((id) => seen.has(id));
    });
    if (!next) throw new Error(`no example of ${rule.id} goes with those of the rules before it`);
    best = next;
  }
  return best;
}

function join(before: Anomalies, example: RuleExample, rule: string, number: number): Anomalies | null {
  const tag = String(number).padStart(2, '0');
  const settings = merged(before.settings, renamed(example.settings ?? {}, tag));
  if (settings === null) return null;
  const known = new Set(before.prices.map(([code]) => code));
  const added = (example.prices ?? []).slice(1).filter(([code]) => !known.has(code));
  return {
    anomalies: [
      ...before.anomalies,
      { rule, title: example.title, lines: example.lines.map((line) => named(line, tag)) },
    ],
    settings,
    prices: [...before.prices, ...added.map(([code, price]) => [code ?? null, price ?? null])],
  };
}

/** Fields by which lines of one example belong together, and those of two must not. */
const namesIn = ['order_no', 'project', 'incubator', 'ej_no'] as const;

/** What an example leaves out and another has a column for: filled in, so that its blank is no anomaly of its own. */
const unremarkable: ExampleLine = {
  doc_type: 'Bon de commande',
  agile_trained: 'oui',
  deliverables_received: 'complet',
  need_justification: 'besoin exprimé',
  order_date: '2017-01-02',
  go2_decision_date: '2016-11-21',
  go3_decision_date: '2016-11-21',
};

/** "TOUS" names no project, and stays. */
const everyProject = /^tous$/i;

function named(example: ExampleLine, tag: string): ExampleLine {
  const line: ExampleLine = { ...unremarkable, ej_no: '1300000000', ...example };
  const names = namesIn.flatMap((field) => {
    const value = line[field];
    if (typeof value !== 'string' || value.trim() === '' || everyProject.test(value)) return [];
    return [
      [
        field,
        value
          .split(';')
          .map((name) => `${name.trim()}-${tag}`)
          .join('; '),
      ] as const,
    ];
  });
  return { ...line, ...Object.fromEntries(names) };
}

function renamed(settings: Partial<StoredSettings>, tag: string): Partial<StoredSettings> {
  return {
    ...settings,
    ...(settings.inheritedProjects
      ? { inheritedProjects: settings.inheritedProjects.map((name) => `${name}-${tag}`) }
      : {}),
    ...(settings.ceilings
      ? {
          ceilings: settings.ceilings.map((ceiling) => ({
            ...ceiling,
            ...(ceiling.project ? { project: `${ceiling.project}-${tag}` } : {}),
          })),
        }
      : {}),
  };
}

/** Both settings together; `null` where they contradict each other. */
function merged(one: StoredSettings, other: Partial<StoredSettings>): StoredSettings | null {
  const before: Readonly<Record<string, unknown>> = one;
  const result: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries<unknown>(other)) {
    const known: unknown = before[key];
    if (known === undefined) result[key] = value;
    else if (Array.isArray(known) && Array.isArray(value)) result[key] = [...known, ...value];
    else if (isRecord(known) && isRecord(value)) {
      const clash = Object.keys(value).some(
        (name) => name in known && JSON.stringify(known[name]) !== JSON.stringify(value[name]),
      );
      if (clash) return null;
      result[key] = { ...known, ...value };
    } else if (JSON.stringify(known) !== JSON.stringify(value)) return null;
  }
  return result as StoredSettings;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
