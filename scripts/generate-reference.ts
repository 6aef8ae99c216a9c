/** The reference pages of `docs/reference`, from the functions, the columns, the summaries, the agreements, the terminal. */
import { agreements, columns, rules, summaries } from '../src/catalogue';
import { listedFunctions } from './generate-function-list';
import { agreementFile, agreementPage, agreementsPage } from './reference/agreements';
import { columnsPage } from './reference/columns';
import { functionsPage } from './reference/functions';
import { summariesPage } from './reference/summaries';
import { terminalPage } from './reference/terminal';
import { folder } from './reference/text';

/** Repository path → text. */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries([
    [`${folder}/accords.md`, agreementsPage(agreements, rules)],
    ...agreements.map((agreement, index) => [
      `${folder}/${agreementFile(agreement)}`,
      agreementPage(agreement, rules, (index + 1) / 100),
    ]),
    [`${folder}/fonctions.md`, functionsPage(await listedFunctions())],
    [`${folder}/colonnes.md`, columnsPage(columns)],
    [`${folder}/syntheses.md`, summariesPage(summaries, columns)],
    [`${folder}/terminal.md`, await terminalPage()],
  ]) as Readonly<Record<string, string>>;
}
