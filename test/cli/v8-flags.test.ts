import { execFileSync } from 'node:child_process';
import { flags } from '../../src/cli/v8-flags';

it('sets only flags that this version of Node knows', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  for (const flag of flags) {
    const name = flag.replace(/^--(no-)?|=.*$/g, '');
    expect(known).toMatch(new RegExp(`^ +--${name} `, 'm'));
  }
});
