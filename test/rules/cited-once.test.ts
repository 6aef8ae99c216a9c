import { agreements } from '../../src/agreements';
import { ruleFiles } from './check-example';

it.each(ruleFiles)('$name cites no clause twice for one subject', ({ rule }) => {
  const cited = agreements.flatMap((agreement) =>
    rule.instances(agreement).map(({ clause, alsoClauses = [] }) => [clause, ...alsoClauses]),
  );
  expect(cited).toEqual(cited.map((clauses) => [...new Set(clauses)]));
});
