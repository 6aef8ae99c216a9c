import { checkProduct } from './check-product';
import { productMutations } from './mutations';

describe.each(productMutations)('$rule: $what', (mutation) => {
  it('is found once, at its cell, and nothing else is', () => {
    const before = checkProduct({ asOf: mutation.asOf }).found;
    const { found } = checkProduct(mutation);
    const fresh = found.filter((one) => !before.some((other) => String(other) === String(one)));
    expect(fresh).toEqual(mutation.found);
  });
});
