import { z } from 'zod';
import { functions } from '../../functions';
import { functionList } from '../../function-list';
import { givesDay } from '../../functions/listed-function';
import { FunctionRefusal } from '../../functions/refusal';
import { isoOfSerial } from '../../core/calendar/serial';
import { french } from '../../languages/french';
import { tongueOf } from '../../languages/tongue';
import { declareLanguage, languageOption, readOptions } from '../options';
import { Refusal } from '../refusal';
import type { TerminalCommand } from './command';

const callOptions = z.strictObject({ lang: languageOption });

/** Functions that answer a day: the terminal tells it as one. */
const answerDays = new Set(functionList.filter(givesDay).map(({ name }) => name));

export const callCommand: TerminalCommand = {
  name: 'call',
  summary: {
    fr: french`Calcule une fonction de cellule ; les arguments et le résultat sont en JSON.`,
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
    const most = functionList.find((listed) => listed.name === id)?.parameters.length ?? given.length;
    if (given.length > most)
      throw new Refusal(({ usage }, { say }) => usage.tooManyValues(id, most, given.length, say));
    try {
      io.stdout(`${JSON.stringify(shown(id, evaluate(...given)))}\n`);
    } catch (error) {
      if (!(error instanceof FunctionRefusal)) throw error;
      const answer = {
        error: error.code === 'value' ? '#VALUE!' : '#N/A',
        message: error[tongueOf(language)],
      };
      io.stdout(`${JSON.stringify(answer)}\n`);
    }
    return Promise.resolve(0);
  },
};

function functionNamed(id: string): (...given: unknown[]) => unknown {
  const found = Object.entries(functions).find(([name]) => name === id);
  if (!found)
    throw new Refusal(({ usage }) => {
      const known = Object.keys(functions);
      return id === '' ? usage.missingFunction(known) : usage.unknownFunction(id, known);
    });
  return found[1] as (...given: unknown[]) => unknown;
}

function argument(text: string, index: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(({ usage }) => usage.argumentNotJson(index + 1, text));
  }
}

function shown(id: string, result: unknown): unknown {
  return typeof result === 'number' && answerDays.has(id) ? isoOfSerial(result) : result;
}
