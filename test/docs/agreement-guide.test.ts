/** The page on writing an agreement says what the schema takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingsByTopic } from '../../src/core/agreement/schema/doubt';
import { largestStored } from '../../src/core/stored-part';

const page = readFileSync(join(__dirname, '../../docs/ecrire-un-accord-cadre.md'), 'utf8');

it.each(Object.entries(readingsByTopic))('names the topic %s with its readings', (topic, readings) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${topic}\` `)) ?? '';
  expect([...row.matchAll(/`([\w-]+)`/g)].map(([, id]) => id)).toEqual([topic, ...readings]);
});

it('says how long an agreement may be', () =>
  expect(page).toContain(`pèse ${largestStored.agreement / 1_000_000} Mo au plus`));
