/** What a file must say consistently, beyond the shape of each value: also in every version its amendments make. */
import type { z } from 'zod';
import { looksLikeCode, patternFault } from '../code-pattern';
import type { FaultParams, FaultPath, Referent } from '../faults';
import type { Agreement, Amendment } from '../schema';
import { entriesIn, keyOfList, openObjects, versionsOf } from '../versions';
import { namesIn } from './basics';
import { bodySchema } from './body';
import { uncountable } from './counting';
import { readingsByTopic } from './doubt';

interface Incoherence {
  readonly path: FaultPath;
  readonly params: FaultParams | { readonly issue: z.core.$ZodIssue };
}

type Withdrawable = keyof NonNullable<Amendment['without']>;

/** Names that mean something else to the language we are written in: nobody's lot is called so. */
const reserved: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function incoherences(agreement: Agreement): readonly Incoherence[] {
  const pattern = patternFault(agreement.unitCode.pattern);
  const found: Incoherence[] = [
    ...(pattern === null ? [] : [{ path: ['unitCode', 'pattern'], params: { reason: pattern } }]),
    ...namesTwice(agreement),
    ...relations(agreement),
  ];
  // What the text as signed gets wrong would be told again for each version.
  return found.length > 0 ? found : inAmendments(agreement);
}

/** Entries of an agreement or an amendment that stand twice, or bear a name that cannot be told from the machinery's own. */
function namesTwice(part: object, at: FaultPath = []): readonly Incoherence[] {
  return [...keyOfList].flatMap(([list, key]) => {
    const names = entriesIn(part, list).map((entry) => String(entry[key]));
    return names.flatMap((name, index): Incoherence[] => {
      const path = [...at, list, index, key];
      if (reserved.has(name)) return [{ path, params: { reason: 'reserved-name', value: name } }];
      return names.indexOf(name) === index ? [] : [{ path, params: { reason: 'stands-twice', value: name } }];
    });
  });
}

/** Spellings that two units claim, of which only the first would ever be meant, and deliverables of one id. */
function twiceInUnits({ units }: Agreement): readonly Incoherence[] {
  const owner = new Map(units.map(({ code }) => [code, code]));
  return units.flatMap(({ code, aliases = [], deliverables }, index) => {
    const tell = (path: FaultPath, value: string): Incoherence => ({
      path: ['units', index, ...path],
      params: { reason: 'stands-twice', value },
    });
    const claimed = aliases.flatMap((alias, at) => {
      const first = owner.get(alias) ?? code;
      owner.set(alias, first);
      return first === code ? [] : [tell(['aliases', at], alias)];
    });
    const ids = deliverables.map(({ id }) => id);
    const again = ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [tell(['deliverables', at, 'id'], id)],
    );
    return [...claimed, ...again];
  });
}

/** What is named in one place must stand in another, and what is said twice must agree. */
function relations(agreement: Agreement): readonly Incoherence[] {
  const declared = declaredIn(agreement);
  const unknown = [...namesIn(bodySchema, agreement)].filter(
    ({ to, name }) => declared[to]?.has(name) === false,
  );
  return [
    ...unknown.map(({ to, name, path }) => ({
      path,
      params: { reason: `unknown-${to}`, value: name } as const,
    })),
    ...codesOffPattern(agreement),
    ...twiceInUnits(agreement),
    ...partsOfPrice(agreement),
    ...withoutPhase(agreement),
    ...doubtsIn(agreement),
    ...uncountable(agreement),
  ];
}

/** What an agreement declares of each kind; `null` where it keeps no list of it, and names are free. */
function declaredIn(agreement: Agreement): Readonly<Record<Referent, ReadonlySet<string> | null>> {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
  return {
    lot: ids(agreement.lots),
    phase: ids(agreement.phases),
    profile: ids(agreement.profiles),
    unit: new Set(agreement.units.map(({ code }) => code)),
    level: agreement.levels ? ids(agreement.levels) : null,
    family: agreement.families ? ids(agreement.families) : null,
    penalty: ids(agreement.penalties ?? []),
    doubt: ids(agreement.doubts),
  };
}

/** Codes that the agreement's own expression does not know for one. */
function codesOffPattern(agreement: Agreement): readonly Incoherence[] {
  const { pattern, example } = agreement.unitCode;
  if (patternFault(pattern) !== null) return [];
  const codes: readonly { readonly path: FaultPath; readonly value: string }[] = [
    { path: ['unitCode', 'example'], value: example },
    ...agreement.units.map(({ code }, index) => ({ path: ['units', index, 'code'], value: code })),
  ];
  return codes
    .filter(({ value }) => !looksLikeCode(agreement, value))
    .map(({ path, value }) => ({ path, params: { reason: 'off-pattern', value, pattern } }));
}

