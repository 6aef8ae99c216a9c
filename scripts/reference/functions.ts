/** The custom functions with their arguments and examples, as typed in a French Excel. */
import type { ListedFunction } from '../../src/functions/listed-function';
import { frenchFormula } from '../../src/languages/formula-spelling';
import { exampleNotes } from '../function-help';
import { rulesOfColumns, rulesOfThePane } from '../rules-of-the-pane';
import { code, page, table } from './text';

export function functionsPage(functions: readonly ListedFunction[]): string {
  return page(
    { title: 'Les fonctions', order: 2 },
    '# Les fonctions de cellule',
    '',
    'Elles se calculent sur place, sans serveur, et portent le même nom dans toutes les langues. Une date est une date d’Excel, ou un texte `jj/mm/aaaa` ou `aaaa-mm-jj` ; les dates rendues sont montrées ici `aaaa-mm-jj`. Une cellule vide vaut un argument absent, sauf là où un argument dit qu’elle peut être lue comme 0. Ce que l’accord-cadre ne fixe pas est `#N/A` avec une phrase, jamais 0 ; un argument qui ne convient pas est `#VALEUR!` avec une phrase.',
    '',
    ...functions.flatMap(one),
  );
}

function one({ name, description, parameters, examples }: ListedFunction): readonly string[] {
  const signature = parameters.map((parameter) =>
    parameter.optional ? `[${parameter.name}]` : parameter.name,
  );
  return [
    `## ${name}`,
    '',
    code(`=MARCHE.${name}(${signature.join('; ')})`),
    '',
    description.fr,
    '',
    ...table(
      ['argument', 'sens'],
      parameters.map((parameter) => [
        `${code(parameter.name)}${parameter.optional ? ' (facultatif)' : ''}`,
        parameter.description.fr,
      ]),
    ),
    ...table(
      ['exemple', 'résultat'],
      examples.map(({ formula, result }) => [
        code(`=MARCHE.${frenchFormula(formula)}`),
        code(frenchFormula(result)),
      ]),
    ),
    ...exampleNotes(examples),
    '',
    ...(name === 'CHECK_LINE' ? leftToThePane() : []),
    `_In English: ${description.en}_`,
    '',
  ];
}

function leftToThePane(): readonly string[] {
  const ids = (rules: readonly string[]) => rules.map(code).join(', ');
  return [
    `Règles qui jugent une ligne et que seul le volet applique : ${ids(rulesOfThePane)}.`,
    '',
    `Règles dites « not checkable » seulement si la ligne a une colonne pour elles : ${ids(rulesOfColumns)}.`,
    '',
  ];
}
