import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementSchema, type Agreement } from '../../src/core/agreement/schema';

function load(path: string): Agreement {
  return agreementSchema.parse(JSON.parse(readFileSync(join(__dirname, path), 'utf8')));
}

/** The agreement of 2016 that comes with the product. */
export const sgmap = load('../../src/agreements/sgmap-2016.json');

/** The current agreement that comes with the product: levels, families, penalties. */
export const produit = load('../../src/agreements/produit-2026.json');

/** A short extract of an agreement unlike the first: days of experts, units in two lots, working-day limits. */
export const twoLots = load('fixtures/two-lots.json');

/** A fictional agreement, different again: other codes, lots and phases, a ceiling, two amendments. */
export const agence = load('fixtures/agence-2025.json');

/** A fictional agreement of a third buyer, all that may be left out left out or tried once: no phases, days and lump sums. */
export const metropole = load('fixtures/metropole-2024.json');
