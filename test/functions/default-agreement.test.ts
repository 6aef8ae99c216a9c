import { agreements } from '../../src/agreements';
import { defaultAgreement, defaultAmong } from '../../src/default-agreement';
import { functionList } from '../../src/function-list';

it('is the agreement that every function says it takes where none is named', () => {
  const said = functionList.flatMap(({ parameters }) =>
    parameters.filter(({ name }) => name === 'agreement').map(({ description }) => description),
  );
  expect(said.length).toBeGreaterThan(0);
  for (const { fr, en } of said) {
    expect(fr).toContain(`${defaultAgreement} si absent`);
    expect(en).toContain(`${defaultAgreement} where absent`);
  }
});

it('stays the same in whatever order agreements come, and is the first where it is none of them', () => {
  expect(defaultAmong([...agreements].reverse()).id).toBe(defaultAgreement);
  const others = agreements.filter(({ id }) => id !== defaultAgreement);
  expect(defaultAmong(others)).toBe(others[0]);
  expect(() => defaultAmong([])).toThrow('no agreement');
});
