/** The columns an order sheet can have, with every header that names them. */
import type { Column, ColumnKind } from '../../src/core/sheet/column';
import { code, french, page, table } from './text';

const kinds: Readonly<Record<ColumnKind, string>> = {
  text: 'texte',
  number: 'nombre',
  date: 'date',
  money: 'montant en euros',
  share: 'part ou pourcentage',
  'yes-no': 'oui ou non',
};

export function columnsPage(columns: readonly Column[]): string {
  const sought = (wanted: Column['recognition']) =>
    columns.filter(({ recognition }) => recognition === wanted).map(({ title }) => `« ${title.fr} »`);
  const sorted = [...columns].sort((a, b) => a.title.fr.localeCompare(b.title.fr, 'fr'));
  return page(
    { title: 'Les colonnes', order: 3 },
    '# Les colonnes reconnues',
    '',
    `Une feuille est un tableau de commandes si elle a la colonne ${french.say.list(sought('anchor'))}, remplie, et au moins deux colonnes parmi ${french.say.list(sought('support'))}. Les autres servent aux règles qui en ont besoin ; leur absence est dite, jamais devinée.`,
    '',
    'Majuscules, accents, espaces et ponctuation ne comptent pas dans un en-tête. Là où plusieurs colonnes pourraient convenir, le contenu des cellules décide, ou le volet le demande.',
    '',
    ...table(
      ['colonne', 'contenu', 'en-têtes compris', 'particularités'],
      sorted.map((column) => [
        `${column.title.fr} (${code(column.field)})`,
        kinds[column.kind],
        [...new Set(column.headers.map(({ text }) => text))].join(' ; '),
        remarks(column).join(' ; '),
      ]),
    ),
  );
}

function remarks({ heldBy, fillsDown, ofOneUnit }: Column): readonly string[] {
  return [
    ...(heldBy === 'project' ? ['vaut pour tout le projet'] : []),
    ...(heldBy === 'project-phase' ? ['vaut pour la phase du projet'] : []),
    ...(fillsDown ? ['une cellule vide peut reprendre celle du dessus'] : []),
    ...(ofOneUnit ? ['d’une seule unité par cellule'] : []),
  ];
}
