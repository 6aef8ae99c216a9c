import { columns } from '../../catalogue';
import { declareListOptions, listOptions, readOptions } from '../options';
import type { TerminalCommand } from './command';
import { tongueOf } from '../../languages/tongue';

export const columnsCommand: TerminalCommand = {
  name: 'columns',
  summary: {
    fr: 'Liste les colonnes reconnues et les en-têtes qui les désignent.',
    en: 'Lists the columns that are recognised and the headers that name them.',
  },
  declare: declareListOptions,
  run(_, raw, { io, language }) {
    const { format } = readOptions(listOptions, raw);
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
    return Promise.resolve(0);
  },
};
