/**
 * What an agreement says on a day: the text as signed, then as each amendment changed it. Everything that an amendment
 * leaves as it was stays the very same object in every version, so that "unchanged" can be told at once.
 */
import { serialOfIso } from '../calendar/serial';
import { remembered, rememberedFor } from '../remembered';
import type { Agreement, Amendment } from './schema';

export interface AgreementVersion {
  /** Its place in the order of time, 0 for the text as signed. */
  readonly index: number;
  /** First day on which it holds, a 1900 serial; `null` for the text as signed. */
  readonly from: number | null;
  /** The amendments that take effect that day. */
  readonly amendments: readonly Amendment[];
  /** What holds then, without amendments of its own. */
  readonly agreement: Agreement;
}

/** Lists whose entries are told apart by a key, hence changed one by one. */
export const keyOfList: ReadonlyMap<string, string> = new Map([
  ['documents', 'id'],
  ['lots', 'id'],
  ['phases', 'id'],
  ['profiles', 'id'],
  ['levels', 'id'],
  ['families', 'id'],
  ['units', 'code'],
  ['notPayable', 'id'],
  ['penalties', 'id'],
  ['timeLimits', 'id'],
  ['figures', 'id'],
  ['checklist', 'id'],
  ['doubts', 'id'],
  ['clauses', 'clause'],
]);

/** Objects whose fields are changed one by one. */
export const openObjects: ReadonlySet<string> = new Set(['unitCode', 'framework', 'finance']);

const ownKeys: ReadonlySet<string> = new Set(['id', 'label', 'from', 'clause', 'without']);

type Entry = Readonly<Record<string, unknown>>;

/** A part of a list entry that an amendment changed or brought. */
export interface ReadPart {
  readonly list: string;
  readonly name: string;
  readonly field: string;
}

let recorder: ((part: ReadPart) => void) | null = null;

/** Does some work, and tells which parts of amended entries it read: what it did not read cannot have mattered. */
export function readingsDuring(work: () => void): readonly ReadPart[] {
  const parts = new Map<string, ReadPart>();
  const before = recorder;
  recorder = (part) => parts.set(JSON.stringify([part.list, part.name, part.field]), part);
  try {
    work();
  } finally {
    recorder = before;
  }
  return [...parts.values()];
}

/** Whether an amendment changed a part of an entry between two versions. */
export function partDiffers({ list, name, field }: ReadPart, one: Agreement, other: Agreement): boolean {
  const [mine, theirs] = [one, other].map((agreement) => entryNamed(agreement, list, name)?.[field]);
  return mine !== theirs;
}

function entryNamed(agreement: Agreement, list: string, name: string): Entry | undefined {
  const key = keyOfList.get(list) ?? 'id';
  return entriesIn(agreement, list).find((entry) => entry[key] === name);
}

/** An entry that tells when its parts are read. */
function recorded(list: string, key: string, entry: Entry): Entry {
  const told: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(entry))
    Object.defineProperty(told, field, {
      enumerable: true,
      get: () => {
        recorder?.({ list, name: String(entry[key]), field });
        return value;
      },
    });
  return told;
}

/** The versions of an agreement in the order of time; a single one, the agreement itself, where nothing amends it. */
export const versionsOf = rememberedFor(expand);

/** What the agreement says on a day (a 1900 serial). An order that bears no day has no version of its own: say so. */
export function agreementOn(agreement: Agreement, day: number): Agreement {
  return versionOn(versionsOf(agreement), day).agreement;
}

/** The version that holds on a day. */
export function versionOn(versions: readonly AgreementVersion[], day: number): AgreementVersion {
  const started = versions.filter(({ from }) => from === null || from <= day);
  const version = started[started.length - 1] ?? versions[0];
  if (version === undefined) throw new Error('an agreement has at least one version');
  return version;
}

/**
 * Everything the agreement names in any of its versions, the latest wording of each: what a table of orders of several
 * years is recognised by.
 */
export const allVersions = rememberedFor((agreement: Agreement): Agreement => {
  const [latest, ...earlier] = [...versionsOf(agreement)].reverse();
  return earlier.reduce(
    (sum, version) => withMissing(sum, version.agreement),
    latest?.agreement ?? agreement,
  );
});

/** What holds on each day; where there is no day, everything that is in any version. */
export function agreementByDay(agreement: Agreement): (day: number | null) => Agreement {
  const versions = versionsOf(agreement);
  const whole = allVersions(agreement);
  const on = remembered((day: number) => versionOn(versions, day).agreement);
  return (day) => (day === null ? whole : on(day));
}

function expand(agreement: Agreement): readonly AgreementVersion[] {
  const signed: AgreementVersion = { index: 0, from: null, amendments: [], agreement };
  if (!agreement.amendments?.length) return [signed];
  const { amendments, ...body } = agreement;
  const versions: AgreementVersion[] = [{ ...signed, agreement: body }];
  const inTime = [...amendments].sort((a, b) => a.from.localeCompare(b.from));
  for (const amendment of inTime) {
    const last = versions[versions.length - 1] ?? signed;
    const from = serialOfIso(amendment.from);
    const changed = amended(last.agreement, amendment);
    if (last.from === from)
      versions[last.index] = { ...last, amendments: [...last.amendments, amendment], agreement: changed };
    else versions.push({ index: last.index + 1, from, amendments: [amendment], agreement: changed });
  }
  return versions;
}

/** The agreement as an amendment leaves it. */
function amended(agreement: Agreement, amendment: Amendment): Agreement {
  const result = new Map<string, unknown>(Object.entries(agreement));
  const withdrawn = new Map<string, unknown>(Object.entries(amendment.without ?? {}));
  for (const [list, key] of keyOfList) {
    const gone = withdrawn.get(list);
    if (Array.isArray(gone))
      result.set(
        list,
        entriesOf(result.get(list)).filter((entry) => !gone.includes(entry[key])),
      );
  }
  for (const [key, change] of Object.entries(amendment)) {
    if (ownKeys.has(key)) continue;
    const entryKey = keyOfList.get(key);
    const before = result.get(key);
    if (entryKey !== undefined)
      result.set(key, changedList(key, entriesOf(before), entriesOf(change), entryKey));
    else if (openObjects.has(key)) result.set(key, { ...(before as Entry), ...(change as Entry) });
    else result.set(key, change);
  }
  // Checked against the schema, version by version, when the file is read (`schema/coherence.ts`).
  return Object.fromEntries(result) as Agreement;
}

function changedList(
  name: string,
  before: readonly Entry[],
  changes: readonly Entry[],
  key: string,
): readonly Entry[] {
  const list = [...before];
  for (const change of changes) {
    const at = list.findIndex((entry) => entry[key] === change[key]);
    if (at < 0) list.push(change);
    else list[at] = recorded(name, key, { ...list[at], ...change });
  }
  return list;
}

/** An agreement with the entries of an earlier version that it no longer has. */
function withMissing(later: Agreement, earlier: Agreement): Agreement {
  const result = new Map<string, unknown>(Object.entries(later));
  for (const [list, key] of keyOfList) {
    const entries = entriesOf(result.get(list));
    const missing = entriesIn(earlier, list).filter(
      (entry) => !entries.some((other) => other[key] === entry[key]),
    );
    if (missing.length > 0) result.set(list, [...entries, ...missing]);
  }
  return Object.fromEntries(result) as Agreement;
}

/** The entries of a list of an agreement or an amendment; none where it has no such list. */
export function entriesIn(part: object, list: string): readonly Entry[] {
  return entriesOf(new Map<string, unknown>(Object.entries(part)).get(list));
}

function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? (value as Entry[]) : [];
}
