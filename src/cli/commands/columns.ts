import { columns } from '../../catalogue';
import { declareListOptions, listOptions, readOptions } from '../options';
import { listedAgreement } from '../request/agreement';
import type { TerminalCommand } from './command';
import { tongueOf } from '../../languages/tongue';

export const columnsCommand: TerminalCommand = {
  name: 'columns',
  summary: {
    fr: 'Liste les colonnes reconnues et les en-têtes qui les désignent.',
    en: 'Lists the columns that are recognised and the headers that name them.',
  },
  declare: declareListOptions,
  async run(_, raw, { io, language }) {
    const { format, agreement } = readOptions(listOptions, raw);
    // The columns are the same for every agreement; one that is unknown or faulty is refused all the same.
    await listedAgreement(agreement, io.cwd);
    const list = columns.map(({ field, kind, title, headers }) => ({
      field,
      kind,
      titles: title,
      headers: headers.map(({ text }) => text),
    }));
    if (format === 'json') io.stdout(`${JSON.stringify(list, null, 2)}\n`);
    else
      io.stdout(
        list
          .map(({ field, titles, headers }) => {
            return `${field}  ${titles[tongueOf(language)]}\n    ${language.terminal.table.headers} ${headers.join(', ')}\n`;
          })
          .join('\n'),
      );
    return 0;
  },
};