/** An index that has not moved leaves a price as it is; the parts are decimals, hence the tolerance. */
function partsOfPrice({ finance }: Agreement): readonly Incoherence[] {
  const { fixed = 0, indexed = 1 } = finance?.['price-revision']?.formula ?? {};
  // A part that is none is told by itself.
  if ([fixed, indexed].some((part) => part < 0 || part > 1) || Math.abs(fixed + indexed - 1) < 1e-9)
    return [];
  const path = ['finance', 'price-revision', 'formula', 'indexed'];
  return [{ path, params: { reason: 'parts-not-one' } }];
}

/** What is asked of a unit within its phase would be asked of nothing where it has none. */
function withoutPhase({ units }: Agreement): readonly Incoherence[] {
  return units.flatMap((unit, index) =>
    (['mandatory', 'coversPhase'] as const)
      .filter((field) => unit.phase === null && unit[field])
      .map((field) => ({ path: ['units', index, field], params: { reason: 'without-phase' } as const })),
  );
}

/** The readings of each doubt: the one chosen is among them, and where they decide something the engine knows them all. */
function doubtsIn({ doubts }: Agreement): readonly Incoherence[] {
  const found: Incoherence[] = [];
  doubts.forEach(({ decides, readings, chosen, settable }, index) => {
    const tell = (inner: FaultPath, params: FaultParams) =>
      found.push({ path: ['doubts', index, ...inner], params });
    if (!readings.some(({ id }) => id === chosen))
      tell(['chosen'], { reason: 'unknown-reading', value: chosen });
    if (decides === undefined) {
      if (settable) tell(['settable'], { reason: 'settable-without-topic' });
      return;
    }
    const choices: readonly string[] = readingsByTopic[decides];
    readings.forEach(({ id }, at) => {
      if (!choices.includes(id))
        tell(['readings', at, 'id'], { reason: 'reading-not-known', value: id, topic: decides, choices });
    });
    // The engine would follow the first, and the findings would print both.
    if (doubts.findIndex((other) => other.decides === decides) < index)
      tell(['decides'], { reason: 'decided-twice', value: decides });
  });
  return found;
}

/** The agreement as each amendment leaves it: what was added is whole, and what is named still stands. */
function inAmendments(agreement: Agreement): readonly Incoherence[] {
  const { amendments = [] } = agreement;
  const twice = amendments.flatMap(({ id }, index): Incoherence[] => {
    const path = ['amendments', index, 'id'];
    if (reserved.has(id)) return [{ path, params: { reason: 'reserved-name', value: id } }];
    return amendments.findIndex((other) => other.id === id) === index
      ? []
      : [{ path, params: { reason: 'stands-twice', value: id } }];
  });
  twice.push(...amendments.flatMap((amendment, index) => namesTwice(amendment, ['amendments', index])));
  if (twice.length > 0) return twice;
  const versions = versionsOf(agreement);
  const soFar: number[] = [];
  for (const [at, version] of versions.entries()) {
    const indexes = version.amendments.map((amendment) => amendments.indexOf(amendment));
    const before = versions[at - 1]?.agreement;
    const unknown = before === undefined ? [] : unknownWithdrawals(before, amendments, indexes);
    if (unknown.length > 0) return unknown;
    soFar.unshift(...[...indexes].reverse());
    const place = (path: FaultPath) => placeIn(agreement, soFar, version.agreement, path);
    const { error } = bodySchema.safeParse(version.agreement);
    // What the text as signed gets wrong is told of the text itself.
    if (error && before === undefined) return [];
    if (error)
      return error.issues.map(
        (issue) =>
          emptied(amendments, indexes, issue.path) ?? {
            path: place(issue.path.map(String)),
            params: { issue },
          },
      );
    const pattern = patternFault(version.agreement.unitCode.pattern);
    if (pattern !== null) return [{ path: place(['unitCode', 'pattern']), params: { reason: pattern } }];
    const found = [...namesTwice(version.agreement), ...relations(version.agreement)];
    if (found.length > 0)
      return found.map(({ path, params }) => ({
        path: place(path),
        params: withdrawn(amendments, soFar, params),
      }));
  }
  return [];
}

