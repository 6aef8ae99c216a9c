import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from '../../src/agreements';

const source = join(__dirname, '..', '..', 'src');

function filesIn(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true })
    .map((name) => join(source, folder, String(name)))
    .filter((path) => path.endsWith('.ts'));
}

/** What a file does: without its comments and, in a rule, the examples and the page that follow it. */
function working(path: string): string {
  const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const rule = text.indexOf('export const rule');
  const end = rule < 0 ? -1 : text.indexOf('\n};\n', rule);
  return end < 0 ? text : text.slice(0, end);
}

/** Ids, unit codes, and the clauses as they are cited. */
const names = agreements.flatMap(({ id, units, clauses = [] }) => [
  id,
  ...units.map(({ code }) => code),
  ...clauses.map(({ clause }) => clause),
]);

it.each([...filesIn('rules'), ...filesIn('core')].map((path) => [path.slice(source.length + 1), path]))(
  '%s names no agreement, unit or clause',
  (_, path) => {
    const text = working(path);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  },
);
