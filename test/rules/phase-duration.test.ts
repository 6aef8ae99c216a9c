import { omit, withPhase } from './changed-agreements';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';
import { span } from './span';

it('tells a phase that is too short, once over, and where it starts', () => {
  expect(told('phase-duration', [span('UO-L2.3.2', '2017-10-02', '2017-12-01')])).toEqual([
    {
      found: ['warning', 'F4', 'E4'],
      fr: [
        'La phase 3 (Consolidation de la start-up d’État) du projet « Alpha » va du 02/10/2017 au 01/12/2017, soit 2 mois, pour 3 à 6 mois : la fin était attendue au plus tôt le 01/01/2018.',
        'Vérifiez que toutes les lignes de la phase figurent au tableau.',
      ],
      en: [
        'Phase 3 (Consolidation de la start-up d’État) of project “Alpha” runs from 02/10/2017 to 01/12/2017, that is 2 months, for 3 to 6 months: the end was expected on 01/01/2018 at the earliest.',
        'Check that all the lines of the phase are in the sheet.',
      ],
    },
  ]);
});

it('tells a phase beyond an estimate, that another clause still allows, or no longer does', () => {
  expect(told('phase-duration', [span('UO-L2.2.2', '2017-04-03', '2017-09-02')])).toEqual([
    {
      found: ['info', 'F4', 'E4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » va du 03/04/2017 au 02/09/2017, soit 5 mois, pour 3 mois environ : la fin était attendue au plus tard le 02/07/2017, tolérée jusqu’au 20/07/2017 (20 %, votre réglage) ; elle reste dans la durée (3 à 6 mois) qu’une autre clause admet.',
        'Vérifiez que le dépassement de l’estimation est voulu.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” runs from 03/04/2017 to 02/09/2017, that is 5 months, for about 3 months: the end was expected on 02/07/2017 at the latest, tolerated until 20/07/2017 (20%, your setting); it stays within the length (3 to 6 months) that another clause allows.',
        'Check that going beyond the estimate is intended.',
      ],
    },
  ]);
  expect(told('phase-duration', [span('UO-L2.2.2', '2017-04-03', '2017-12-31')])).toEqual([
    {
      found: ['warning', 'F4', 'E4'],
      fr: [
        'La phase 2 (Construction du service) du projet « Alpha » va du 03/04/2017 au 31/12/2017, soit 9 mois, pour 3 mois environ : la fin était attendue au plus tard le 02/07/2017, tolérée jusqu’au 20/07/2017 (20 %, votre réglage) ; elle dépasse aussi la durée (3 à 6 mois) qu’une autre clause admet.',
        'Ramenez la fin de la phase au 20/07/2017 au plus tard, ou vérifiez que toutes les lignes sont de cette phase.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha” runs from 03/04/2017 to 31/12/2017, that is 9 months, for about 3 months: the end was expected on 02/07/2017 at the latest, tolerated until 20/07/2017 (20%, your setting); it also exceeds the length (3 to 6 months) that another clause allows.',
        'Bring the end of the phase back to 20/07/2017 at the latest, or check that all the lines belong to this phase.',
      ],
    },
  ]);
});

it('tells a phase that only one clause speaks of', () => {
  expect(told('phase-duration', [span('UO-L2.3.2', '2017-10-02', '2018-07-31')])).toEqual([
    {
      found: ['error', 'F4', 'E4'],
      fr: [
        'La phase 3 (Consolidation de la start-up d’État) du projet « Alpha » va du 02/10/2017 au 31/07/2018, soit 10 mois, pour 3 à 6 mois : la fin était attendue au plus tard le 01/04/2018, admise jusqu’au 02/04/2018 (1 jour de grâce, votre réglage).',
        'Ramenez la fin de la phase au 01/04/2018 au plus tard, ou vérifiez que toutes les lignes sont de cette phase.',
      ],
      en: [
        'Phase 3 (Consolidation de la start-up d’État) of project “Alpha” runs from 02/10/2017 to 31/07/2018, that is 10 months, for 3 to 6 months: the end was expected on 01/04/2018 at the latest, accepted until 02/04/2018 (1 day of grace, your setting).',
        'Bring the end of the phase back to 01/04/2018 at the latest, or check that all the lines belong to this phase.',
      ],
    },
  ]);
});

describe('a length that another clause widens', () => {
  /** The clauses apart, and a phase that may be too short as well. */
  const widened = withPhase(agreement, '2', ({ duration, durationSeverity, ...phase }) => ({
    ...phase,
    duration: duration && { ...omit(duration, 'alsoClauses') },
    durationSeverity: durationSeverity && {
      above: { severity: 'info', clause: 'CCTP §4.3.1' },
      below: { severity: 'info', clause: 'CCTP §4.3.1' },
      farAbove: durationSeverity.farAbove && {
        ...durationSeverity.farAbove,
        figure: { ...durationSeverity.farAbove.figure, clause: 'CCTP §4.4.2' },
      },
    },
  }));
  const of = (end: string) => {
    const lines = [span('UO-L2.2.2', '2017-04-03', end)];
    const { findings, problems } = runRule('phase-duration', lines, { agreement: widened });
    const [finding] = findings;
    return {
      cited: [finding?.severity, finding?.clause, ...(finding?.alsoClauses ?? [])],
      both: problems[0]?.includes('qu’une autre clause admet'),
    };
  };

  it('is cited beside the narrower one, where the phase is too long', () => {
    expect(of('2017-09-02')).toEqual({ cited: ['info', 'CCTP §4.3.1', 'CCTP §4.4.2'], both: true });
    expect(of('2017-12-31')).toEqual({
      cited: ['warning', 'CCTP §4.3.1', 'CCTP §4.3.4', 'CCTP §4.4.2'],
      both: true,
    });
  });

  it('has nothing to say of a phase that is too short', () => {
    expect(of('2017-05-02')).toEqual({ cited: ['info', 'CCTP §4.3.1'], both: false });
  });
});

it('starts with its first line and ends with its last, wherever these stand', () => {
  const lines = [
    span('UO-L2.3.3', '2018-01-02', '2018-02-01'),
    span('UO-L2.3.2', '2017-10-02', '2017-12-31'),
    span('UO-L2.3.2', '2018-01-08', '2018-06-30'),
    span('UO-L2.3.2', '2018-01-09', '2018-06-30'),
    span('UO-L2.3.3', '2017-10-02', '2018-03-31'),
  ];
  expect(told('phase-duration', lines).map(({ found }) => found)).toEqual([['error', 'F6', 'E5']]);
});

it('asks for the dates of a line that lacks one or has them the wrong way round, not of one that lasts a day', () => {
  const fine = span('UO-L2.3.2', '2017-10-02', '2018-02-01');
  const missing = (...more: ReturnType<typeof span>[]) => runRule('phase-duration', [fine, ...more]).missing;
  expect(missing(span('UO-L2.3.3', '2017-12-01', '2017-11-01'))).toEqual(['end_date']);
  expect(missing({ ...fine, start_date: '' })).toEqual(['start_date']);
  expect(missing(span('UO-L2.3.3', '2017-12-01', null))).toEqual(['end_date']);
  expect(missing(span('UO-L2.3.3', '2017-12-01', '2017-12-01'))).toEqual([]);
});
