import type { ExampleLine } from '../../src/core/checking/rule';
import { without } from './check-example';
import { runRule, told } from './run-rule';

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  profile: 'Développeur devops',
  agile_trained: 'oui',
};
const run = (change: ExampleLine) => runRule('profile-training', [{ ...devops, ...change }]);

it.each([
  ['oui', []],
  [true, []],
  [1, []],
  [null, [['warning', 'E4']]],
  ['', [['warning', 'E4']]],
  ['non', [['error', 'E4']]],
  [false, [['error', 'E4']]],
])('a cell that holds %o', (agile_trained, found) => {
  expect(run({ agile_trained }).found).toEqual(found);
});

it('cannot say of a cell it cannot read', () => {
  expect(run({ agile_trained: '#REF!' })).toMatchObject({ found: [], missing: ['agile_trained'] });
});

it.each([
  [{ profile: 'Designer', uo_code: 'UO-L2.2.1' }],
  [{ profile: 'TMA junior' }],
  [{ profile: 'Développeur', uo_code: 'UO-L2.3.3' }],
  [{ profile: 'Coach', uo_code: 'UO-L1.2' }],
])('is not applicable, which is no pass, to %o', (change) => {
  const { found, status } = run({ ...change, agile_trained: null });
  expect(found).toEqual([]);
  expect(status).toEqual({ devops: 'not-applicable' });
});

it('takes the profile of the unit where none is written', () => {
  expect(run({ profile: null, agile_trained: null }).found).toEqual([['warning', 'E4']]);
});

it('turns to not checkable without the column', () => {
  const { status, missing } = runRule('profile-training', [without(devops, 'agile_trained')]);
  expect([status['devops'], missing]).toEqual(['not-checkable', ['agile_trained']]);
});

it('tells training that is not written down, and training that is denied, with who is meant', () => {
  const named = { ...devops, person: 'Jeanne Roy' };
  expect(told('profile-training', [{ ...named, agile_trained: null }])).toEqual([
    {
      found: ['warning', 'E4', 'D4', 'F4'],
      fr: [
        'Développeur devops (Jeanne Roy) : le contrat demande une formation (méthodes agiles, Scrum en particulier) et la cellule « Formation agile » est vide.',
        'Vérifiez les références présentées par le titulaire et inscrivez « oui » ou « non ».',
      ],
      en: [
        'DevOps developer (Jeanne Roy): the contract asks for training (agile methods, Scrum in particular) and the cell “Trained in agile” is blank.',
        'Check the references the holder has given and enter “yes” or “no”.',
      ],
    },
  ]);
  expect(told('profile-training', [{ ...named, agile_trained: 'non' }])).toEqual([
    {
      found: ['error', 'E4', 'D4', 'F4'],
      fr: [
        'Développeur devops (Jeanne Roy) : le tableau indique qu’aucune formation n’a été suivie (méthodes agiles, Scrum en particulier), alors que le contrat la demande.',
        'Demandez au titulaire un intervenant formé, ou corrigez la réponse.',
      ],
      en: [
        'DevOps developer (Jeanne Roy): the sheet says that no training was followed (agile methods, Scrum in particular), which the contract asks for.',
        'Ask the holder for a person who is trained, or correct the answer.',
      ],
    },
  ]);
  const [unnamed] = told('profile-training', [{ ...devops, agile_trained: 'non' }]);
  expect([unnamed?.fr[0], unnamed?.en[0]]).toEqual([
    'Développeur devops : le tableau indique qu’aucune formation n’a été suivie (méthodes agiles, Scrum en particulier), alors que le contrat la demande.',
    'DevOps developer: the sheet says that no training was followed (agile methods, Scrum in particular), which the contract asks for.',
  ]);
});
