import { mayName, readProfile } from '../../src/core/agreement/profiles';
import { sgmap } from './agreements';

const read = (written: string) => readProfile(sgmap, written)?.id ?? null;

describe('the profile a text names', () => {
  it.each([
    ['Développeur TMA/MCO', 'tma'],
    ['Développeur', 'devops'],
    ['Un développeur full stack, pour la maintenance', 'devops'],
    ['Coach agile confirmé', 'coach'],
    ['po', 'product-lead'],
    ['Coaching', 'coach'],
    ['poste', null],
    ['', null],
  ])('%p: %p', (written, id) => expect(read(written)).toBe(id));

  it('is neither of two whose names stand in it and are as long; the same one named twice is itself', () => {
    expect(read('ergonome et coach agile')).toBe('coach');
    expect(read('designer et coaching')).toBeNull();
    expect(read('coaching et designer')).toBeNull();
    expect(read('designer, designer')).toBe('designer');
  });

  it('may be meant by a word of its name, not by a blank', () => {
    const [tma] = sgmap.profiles.filter(({ id }) => id === 'tma');
    if (!tma) throw new Error('no such profile');
    expect(
      ['Développeur', 'junior', 'MCO', 'dev', '', ' – '].map((written) => mayName(sgmap, tma, written)),
    ).toEqual([...[true, true, true, false, false, false]]);
  });
});
