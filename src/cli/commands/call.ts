import { z } from 'zod';
import { functions } from '../../functions';
import { FunctionRefusal } from '../../functions/refusal';
import { isoOfSerial } from '../../core/calendar/serial';
import { french } from '../../languages/french';
import { declareLanguage, languageOption, readOptions } from '../options';
import { Refusal } from '../refusal';
import type { TerminalCommand } from './command';

const callOptions = z.strictObject({ lang: languageOption });

/** Functions so named answer a day, which a cell holds as a serial. */
const answersDay = /_(?:END|DEADLINE)$/;

export const callCommand: TerminalCommand = {
  name: 'call',
  summary: {
    fr: 'Calcule une fonction de cellule ; les arguments et le résultat sont en JSON.',
    en: 'Evaluates a cell function; arguments and result are JSON.',
  },
  declare(command, language) {
    command.argument('[NAME]').argument('[ARG...]');
    declareLanguage(command, language);
  },
  run([name = '', ...written], raw, { io, language }) {
    readOptions(callOptions, raw);
    const id = name
      .trim()
      .toUpperCase()
      .replace(/^MARCHE\./, '');
    const evaluate = functionNamed(id);
    const given = written.map(argument);
    try {
      io.stdout(`${JSON.stringify(shown(id, evaluate(...given)))}\n`);
    } catch (error) {
      if (!(error instanceof FunctionRefusal)) throw error;
      const answer = {
        error: error.code === 'value' ? '#VALUE!' : '#N/A',
        message: language.id === 'en' ? error.en : error.fr,
      };
      io.stdout(`${JSON.stringify(answer)}\n`);
    }
    return Promise.resolve(0);
  },
};

function functionNamed(id: string): (...given: unknown[]) => unknown {
  const found = Object.entries(functions).find(([name]) => name === id);
  const known = Object.keys(functions).join(', ');
  if (!found)
    throw new Refusal((_, language) => {
      if (language.id === 'en')
        return id === ''
          ? `Give the name of a function: ${known}.`
          : `Unknown function: “${id}”. Known: ${known}.`;
      return id === ''
        ? french`Indiquez le nom d’une fonction : ${known}.`
        : french`Fonction inconnue : « ${id} ». Connues : ${known}.`;
    });
  return found[1] as (...given: unknown[]) => unknown;
}

function argument(text: string, index: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal((_, language) =>
      language.id === 'en'
        ? `Argument ${index + 1} is not JSON: ${text}. Text is written between double quotes, for example '"UO-L2.2.2"'.`
        : french`L’argument ${index + 1} n’est pas du JSON : ${text}. Un texte s’écrit entre guillemets droits, par exemple '"UO-L2.2.2"'.`,
    );
  }
}

function shown(id: string, result: unknown): unknown {
  return typeof result === 'number' && answersDay.test(id) ? isoOfSerial(result) : result;
}
