/** Characters that steer a terminal, that no XML holds, or that are halves: in cells, names of sheets and of files. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bordereau, folder, goodLine, header, lotError, withParts, workbook } from '../cli/workbooks';

jest.setTimeout(120_000);

const named = (order: string) => [order, ...lotError.slice(1, 4), order, ...lotError.slice(5)];

/** Colours, cursor, bell, the same in one byte, and the order of letters turned around. */
const steering = ['\u001b[31m', '\u0007', '\u009b2J', '\u202e', '\u2066', '\r', '\u2028'];

/** A sheet with such a name: the writer would keep it from us. */
const withName = (name: string) => (parts: Record<string, string>) => ({
  'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace('name="A"', `name="${name}"`),
});

/** The parts of a report as text. */
function partsOf(path: string): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, part]) => [name, decoder.decode(part)]),
  );
}

describe('in the window of a terminal', () => {
  it.each(steering)('%j of a cell, a sheet or a file steers nothing', async (sign) => {
    const dir = folder();
    const file = `a${sign}b.xlsx`;
    const code = `&#x${sign.charCodeAt(0).toString(16)};`;
    await withParts(
      join(dir, file),
      [{ name: 'A', rows: [[...header, `Col${sign}`], goodLine, named(`BC${sign}2`)] }],
      withName(`S${code}x`),
    );
    for (const argv of [
      ['check', file],
      ['summary', file, '--by', 'project,order_no'],
    ]) {
      const { stdout, stderr } = await bordereau(dir, ...argv);
      expect(stdout).toContain('BC');
      // eslint-disable-next-line no-control-regex
      expect((stdout + stderr).match(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g)).toBeNull();
    }
  });

  it('a line break of a cell begins no line', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, goodLine, named('BC\nfaux')] }]);
    for (const argv of [['check'], ['summary', '--by', 'project,order_no']]) {
      const { stdout } = await bordereau(dir, argv[0] ?? '', 'a.xlsx', ...argv.slice(1));
      expect(stdout).toContain('BC faux');
      expect(stdout).not.toMatch(/^faux/m);
    }
  });
});

describe('in the workbook of a report', () => {
  it('what XML cannot hold is a blank, and what looks like a character in hexadecimal stays as it is', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, named('BC')] }], (parts) => ({
      'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replaceAll(
        '<t>BC</t>',
        '<t>a_xFFFF_b_xFFFE_c_xD800_d_x005F_x0041_e</t>',
      ),
    }));
    for (const [name, ...argv] of [
      ['check', 'a.xlsx'],
      ['summary', 'a.xlsx', '--by', 'project,order_no'],
    ]) {
      await bordereau(dir, name ?? '', ...argv, '--report', `${name}.xlsx`);
      const texts = Object.values(partsOf(join(dir, `${name}.xlsx`))).join('');
      expect(texts).toContain('a b c\ufffdd_x005F_x0041_e');
      expect(texts).not.toMatch(/[\ufffe\uffff]/);
    }
  });

  it('a sheet with half a character for a name is gone to, as far as an address can say', async () => {
    const dir = folder();
    await withParts(join(dir, 'a.xlsx'), [{ name: 'A', rows: [header, lotError] }], withName('a&#xD800;b'));
    const { status, stderr } = await bordereau(dir, 'check', 'a.xlsx', '--report', 'r.xlsx');
    expect([status, stderr]).toEqual([1, '']);
  });

  it('a link leads to the file that was checked, also from a folder that is called as an address begins', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'http:', 'example.org'), { recursive: true });
    const file = 'http:/example.org/a.xlsx';
    await workbook(join(dir, file), [{ name: 'A', rows: [header, lotError] }]);
    await bordereau(dir, 'check', file, '--report', 'r.xlsx');
    const links = Object.values(partsOf(join(dir, 'r.xlsx')))
      .join('')
      .matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g);
    const targets = [...new Set([...links].map(([, target]) => target))];
    expect(targets).toEqual(['./http:/example.org/a.xlsx#&apos;A&apos;!B2']);
  });
});
