/** The terminal's own help, command by command. */
import { commands } from '../../src/cli/commands';
import { run } from '../../src/cli/main';
import { page } from './text';

/** Of the help's lines, whatever the window it is generated in. */
const width = 88;

export async function terminalPage(): Promise<string> {
  const parts = await Promise.all(
    commands.map(async ({ name }) => [`## bordereau ${name}`, '', ...(await helpOf([name])), '']),
  );
  return page(
    { title: 'Le terminal', order: 5 },
    '# Le terminal, commande par commande',
    '',
    'Ce que répond `--help`. Pour commencer : [sans Excel, dans un terminal](../guide/terminal.md).',
    '',
    ...(await helpOf([])),
    '',
    ...parts.flat(),
  );
}

async function helpOf(command: readonly string[]): Promise<readonly string[]> {
  let text = '';
  const status = await run([...command, '--help'], {
    stdout: (part) => (text += part),
    stderr: (part) => (text += part),
    cwd: '.',
    today: () => '',
    width,
  });
  if (status !== 0 || text === '') throw new Error(`no help for ${command.join(' ')}`);
  return ['```', text.trimEnd(), '```'];
}
