import { agreements } from '../../src/agreements';
import { normalise } from '../../src/core/text';

describe.each(agreements.map((agreement) => [agreement.id, agreement] as const))('%s', (_, agreement) => {
  it.each(agreement.units.map((unit) => [unit.code, [unit.label, ...unit.labels]] as const))(
    'names %s once by each of its labels',
    (_, labels) => expect(new Set(labels.map(normalise)).size).toBe(labels.length),
  );

  it.each(agreement.profiles.map(({ id, label, names }) => [id, label, names] as const))(
    'names the profile %s once by each of its names',
    (id, label, names) => {
      const own = [id, label.fr, label.en].map(normalise);
      expect(
        names.map(normalise).filter((name, at, all) => own.includes(name) || all.indexOf(name) !== at),
      ).toEqual([]);
    },
  );
});
