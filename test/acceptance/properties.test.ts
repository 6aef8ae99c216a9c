import { readText } from '../../src/core/sheet/read-text';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Fact, Finding } from '../../src/core/checking/finding';
import type { ExampleLine } from '../../src/core/checking/rule';
import { checkLines, findingsOf, ruleFiles } from '../rules/check-example';
import { checkAll, told } from './check-clean';
import { cleanLines } from './clean-workbook';
import { mutated, type Mutation } from './mutation';
import { calendar } from './mutations/calendar';
import { conditions } from './mutations/conditions';
import { finance } from './mutations/finance';
import { phases } from './mutations/phases';
import { units } from './mutations/units';

const mutations = [...calendar, ...units, ...conditions, ...phases, ...finance];

/** Several mutations of the lines at once: a workbook with many things wrong. */
const wrongLines = fc.shuffledSubarray(mutations, { minLength: 3, maxLength: 6 }).map((chosen) => {
  const merged: Mutation = {
    rule: '',
    what: '',
    found: [],
    lines: Object.assign({}, ...chosen.map(({ lines = {} }) => lines)),
    added: chosen.flatMap(({ added = [] }) => added).slice(0, 2),
  };
  return mutated(merged).lines;
});

/**
 * What a finding says, without what may rest on which of several lines of one day speaks for them: their rows, their
 * order, and the figures of that line.
 */
function said({ rule, subject, severity, project }: Finding): string {
  return JSON.stringify([rule, subject, severity, project]);
}

function allSaid(lines: readonly ExampleLine[]): readonly string[] {
  return checkAll(lines).check.findings.map(said).sort();
}

it('finds the same whatever the order of the lines', () => {
  fc.assert(
    fc.property(
      wrongLines.chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      ),
      ([lines, shuffled]) => {
        const [before, after] = [allSaid(lines), allSaid(shuffled)];
        // The difference alone: the workbooks themselves are too long to read.
        expect(after.filter((text) => !before.includes(text))).toEqual([]);
        expect(before.filter((text) => !after.includes(text))).toEqual([]);
        expect(after).toHaveLength(before.length);
      },
    ),
    { numRuns: 40, endOnFailure: true, verbose: 0 },
  );
});

it('finds nothing more for a cancelled line, whatever stands on it', () => {
  const status = fc.constantFrom('annulé', 'Annulée', 'sans suite', 'Abandonné', 'annulation');
  fc.assert(
    fc.property(wrongLines, fc.constantFrom(...Object.values(cleanLines)), status, (lines, line, word) => {
      const cancelled: ExampleLine = { ...line, status: word, end_date: '2019-12-31', qty: -5, pd_done: 500 };
      expect(told([...lines, cancelled])).toEqual(told(lines));
    }),
    { numRuns: 40 },
  );
});

it('says the same each time', () => {
  fc.assert(
    fc.property(wrongLines, (lines) => {
      expect(JSON.stringify(checkAll(lines).check.findings)).toBe(
        JSON.stringify(checkAll(lines).check.findings),
      );
    }),
    { numRuns: 20 },
  );
});

/** Rules that speak of what no cell holds: a sum, rows that are alike, the lots of an order's units. */
const speakOfNoCell = new Set(['ceiling', 'duplicate-line', 'one-holder-per-order']);

describe('a finding points at what it speaks of', () => {
  const cases = ruleFiles
    .filter(({ name }) => !speakOfNoCell.has(name))
    .flatMap(({ name, rule, examples }) =>
      examples.violating.map((example) => ({ name, rule, example, title: example.title })),
    );

  it.each(cases)('$name: $title', ({ rule, example }) => {
    const check = checkLines(rule, example.lines, example);
    const { values, origin } = check.sheet.snapshot;
    for (const finding of findingsOf(check, rule)) {
      if (finding.at === null) continue;
      const held = [finding.at, ...finding.related].map(
        ({ row, column }) => values[row - origin.row]?.[column - origin.column] ?? null,
      );
      const stated = new Set(Object.values(finding.facts).flatMap(valuesOf));
      // A cell that says nothing is what is wrong; any other is quoted, or stands in the sentence as the day or number it
      // holds.
      const pointed = held.some(
        (value) =>
          value === null ||
          readText(value).value === null ||
          readingsOf(value).some((text) => stated.has(text)),
      );
      expect({ held, stated: [...stated], pointed }).toMatchObject({ pointed: true });
    }
  });
});

function valuesOf(fact: Fact | undefined): readonly string[] {
  if (fact === undefined || fact === null) return [];
  if (typeof fact !== 'object') return [comparable(fact)];
  if ('day' in fact) return [String(fact.day)];
  if ('cents' in fact) return [String(fact.cents / 100)];
  return fact.map(comparable);
}

/** A share may stand as 50 in its cell and as 0.5 in the facts. */
function readingsOf(value: string | number | boolean): readonly string[] {
  return typeof value === 'number' ? [value, value / 100].map(comparable) : [comparable(value)];
}

function comparable(value: string | number | boolean): string {
  return String(value).trim().toLowerCase();
}

/** A program of ours, where it is another time. */
function inZone(TZ: string, ...argv: readonly string[]) {
  const { stdout, status } = spawnSync(process.execPath, [require.resolve('tsx/cli'), ...argv], {
    cwd: join(__dirname, '..', '..'),
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  return { stdout, status };
}

it('answers the same in every time zone', () => {
  const asked = ['samples/suivi-commandes.xlsx', '--as-of', '2020-12-15', '--format', 'json'];
  const answers = ['UTC', 'Pacific/Kiritimati', 'America/Adak', 'Europe/Paris'].map((TZ) =>
    inZone(TZ, 'src/cli/index.ts', 'check', ...asked),
  );
  expect(answers[0]?.stdout).toContain('"rule"');
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
}, 120_000);

it('writes its samples the same in every time zone', () => {
  const sample = 'samples/suivi-commandes.xlsx';
  const program = `
    const { reproducible } = require('./scripts/sample/reproducible');
    const bytes = reproducible(require('node:fs').readFileSync('${sample}'));
    process.stdout.write(Buffer.from(bytes).toString('base64'));`;
  const { stdout } = inZone('Pacific/Kiritimati', '--eval', program);
  expect(stdout).toBe(readFileSync(join(__dirname, '..', '..', sample)).toString('base64'));
}, 120_000);
