/** Under which agreement a table is read, where several know its units; and what is told of a sheet that is none. */
import type { Agreement } from '../../src/core/agreement/schema';
import { recogniseOrderSheet, type RecogniseOptions } from '../../src/core/orders/recognise';
import { agreement, columns, snapshot } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet'];
const codes = ['UO-L2.1.1', 'UO-L2.1.2', 'UO-L2.2.1', 'UO-L2.2.2'];
const rows = [header, ...codes.map((code) => ['BC-1', code, 1, 'Alpha'])];

/** The agreement with a few of its units. */
const knowing = (id: string, count: number): Agreement => ({
  ...agreement,
  id,
  units: agreement.units.filter(({ code }) => codes.slice(0, count).includes(code)),
});
const [all, half, one, none] = [knowing('all', 4), knowing('half', 2), knowing('one', 1), knowing('none', 0)];

function under(agreements: readonly Agreement[], said: Pick<RecogniseOptions, 'chosen' | 'preferred'> = {}) {
  const found = recogniseOrderSheet(snapshot(rows), { columns, agreements, ...said });
  if (!('headerRow' in found)) return null;
  return [found.agreement?.id, found.fits?.map(({ id }) => id), found.inDoubt];
}

describe('a table that several agreements know units of', () => {
  it('is under the one that knows most, in doubt where another knows half as many', () => {
    expect(under([half, all])).toEqual(['all', ['all', 'half'], true]);
    expect(under([one, all])).toEqual(['all', undefined, undefined]);
    expect(under([none, all])).toEqual(['all', undefined, undefined]);
    expect(under([none])).toBeNull();
    expect(under([])).toBeNull();
  });

  it('is under that of the workbook where it fits', () => {
    expect(under([all, half], { preferred: 'half' })).toEqual(['half', ['all', 'half'], undefined]);
    expect(under([all, half], { preferred: 'all' })).toEqual(['all', ['all', 'half'], undefined]);
    expect(under([all, one], { preferred: 'one' })).toEqual(['all', undefined, undefined]);
  });

  it('is under the one that was chosen, fitting or not', () => {
    expect(under([all, half, one], { chosen: 'one', preferred: 'half' })).toEqual([
      'one',
      ['all', 'half', 'one'],
      undefined,
    ]);
    expect(under([all, half], { chosen: 'none' })).toEqual(['all', ['all', 'half'], true]);
    expect(under([all, one], { chosen: 'all' })).toEqual(['all', undefined, undefined]);
  });
});

describe('a sheet that is none of orders', () => {
  const missing = (grid: (string | number | null)[][], agreements: readonly Agreement[]) => {
    const found = recogniseOrderSheet(snapshot(grid), { columns, agreements });
    return 'headerRow' in found ? null : found;
  };

  it('tells what was found under the agreement that comes nearest', () => {
    const few = [
      ['Projet', 'UO'],
      ['Alpha', 'UO-L2.2.2'],
    ];
    expect(missing(few, [none, all])?.found).toEqual(['project', 'uo_code']);
    expect(missing(few, [all, none])?.found).toEqual(['project', 'uo_code']);
    expect(missing(few, [none])).toMatchObject({ found: ['project'], columns: [{ index: 1 }, { index: 2 }] });
    expect(missing(few, [all])?.missing).not.toContain('uo_code');
  });

  it('of no agreement tells nothing', () => {
    expect(missing(rows, [])).toMatchObject({ missing: [], found: [] });
  });

  it('is one of two that support it at least', () => {
    const head = ['UO', 'Projet', 'Qté'];
    expect(missing([head, ['UO-L2.2.2', 'Alpha', 1]], [all])).toBeNull();
    expect(missing([head.slice(0, 2), ['UO-L2.2.2', 'Alpha']], [all])).not.toBeNull();
  });
});

describe('the column of units', () => {
  const recognised = (grid: (string | number | null)[][], more: Partial<RecogniseOptions> = {}) => {
    const found = recogniseOrderSheet(snapshot(grid), { columns, agreement, ...more } as RecogniseOptions);
    return found.columns?.find(({ column }) => column.field === 'uo_code')?.index ?? null;
  };
  const grid = (...units: (string | null)[]) => [
    ['N° BC', 'Presta', 'Qté', 'Projet'],
    ...units.map((unit) => ['BC-1', unit, 1, 'Alpha']),
  ];

  it('is the one half of whose cells name units, whatever heads it', () => {
    expect(recognised(grid('UO-L2.2.2', 'voir devis'))).toBe(2);
    expect(recognised(grid('UO-L2.2.2', 'voir devis', 'à préciser'))).toBeNull();
    expect(recognised(grid('UO-L2.2.2', null, null, null))).toBe(2);
    expect(recognised(grid(null, null))).toBeNull();
  });

  it('is not looked for where the user said what it is, or that there is none', () => {
    expect(recognised(grid('UO-L2.2.2'), { mapping: { uo_code: null } })).toBeNull();
    expect(recognised(grid('UO-L2.2.2'), { choices: [{ header: 'Projet', field: 'uo_code' }] })).toBe(4);
    expect(recognised(grid('UO-L2.2.2'), { choices: [{ header: 'Presta', field: null }] })).toBeNull();
  });
});
