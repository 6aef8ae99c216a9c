/** The stretches of time over which an agreement says one and the same thing to a rule. */
import type { Agreement } from '../agreement/schema';
import {
  entriesIn,
  keyOfList,
  partDiffers,
  type AgreementVersion,
  type ReadPart,
} from '../agreement/versions';
import type { AnyRule, Instance } from './rule';

/** What a rule takes from some versions in a row, `first` and `last` included. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly instance: Instance<unknown>;
}

/** What a rule takes from the agreement on one subject. */
interface Subject {
  /** In the order of time; several where what it takes differs. */
  readonly spans: readonly Span[];
  /**
   * Where it takes the same in every version but for parts of an entry (a unit, a lot) that it may never read: what it
   * takes from each version.
   */
  readonly alike: readonly Instance<unknown>[] | null;
}

/** The subjects of a rule in any version. */
export function subjectsOf(rule: AnyRule, versions: readonly AgreementVersion[]): readonly Subject[] {
  const taken = new Map<string, (Instance<unknown> | undefined)[]>();
  for (const { index, agreement } of versions)
    for (const instance of rule.instances(agreement)) {
      const known = taken.get(instance.subject) ?? [];
      known[index] = instance;
      taken.set(instance.subject, known);
    }
  const nameOf = entryNames(versions);
  const alike = (one: unknown, other: unknown): boolean =>
    nameOf(one) !== undefined && nameOf(one) === nameOf(other);
  return [...taken.values()].map((instances) => {
    const all = versions.flatMap(({ index }) => instances[index] ?? []);
    const whole = all.length === versions.length && all.every((instance) => same(all[0], instance, alike));
    return { spans: spansOf(instances), alike: whole ? all : null };
  });
}

function spansOf(instances: readonly (Instance<unknown> | undefined)[]): readonly Span[] {
  const spans: Span[] = [];
  instances.forEach((instance, index) => {
    if (instance === undefined) return;
    const before = spans[spans.length - 1];
    const goesOn = before?.last === index - 1 && same(before.instance, instance);
    if (before && goesOn) spans[spans.length - 1] = { first: before.first, last: index, instance };
    else spans.push({ first: index, last: index, instance });
  });
  return spans;
}

/** What an entry of a list of any version is called: "units P-DV01". */
function entryNames(versions: readonly AgreementVersion[]): (value: unknown) => string | undefined {
  const names = new Map<unknown, string>();
  for (const { agreement } of versions)
    for (const [list, key] of keyOfList)
      for (const entry of entriesIn(agreement, list)) names.set(entry, `${list} ${String(entry[key])}`);
  return (value) => names.get(value);
}

/** The versions, cut where an amendment changed something that was read. */
export function spansWhereRead(
  instances: readonly Instance<unknown>[],
  versions: readonly AgreementVersion[],
  read: { readonly parts: readonly ReadPart[]; readonly sections: ReadonlySet<string> },
): readonly Span[] {
  const starts = versions.flatMap(({ index, agreement }) => {
    const before = versions[index - 1]?.agreement;
    if (before === undefined) return [index];
    const changed =
      read.parts.some((part) => partDiffers(part, before, agreement)) ||
      differs(before, agreement, read.sections);
    return changed ? [index] : [];
  });
  return starts.flatMap((first, at) => {
    const last = (starts[at + 1] ?? versions.length) - 1;
    const instance = instances[last];
    return instance === undefined ? [] : [{ first, last, instance }];
  });
}

function differs(before: Agreement, after: Agreement, parts: ReadonlySet<string>): boolean {
  const [old, fresh] = [before, after].map(
    (agreement) => new Map<string, unknown>(Object.entries(agreement)),
  );
  return [...parts].some((part) => old?.get(part) !== fresh?.get(part));
}

/** The spans under names of their own: "UO-L2.2.2, avenant 1 du 01/01/2018", citing the amendment. */
export function namedSpans(spans: readonly Span[], versions: readonly AgreementVersion[]): readonly Span[] {
  return spans.map((span) => {
    const { instance, first } = span;
    const amendments = versions[first]?.amendments ?? [];
    const clauses = amendments.map(({ clause }) => clause);
    return {
      ...span,
      instance: {
        ...instance,
        subject: `${instance.subject}, ${versionName(versions[first])}`,
        alsoClauses: [...new Set([...(instance.alsoClauses ?? []), ...clauses])].filter(
          (clause) => clause !== instance.clause,
        ),
      },
    };
  });
}

/** Subjects are data, in the language of the contract. */
export function versionName(version: AgreementVersion | undefined): string {
  if (!version || version.amendments.length === 0) return 'texte initial';
  const [year, month, day] = (version.amendments[0]?.from ?? '').split('-');
  return `${version.amendments.map(({ label }) => label.fr).join(' et ')} du ${day}/${month}/${year}`;
}

/** Whether two versions say the same to a rule; functions an instance carries only look lines up. */
function same(
  one: unknown,
  other: unknown,
  alike: (one: unknown, other: unknown) => boolean = () => false,
): boolean {
  if (alike(one, other)) return true;
  if (Object.is(one, other) || (typeof one === 'function' && typeof other === 'function')) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Set || one instanceof Map)
    return (other instanceof Set || other instanceof Map) && same([...one], [...other], alike);
  const [mine, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key), alike))
  );
}
