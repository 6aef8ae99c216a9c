import { rules } from '../../src/catalogue';
import { publicRules } from '../../src/core/checking/public-rules';

it('every rule has a public id', () => {
  expect(rules.map(({ id }) => id).filter((id) => !publicRules.has(id))).toEqual([]);
});
