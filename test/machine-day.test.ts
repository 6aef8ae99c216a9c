/** The day the machine shows, wherever it stands and whatever language it speaks. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const program = `
const { machineDay } = require('./src/machine-day.ts');
const day = (TZ, now) => {
  process.env.TZ = TZ;
  Date.now = () => Date.parse(now);
  return machineDay();
};
process.stdout.write(JSON.stringify(JSON.parse(process.argv[1]).map((given) => day(...given))));
`;

function daysOf(cases: readonly (readonly string[])[], locale: string): unknown {
  const argv = ['--require', 'tsx/cjs', '--eval', program, JSON.stringify(cases)];
  const env = { ...process.env, LC_ALL: locale, LANG: locale };
  return JSON.parse(
    execFileSync(process.execPath, argv, { cwd: join(__dirname, '..'), env, encoding: 'utf8' }),
  );
}

it.each(['C', 'tr_TR.UTF-8', 'ar_SA.UTF-8'])(
  'is that of its own time zone, as ISO writes it: %s',
  (locale) => {
    const cases = [
      ['UTC', '2026-12-31T23:30:00Z', '2026-12-31'],
      ['Pacific/Auckland', '2026-12-31T23:30:00Z', '2027-01-01'],
      ['Europe/Paris', '2026-12-31T23:30:00Z', '2027-01-01'],
      ['America/Los_Angeles', '2027-01-01T00:30:00Z', '2026-12-31'],
      // Midnight is an hour earlier in summer.
      ['Europe/Paris', '2026-07-14T22:30:00Z', '2026-07-15'],
      ['Europe/Paris', '2026-01-14T22:30:00Z', '2026-01-14'],
    ];
    expect(
      daysOf(
        cases.map(([zone = '', now = '']) => [zone, now]),
        locale,
      ),
    ).toEqual(cases.map(([, , day]) => day));
  },
);
