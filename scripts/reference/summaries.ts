/** The summaries offered, the figures they add up and the fields they can be made by. */
import { measures } from '../../src/core/summing/measures';
import type { SummaryPreset } from '../../src/core/summing/definition';
import { summaryFields } from '../../src/core/summing/fields';
import type { Column } from '../../src/core/sheet/column';
import { code, french, page, table } from './text';

export function summariesPage(summaries: readonly SummaryPreset[], columns: readonly Column[]): string {
  const fields = summaryFields(columns);
  const titleOf = (id: string) => fields.find((field) => field.id === id)?.title.fr ?? id;
  return page(
    { title: 'Les synthèses', order: 4 },
    '# Les synthèses',
    '',
    '## Synthèses proposées',
    '',
    ...table(
      ['synthèse', 'regroupe par', 'chiffres montrés d’abord'],
      summaries.map(({ title, by, measures: first = measures }) => [
        title.fr,
        by.map(titleOf).join(', puis '),
        first.map((measure) => french.summary.measures[measure]).join(', '),
      ]),
    ),
    'Un croisement au choix prend n’importe lesquels des champs ci-dessous.',
    '',
    '## Chiffres',
    '',
    ...table(
      ['chiffre', 'nom dans le terminal'],
      measures.map((measure) => [french.summary.measures[measure], code(measure)]),
    ),
    'Ce que l’accord-cadre ne définit pas reste vide, jamais 0. Est livré ce dont le service fait est constaté au plus tard le jour du contrôle. Une ligne annulée n’est pas comptée, et est nommée.',
    '',
    '## Champs',
    '',
    ...table(
      ['champ', 'nom dans le terminal (`--by`)', 'provient'],
      fields.map(({ id, title, derived }) => [title.fr, code(id), derived ? 'd’un calcul' : 'd’une colonne']),
    ),
  );
}
