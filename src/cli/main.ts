/** The terminal command `bordereau`: arguments in, exit status out; never a stack trace. */
import { Command, CommanderError } from 'commander';
import { languages } from '../catalogue';
import { fr } from '../languages/fr';
import type { Language } from '../languages/language';
import type { TerminalTexts } from '../languages/terminal-texts';
import { version } from '../version';
import { commands } from './commands';
import type { TerminalCommand } from './commands/command';
import { systemCode } from './files/read-workbook';
import type { Io } from './io';
import { Refusal, tell, tellRefusal } from './refusal';
import { tongueOf } from '../languages/tongue';

const couldNotCheck = 2;

/** Runs one command line (without `node` and the script) and answers the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv);
  let status = 0;
  try {
    await program(io, language, (value) => (status = value)).parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof Refusal) tellRefusal(io, error, language);
    else tell(io, sentence(error, argv, language));
    return couldNotCheck;
  }
}

/** Tells whoever started the program that what it wrote did not arrive, and answers the exit status. */
export function tellLostResult(argv: readonly string[], io: Io): number {
  tell(io, languageOf(argv).terminal.resultLost);
  return couldNotCheck;
}

/** The language asked for last, before anything else is understood: even a refusal is said in it. */
function languageOf(argv: readonly string[]): Language {
  const asked = argv.flatMap(
    (argument, index) => (argument === '--lang' ? argv[index + 1] : argument.split('--lang=')[1]) ?? [],
  );
  return languages.find(({ id }) => id === asked.at(-1)) ?? fr;
}

function program(io: Io, language: Language, done: (status: number) => void): Command {
  const { help } = language.terminal;
  const root = new Command('bordereau')
    .description(help.program)
    .version(version, '-V, --version', help.options.version)
    .helpOption('-h, --help', help.options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout(text),
      writeErr: () => undefined,
      ...(io.width === undefined ? {} : { getOutHelpWidth: () => io.width ?? 0 }),
    })
    .configureHelp({ styleTitle: (title) => ({ ...help.headings })[title] ?? title })
    .addHelpText('after', `\n${help.exitStatus}`);
  for (const command of commands) declare(root, command);
  return root;

  function declare(parent: Command, command: TerminalCommand): void {
    const child = parent.command(command.name).description(summaryOf(command, language));
    command.declare(child, language);
    child.action(async () => {
      done(await command.run(child.args, child.opts<Record<string, unknown>>(), { io, language }));
    });
  }
}

function summaryOf(command: TerminalCommand, language: Language): string {
  return command.summary[tongueOf(language)];
}

function sentence(error: unknown, argv: readonly string[], language: Language): string {
  const texts = language.terminal;
  if (error instanceof CommanderError) return usage(error, argv, texts);
  return texts.fault(kindOf(error), version);
}

/** "TypeError", "EACCES": what sort of error it is. What it says itself may hold what stands in cells, and is not told. */
function kindOf(error: unknown): string {
  const code = systemCode(error);
  if (/^[A-Z][A-Z\d_]*$/.test(code)) return code;
  return error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;
}

/** What was wrong with the command line; commander quotes the culprit in its own message. */
function usage(error: CommanderError, argv: readonly string[], { usage: texts }: TerminalTexts): string {
  const names = commands.map(({ name }) => name);
  const culprit = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return texts.unknownCommand(culprit, names);
    case 'commander.unknownOption':
      return texts.unknownOption(culprit);
    case 'commander.optionMissingArgument':
      return texts.missingValue(culprit.split(' ')[0] ?? culprit);
    case 'commander.missingArgument':
      return texts.missingFile;
    case 'commander.excessArguments':
      return texts.tooManyArguments(argv.find((argument) => names.includes(argument)) ?? '');
    default:
      return texts.noCommand(names);
  }
}