/** A list that is wrong as a whole once an amendment withdrew entries of it has none left. */
function emptied(
  amendments: NonNullable<Agreement['amendments']>,
  indexes: readonly number[],
  [list, ...inner]: readonly PropertyKey[],
): Incoherence | null {
  if (inner.length > 0) return null;
  const value = String(list);
  const index = indexes.find((at) => Object.keys(amendments[at]?.without ?? {}).includes(value));
  return index === undefined
    ? null
    : { path: ['amendments', index, 'without', value], params: { reason: 'nothing-left', value } };
}

/** By the reason that a name is refused for: the list that would declare it. */
const declaringList: ReadonlyMap<string, Withdrawable> = new Map(
  Object.entries({
    'unknown-lot': 'lots',
    'unknown-phase': 'phases',
    'unknown-profile': 'profiles',
    'unknown-unit': 'units',
    'unknown-level': 'levels',
    'unknown-family': 'families',
    'unknown-penalty': 'penalties',
    'unknown-doubt': 'doubts',
  } satisfies Readonly<Record<`unknown-${Referent}`, Withdrawable>>),
);

/** What is named and does not stand may have been withdrawn: it is then found in the text as signed, and missing all the same. */
function withdrawn(
  amendments: NonNullable<Agreement['amendments']>,
  indexes: readonly number[],
  params: Incoherence['params'],
): Incoherence['params'] {
  if (!('value' in params)) return params;
  const { reason, value } = params;
  const list = declaringList.get(reason);
  const index = list && indexes.find((at) => amendments[at]?.without?.[list]?.includes(value));
  return index === undefined
    ? params
    : { reason: 'withdrawn', value, place: `amendments.${index}.without.${list}` };
}

/** What an amendment withdraws was there before it. */
function unknownWithdrawals(
  before: Agreement,
  amendments: NonNullable<Agreement['amendments']>,
  indexes: readonly number[],
): readonly Incoherence[] {
  return indexes.flatMap((index) =>
    Object.entries(amendments[index]?.without ?? {}).flatMap(([list, names]) => {
      const key = keyOfList.get(list) ?? 'id';
      const standing = new Set(entriesIn(before, list).map((entry) => entry[key]));
      return (names ?? []).flatMap((name, at): Incoherence[] =>
        standing.has(name)
          ? []
          : [
              {
                path: ['amendments', index, 'without', list, at],
                params: { reason: 'unknown-entry', value: name },
              },
            ],
      );
    }),
  );
}

/**
 * The place in the file of a value of a version: in the last amendment that says it, else in the text as signed.
 * `indexes`: of the amendments that made the version, the last one first.
 */
function placeIn(
  agreement: Agreement,
  indexes: readonly number[],
  version: Agreement,
  path: FaultPath,
): FaultPath {
  const [list = '', position, ...rest] = path;
  const key = keyOfList.get(String(list));
  const listIn = (part: object): unknown => new Map<string, unknown>(Object.entries(part)).get(String(list));
  const entries = listIn(version);
  const name =
    key === undefined || !Array.isArray(entries) ? undefined : nameOf(entries[Number(position)], key);
  const placeOf = (own: unknown): FaultPath | null => {
    if (own === undefined) return null;
    if (openObjects.has(String(list)) && nameOf(own, String(position)) === undefined) return null;
    if (key === undefined || position === undefined || !Array.isArray(own)) return path;
    const at = own.findIndex((entry: unknown) => nameOf(entry, key) === name);
    return at < 0 ? null : [list, at, ...rest];
  };
  let nearest: FaultPath | null = null;
  for (const index of indexes) {
    const amendment: Partial<Amendment> = agreement.amendments?.[index] ?? {};
    const place = placeOf(listIn(amendment));
    if (place) {
      nearest ??= ['amendments', index, ...place];
      // An amendment that changes another field of the entry does not say this one.
      const [, at, field] = place;
      const entry = [listIn(amendment)].flat()[Number(at)];
      if (key === undefined || nameOf(entry, String(field)) !== undefined)
        return ['amendments', index, ...place];
    }
    // What was said of an entry before an amendment withdrew it holds no longer.
    const gone = new Map<string, unknown>(Object.entries(amendment.without ?? {})).get(String(list));
    if (nearest && Array.isArray(gone) && gone.includes(name)) return nearest;
  }
  return placeOf(listIn(agreement)) ?? nearest ?? path;
}

function nameOf(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null
    ? new Map<string, unknown>(Object.entries(entry)).get(key)
    : undefined;
}
