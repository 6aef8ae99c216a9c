/**
 * That no order of magnitude is lost: times as ratios, of work run in turn on the same machine, with wide margins, since
 * a short run is slower than a warm one. What `npm run bench` measures at full size, at less than a tenth. In a process
 * of its own: after hundreds of tests in the same one, times tell of these.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const register = join(__dirname, '..', '..', 'bench', 'register.js');

it('checks in a time that stays near that of parsing the cells, and grows as the lines do', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--require', register, join(__dirname, 'measure-check.ts')],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const [check = NaN, quarter = NaN, parse = NaN] = JSON.parse(stdout) as number[];
  expect(check / parse).toBeLessThan(30);
  expect(check / quarter).toBeLessThan(8);
}, 120_000);
