/** The page on writing an agreement says what the schema takes, and its examples are taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreement } from '../../src/core/agreement/read-agreement';
import { measureSchema, qualifierSchema } from '../../src/core/agreement/schema/basics';
import { readingsByTopic } from '../../src/core/agreement/schema/doubt';
import { largestStored } from '../../src/core/stored-part';
import { fr } from '../../src/languages/fr';
import { agence } from '../agreement/agreements';
import { omit } from '../rules/changed-agreements';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');
const page = read('docs/ecrire-un-accord-cadre.md');
const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text.trim());
const [whole = '', figure = '', doubt = '', amendments = ''] = examples;

it.each(Object.entries(readingsByTopic))('names the topic %s with its readings', (topic, readings) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${topic}\` `)) ?? '';
  expect([...row.matchAll(/`([\w-]+)`/g)].map(([, id]) => id)).toEqual([topic, ...readings]);
});

it.each([...measureSchema.options, ...qualifierSchema.options])('explains %s', (word) =>
  expect(page).toContain(`\`${word}\``),
);

it('says how long an agreement may be', () =>
  expect(page).toContain(`pèse ${largestStored.agreement / 1_000_000} Mo au plus`));

it('begins with an agreement that is whole', () => {
  expect(examples).toHaveLength(4);
  expect(readAgreement(whole).faults).toBeUndefined();
});

it('shows a number, a doubt and amendments that an agreement takes', () => {
  const draft = JSON.parse(whole) as Record<string, unknown> & { units: object[] };
  const inPage = JSON.parse(`{${figure}}`) as object;
  const units = draft.units.map((unit) => ({ ...unit, ...inPage }));
  const text = JSON.stringify({ ...draft, units, doubts: [JSON.parse(doubt)] });
  expect(readAgreement(text).faults).toBeUndefined();
  const changes = JSON.parse(`{${amendments}}`) as object;
  expect(readAgreement(JSON.stringify({ ...agence, ...changes })).faults).toBeUndefined();
});

it('quotes what is said of a faulty file word for word', () => {
  const faulty = whole.replace('"amount": 1,', '"amount": "1",').replace('"ceiling"', '"plafond"');
  const told = (readAgreement(faulty).faults ?? []).map(({ place, line = 0, column = 0, why }) =>
    fr.agreement.at(fr.agreement.place(place, { line, column }), fr.agreement.reason(why, fr.say)),
  );
  const quoted = page.split('\n').filter((line) => /^ {2}\S+.*, ligne \d+, colonne/.test(line));
  expect(quoted.map((line) => line.trim())).toEqual(told.map((text) => text.replaceAll('\u00a0', ' ')));
});

/** Keys whose name says it all, and lists of checks by their id. */
const plain = /^(clause|alsoClauses|doubts|id|label|title|lots|text)$/;

/** Paths of the keys that the schema does not explain. */
function unexplained(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, $ref, ...rest } = schema as { properties?: object; $ref?: string };
  const own = Object.entries(properties).flatMap(([key, value]: [string, { description?: string }]) => [
    ...(value.description || plain.test(key) || $ref || path.endsWith('.finance') ? [] : [`${path}.${key}`]),
    ...unexplained(value, `${path}.${key}`),
  ]);
  return [...own, ...Object.values(rest).flatMap((part) => unexplained(part, path))];
}

it('rests on a schema that explains every key to an editor', () => {
  const schema = JSON.parse(read('src/agreements/agreement.schema.json')) as {
    properties: Record<string, unknown>;
  };
  // An amendment changes what the rest of the schema has explained.
  const properties = omit(schema.properties, 'amendments');
  expect(unexplained({ ...schema, properties }, '')).toEqual([]);
});
