import { agreementCommand } from './agreement';
import { callCommand } from './call';
import { checkCommand } from './check';
import { columnsCommand } from './columns';
import { functionsCommand } from './functions';
import { rulesCommand } from './rules';
import { summaryCommand } from './summary';
import { unitsCommand } from './units';
import type { TerminalCommand } from './command';

/** Every sub-command, in the order of the help page. */
export const commands: readonly TerminalCommand[] = [
  checkCommand,
  summaryCommand,
  rulesCommand,
  unitsCommand,
  columnsCommand,
  functionsCommand,
  callCommand,
  agreementCommand,
];
