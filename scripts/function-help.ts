/** Help pages of the custom functions: static, without scripts, opened from Excel's function wizard. */
import { givesDay, mayBeUnknown } from '../src/functions/listed-function';
import { frenchFormula } from '../src/languages/formula-spelling';
import type { FunctionExample } from './function-files';
import type { FunctionMetadata } from './generate-function-metadata';
import { escapeHtml as escape } from './web/html';

interface PageWords {
  readonly lang: string;
  readonly parameters: string;
  readonly optional: string;
  readonly example: string;
  readonly schedule: string;
  readonly line: string;
  readonly day: string;
  readonly errors: string;
  readonly value: string;
  readonly valueError: string;
  readonly notAvailable: string;
}

const french: PageWords = {
  lang: 'fr',
  parameters: 'Arguments',
  optional: 'facultatif',
  example: 'Exemples',
  schedule: 'BPU est ici une plage d’une ligne\u00a0: UO-L2.2.2, 41\u00a0000.',
  line: 'HEADERS est ici la plage\u00a0: N° BC, UO, Quantité, Lot\u00a0; LINE la plage\u00a0: BC-1, UO-L1.2, 1, 2.',
  day: 'Le résultat est le numéro d’un jour\u00a0: mettez la cellule au format de date.',
  errors: 'Erreurs',
  value: 'un argument manque ou ne convient pas\u00a0; la phrase affichée sur la cellule dit lequel.',
  valueError: '#VALEUR!',
  notAvailable: 'la valeur demandée est inconnue, ou le contrat ne la fixe pas\u00a0; jamais 0 à la place.',
};

const english: PageWords = {
  lang: 'en',
  parameters: 'Arguments',
  optional: 'optional',
  example: 'Examples',
  schedule: 'Here BPU is a range of one row: UO-L2.2.2, 41,000.',
  line: 'Here HEADERS is the range N° BC, UO, Quantité, Lot, and LINE the range BC-1, UO-L1.2, 1, 2.',
  day: 'The result is the number of a day: give the cell a date format.',
  errors: 'Errors',
  value: 'an argument is missing or wrong; the sentence shown on the cell says which.',
  valueError: '#VALUE!',
  notAvailable: 'what is asked for is unknown, or the contract does not state it; never 0 instead.',
};

function section(entry: FunctionMetadata, examples: readonly FunctionExample[], words: PageWords): string {
  const separator = words.lang === 'fr' ? ';' : ',';
  const signature = `MARCHE.${entry.name}(${entry.parameters
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(`${separator} `)})`;
  return `<section lang="${words.lang}">
<h2><code>${escape(signature)}</code></h2>
<p>${escape(entry.description)}</p>
<h3>${words.parameters}</h3>
<dl>
${entry.parameters
  .map(
    ({ name, optional, description }) =>
      `<dt><code>${escape(name)}</code>${optional ? ` (${words.optional})` : ''}</dt><dd>${escape(description)}</dd>`,
  )
  .join('\n')}
</dl>
<h3>${words.example}</h3>
<ul>
${examples
  .map(({ formula, result }) => {
    const written = (text: string) => escape(words.lang === 'fr' ? frenchFormula(text) : text);
    return `<li><code>=MARCHE.${written(formula)}</code> → ${written(result)}</li>`;
  })
  .join('\n')}
</ul>
${exampleNotes(examples, words)
  .map((note) => `<p>${note}</p>`)
  .join('\n')}
<h3>${words.errors}</h3>
<dl><dt><code>${words.valueError}</code></dt><dd>${words.value}</dd>${mayBeUnknown(entry) ? `<dt><code>#N/A</code></dt><dd>${words.notAvailable}</dd>` : ''}</dl>
</section>`;
}

/** What the ranges named in the examples hold, and what their days are in a cell. */
export function exampleNotes(
  examples: readonly FunctionExample[],
  words: Pick<PageWords, 'schedule' | 'line' | 'day'> = french,
): readonly string[] {
  const names = (range: string) => examples.some(({ formula }) => formula.includes(range));
  return [
    ...(names('BPU') ? [words.schedule] : []),
    ...(names('HEADERS') ? [words.line] : []),
    ...(givesDay({ examples }) ? [words.day] : []),
  ];
}

/** One page with both languages, French first. */
export function functionHelpPage(
  inFrench: FunctionMetadata,
  inEnglish: FunctionMetadata,
  examples: readonly FunctionExample[],
): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MARCHE.${escape(inFrench.name)}</title>
<link rel="stylesheet" href="../assets/pages.css">
</head>
<body>
<h1>MARCHE.${escape(inFrench.name)}</h1>
${section(inFrench, examples, french)}
${section(inEnglish, examples, english)}
</body>
</html>
`;
}
