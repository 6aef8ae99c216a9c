import { phaseById, readPhase } from '../../src/core/agreement/phases';
import { agence, sgmap, twoLots } from './agreements';

const read = (written: string | number) => {
  const reading = readPhase(sgmap, written);
  return 'phase' in reading ? `${reading.kind} ${reading.phase.id}` : reading.kind;
};

describe('the phase a cell names', () => {
  it.each([
    [2, 'known 2'],
    ['2', 'known 2'],
    ['2.0', 'known 2'],
    [0, 'known 0'],
    ['Phase 2', 'known 2'],
    ['PHASE\u00a02', 'known 2'],
    ['Phase n° 3', 'known 3'],
    ['P1', 'known 1'],
    ['Phase2', 'known 2'],
    ['ph2', 'known 2'],
    ['PHASE3 – consolidation', 'known 3'],
    ['Construction', 'known 2'],
    ['construction du service', 'known 2'],
    ['phase 2 - construction', 'known 2'],
    ['Phase de consolidation', 'known 3'],
    ['2 – Construction du service', 'known 2'],
    ['Phase 4 : passation', 'known 4'],
    ['Lancement', 'known 0'],
    ['Phase II', 'known 2'],
    ['III – Consolidation', 'known 3'],
    ['Phase deux', 'known 2'],
    ['2ème phase', 'known 2'],
    ['Phase 02', 'known 2'],
    ['Phase 2 (lot 2)', 'known 2'],
    ['Phase 2 : construction, lot 2', 'known 2'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
  ])('%p is %s', (written, reading) => expect(read(written)).toBe(reading));

  it.each([
    ['Amorçage', 'former-name 1'],
    ['Investigation et amorcage', 'former-name 1'],
    ['Démonstrateur', 'former-name 2'],
    ['Phase 2 - Développement d’un démonstrateur', 'former-name 2'],
    ['Transfert de compétences', 'former-name 4'],
  ])('%p is the name of an older draft: %s', (written, reading) => expect(read(written)).toBe(reading));

  it.each([
    '5',
    'Phase 9',
    '2017',
    'Recette',
    'Phase 2 - Consolidation',
    'Phase 3 amorçage',
    '2.5',
    '2 et 3',
    'II et III',
    'Phase VI',
    'Phase II – consolidation',
    '2 à 3',
    '2 & 3',
    '–',
    'sp2',
  ])('%p is no phase', (written) => expect(read(written)).toBe('unknown'));

  it('is not the one numbered where another is named beside it', () =>
    expect(read('Phase 2 (après la consolidation)')).toBe('unknown'));

  it('may go by the name of another and a word more', () => {
    const [, , construction, consolidation] = sgmap.phases;
    if (!construction || !consolidation) throw new Error('no such phases');
    const agreement = {
      ...sgmap,
      phases: [
        construction,
        { ...consolidation, label: 'Construction finale', labels: [], formerLabels: [] },
      ],
    };
    expect(readPhase(agreement, 'Phase 3 : construction finale')).toMatchObject({ kind: 'known' });
  });

  it.each(['E2', 'e2', 'Phase E2', 'E2 – Réalisation', 'Build'])(
    'is found by the id that another agreement gives it: %s',
    (written) => expect(readPhase(agence, written)).toMatchObject({ kind: 'known', phase: { id: 'E2' } }),
  );

  it('finds phases by id', () => {
    expect(phaseById(sgmap, '3')?.clause).toBe('CCTP §4.4');
    expect(phaseById(sgmap, '5')).toBeUndefined();
  });

  it('is unknown where an agreement has no phases', () => expect(readPhase(twoLots, 2).kind).toBe('unknown'));
});
