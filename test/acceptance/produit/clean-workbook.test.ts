import { checkProduct } from './check-product';

it('is found faultless by every rule', () => {
  const { found } = checkProduct({});
  expect(found.filter(([, severity]) => severity !== 'info')).toEqual([]);
});
