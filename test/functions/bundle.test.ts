import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import webpack from 'webpack';
import { functionExamples } from '../../scripts/generate-function-metadata';
import { holidayZones } from '../../src/core/calendar/holidays';
import { functions } from '../../src/functions';
import { columns } from '../../src/line-check';
import { ruleFiles } from '../rules/check-example';
import { call, type FunctionId } from './call';

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

type Evaluate = (...given: unknown[]) => unknown;

const out = mkdtempSync(join(tmpdir(), 'bordereau-bundle-'));
const associated = new Map<string, Evaluate>();
let source: Buffer;

beforeAll(async () => {
  const configure =
    jest.requireActual<(env: unknown, argv: object) => webpack.Configuration[]>('../../webpack.config.js');
  const configuration = configure({}, { mode: 'production' }).find(({ name }) => name === 'functions');
  await new Promise<void>((resolve, reject) => {
    webpack({ ...configuration, output: { path: out, filename: '[name].js' } }, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(),
    );
  });
  source = readFileSync(join(out, 'functions.js'));
  const CustomFunctions = {
    associate: (id: string, evaluate: Evaluate) => associated.set(id, evaluate),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  runInContext(source.toString(), createContext({ CustomFunctions }));
}, 120_000);

afterAll(() => rmSync(out, { recursive: true }));

describe('functions.js in a bare runtime', () => {
  it('associates every function at load, builds no code from text, and stays small', () => {
    expect([...associated.keys()].sort()).toEqual(Object.keys(functions).sort());
    expect(source.toString()).not.toMatch(/\beval\(|new Function|ZodError/);
    expect(brotliCompressSync(source).length).toBeLessThan(30_000);
  });

  it('answers as the functions do, without the sentences of the rules', () => {
    const headers = [['N° BC', 'UO', 'Quantité', 'Lot']];
    expect(associated.get('CHECK_LINE')?.(headers, [['BC-1', 'UO-L1.2', 1, 2]])).toBe('error: unit-lot');
    expect(associated.get('UO_COST')?.('UO-L2.2.2', 2, [['UO-L2.2.2', 41000]])).toBe(82000);
    const onCall = [headers, [['BC-1', 'UO-AP', 1, 1]], null, 'produit-2026'];
    expect(associated.get('CHECK_LINE')?.(...onCall)).toBe(call('CHECK_LINE', ...onCall));
  });

  it('answers ten thousand different calls within a second', () => {
    const [cost, end] = [associated.get('UO_COST'), associated.get('UO_END')];
    let right = 0;
    const started = performance.now();
    for (let at = 1; at <= 5_000; at += 1) {
      if (cost?.('UO-L2.2.2', at, [['UO-L2.2.2', 41000]]) === 41000 * at) right += 1;
      if (Number(end?.('UO-L1.2', 42_744 + at)) > 42_744 + at) right += 1;
    }
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(right).toBe(10_000);
  });

  it('judges the lines of the examples of every rule as the whole engine does', () => {
    const cell = (...given: unknown[]) => {
      try {
        return associated.get('CHECK_LINE')?.(...given);
      } catch (error) {
        return error instanceof CellError ? error.code : error;
      }
    };
    const verdicts = new Set<unknown>();
    for (const { examples } of ruleFiles)
      for (const { lines, prices } of [...examples.compliant, ...examples.violating])
        for (const line of lines)
          for (const agreement of ['sgmap-2016', 'produit-2026']) {
            const given = [[Object.keys(line)], [Object.values(line)], prices ?? null, agreement];
            const verdict = cell(...given);
            expect([agreement, line, verdict]).toEqual([agreement, line, call('CHECK_LINE', ...given)]);
            verdicts.add(verdict);
          }
    // Not all alike: the comparison means something.
    expect(verdicts.size).toBeGreaterThan(40);
  });

  it('knows every wording of a header, and every zone of holidays, by its name', () => {
    const cell = (id: string, ...given: unknown[]) => {
      try {
        return associated.get(id)?.(...given);
      } catch (error) {
        return error instanceof CellError ? error.code : error;
      }
    };
    const verdicts = new Set<unknown>();
    for (const column of columns)
      for (const { text } of column.headers)
        for (const value of ['deux', 2]) {
          const given = [[['uo_code', text]], [['UO-L2.2.2', value]]];
          const verdict = cell('CHECK_LINE', ...given);
          expect([text, verdict]).toEqual([text, call('CHECK_LINE', ...given)]);
          verdicts.add(verdict);
        }
    expect(verdicts.size).toBeGreaterThan(10);
    for (const zone of holidayZones)
      expect([zone, cell('WORKING_DAYS', '2017-01-01', '2018-12-31', zone)]).toEqual([
        zone,
        call('WORKING_DAYS', '2017-01-01', '2018-12-31', zone),
      ]);
  });

  it('gives what the examples of the functions show', () => {
    for (const [id, examples] of functionExamples())
      for (const { formula } of examples) {
        const given = JSON.parse(
          `[${formula.slice(id.length + 1, -1)}]`.replace(
            /\b(BPU|HEADERS|LINE)\b/g,
            '[["UO-L2.2.2", 41000]]',
          ),
        ) as unknown[];
        const expected = call(id as FunctionId, ...given);
        let found: unknown;
        try {
          found = associated.get(id)?.(...given);
        } catch (error) {
          found = error instanceof CellError ? error.code : error;
        }
        expect([formula, found]).toEqual([formula, expected]);
      }
  });

  it('returns a value or throws an error of Excel with a sentence of its own, whatever it is given', () => {
    const odd: unknown[] = [
      ...[
        null,
        undefined,
        '',
        0,
        NaN,
        -1,
        Infinity,
        true,
        '#REF!',
        'x'.repeat(100_000),
        '__proto__',
        'constructor',
      ],
      ...[[], [[]], [[null]], [[['a']]], [[{ a: 1 }]], {}, [['__proto__', 'constructor']], [['UO']]],
      ...['UO-L2.2.2', '2017-01-09', [['UO-L2.2.2', 41000]]],
    ];
    const third = [null, NaN, 'max', '__proto__', [['UO-L2.2.2', 41000]]];
    const faults: unknown[] = [];
    for (const [id, evaluate] of associated)
      for (const first of odd)
        for (const second of odd)
          for (const last of third)
            try {
              const result = evaluate(first, second, last);
              const isValue =
                Array.isArray(result) || ['string', 'number', 'boolean'].includes(typeof result);
              // Excel on the web hangs on results of many cells (office-js issue 2786).
              const isShort = !Array.isArray(result) || result.flat().length <= 2_000;
              if (!isValue || !isShort || Number.isNaN(result))
                faults.push([id, first, second, last, result]);
            } catch (error) {
              const told =
                error instanceof CellError && error.message !== '' && !error.message.includes('inattendue');
              if (!told) faults.push([id, first, second, last, String(error)]);
            }
    expect(faults).toEqual([]);
  }, 60_000);
});
