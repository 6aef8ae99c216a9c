import type { Command } from 'commander';
import { z } from 'zod';
import schema from '../../agreements/agreement.schema.json';
import type { Language } from '../../languages/language';
import { declareLanguage, languageOption, readOptions } from '../options';
import { listedAgreement } from '../request/agreement';
import type { TerminalCommand } from './command';

const options = z.strictObject({ schema: z.boolean().default(false), lang: languageOption });

/** `bordereau agreement [ID|FILE.json]`: a starting point for an agreement of one's own, and the check of its file. */
export const agreementCommand: TerminalCommand = {
  name: 'agreement',
  summary: {
    fr: 'Écrit un accord-cadre fourni au format JSON, comme point de départ, ou vérifie le fichier d’un autre.',
    en: 'Writes a built-in framework agreement as JSON, to start from, or checks the file of another.',
  },
  declare(command: Command, language: Language) {
    const { help } = language.terminal;
    command.argument('[ID|FILE.json]', help.agreementToWrite).option('--schema', help.options.schema);
    declareLanguage(command, language);
  },
  async run([idOrFile], raw, { io }) {
    const asked = readOptions(options, raw);
    const written = asked.schema ? schema : await listedAgreement(idOrFile, io.cwd);
    io.stdout(`${JSON.stringify(written, null, 2)}\n`);
    return 0;
  },
};
