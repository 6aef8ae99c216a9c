import { rules } from '../../src/catalogue';
import { bordereau, folder } from './workbooks';

describe('the lists', () => {
  it('give every rule with its clauses, every unit and every column', async () => {
    const list = async (name: string): Promise<Record<string, unknown>[]> =>
      JSON.parse((await bordereau(folder(), name, '--format', 'json')).stdout);
    const listed = await list('rules');
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.find(({ id }) => id === 'unit-lot')).toMatchObject({
      titles: { fr: expect.any(String), en: expect.any(String) },
      instances: expect.arrayContaining([{ subject: 'lot 2', clause: 'CCTP §2.2', alsoClauses: [] }]),
    });
    expect(await list('units')).toContainEqual(
      expect.objectContaining({ code: 'UO-L2.2.2', lots: ['2'], phase: '2', clause: 'CCTP §4.3.4' }),
    );
    expect(await list('columns')).toContainEqual(
      expect.objectContaining({ field: 'uo_code', headers: expect.arrayContaining(['Code UO']) }),
    );
  });

  it.each(['rules', 'units', 'columns'])('are shown to a reader too: %s', async (name) => {
    const { status, stdout } = await bordereau(folder(), name);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
  });
});
