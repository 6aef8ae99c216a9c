import { functionList } from '../../function-list';
import type { ListedFunction } from '../../functions/listed-function';
import type { Language } from '../../languages/language';
import { declareListOptions, listOptions, readOptions } from '../options';
import { listedAgreement } from '../request/agreement';
import type { TerminalCommand } from './command';
import { tongueOf } from '../../languages/tongue';

export const functionsCommand: TerminalCommand = {
  name: 'functions',
  summary: {
    fr: 'Liste les fonctions de cellule, leurs arguments et des exemples.',
    en: 'Lists the cell functions, their arguments and examples.',
  },
  declare: declareListOptions,
  async run(_, raw, { io, language }) {
    const options = readOptions(listOptions, raw);
    // The functions are the same for every agreement; one that is unknown or faulty is refused all the same.
    await listedAgreement(options.agreement, io.cwd);
    if (options.format === 'json') io.stdout(`${JSON.stringify(functionList, null, 2)}\n`);
    else io.stdout(functionList.map((entry) => asText(entry, language)).join('\n'));
    return 0;
  },
};

function asText({ name, description, parameters, examples }: ListedFunction, language: Language): string {
  const tongue = tongueOf(language);
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return [
    `MARCHE.${name}(${names.join(', ')})`,
    `    ${description[tongue]}`,
    ...parameters.map((parameter) => `    ${parameter.name} – ${parameter.description[tongue]}`),
    ...examples.map(({ formula, result }) => `    =MARCHE.${formula} → ${result}`),
    '',
  ].join('\n');
}
