/** The function commands of the ribbon, of the cell's menu and of the shortcuts, under the names the manifest gives them. */
import { commands, type Command } from '../commands/commands';
import { askPane } from '../commands/queue';

/** To be called as soon as office.js is there: Excel drops a command nobody has claimed. */
export function associateCommands(): void {
  for (const command of commands)
    Office.actions.associate(command.action, (event?: Office.AddinCommands.Event) => run(command, event));
}

/**
 * Opens the pane and has it do what was asked. Excel is told first that the command is over: until then it would keep
 * the pane from opening, and the button from working again. A shortcut comes without an event.
 */
async function run({ request }: Command, event?: Office.AddinCommands.Event): Promise<void> {
  event?.completed();
  if (request !== null) askPane(request);
  // Should Excel refuse to open the pane, the request waits until the user opens it.
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
