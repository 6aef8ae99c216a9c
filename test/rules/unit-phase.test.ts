import { told } from './run-rule';

const design = { order_no: 'BC-010', uo_code: 'UO-L2.2.1', qty: 1 };

it('tells a phase that is not the unit’s, and points at the unit', () => {
  expect(told('unit-phase', [{ ...design, phase: 3 }])).toEqual([
    {
      found: ['error', 'D4', 'B4'],
      fr: [
        'La ligne est en phase « 3 », mais UO-L2.2.1 est une unité de la phase 2 (Construction du service).',
        'Inscrivez la phase 2, ou commandez une unité de la phase inscrite.',
      ],
      en: [
        'The line says phase “3”, but UO-L2.2.1 is a unit of phase 2 (Construction du service).',
        'Enter phase 2, or order a unit of the phase entered.',
      ],
    },
  ]);
});

it('tells a former name of the phase, of which the unit is not the cause', () => {
  expect(told('unit-phase', [{ ...design, phase: 'Démonstrateur' }])).toEqual([
    {
      found: ['warning', 'D4'],
      fr: [
        '« Démonstrateur » est un ancien nom de la phase 2 (Construction du service), resté dans le sommaire du contrat.',
        'Inscrivez la phase 2 sous son nom actuel.',
      ],
      en: [
        '“Démonstrateur” is a former name of phase 2 (Construction du service), left in the contract’s table of contents.',
        'Enter phase 2 under its present name.',
      ],
    },
  ]);
});
