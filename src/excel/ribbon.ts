/** The ribbon's function commands, under the names the manifest gives them. */
import { askPane } from '../commands/queue';

/** `FunctionName` of the *Contrôler* button in manifest.xml. */
const checkCommand = 'check';

/** To be called as soon as office.js is there: Excel drops a command nobody has claimed. */
export function associateCommands(): void {
  Office.actions.associate(checkCommand, check);
}

/**
 * Opens the pane and has it check. Excel is told first that the command is over: until then it would keep the pane
 * from opening, and the button from working again.
 */
async function check(event: Office.AddinCommands.Event): Promise<void> {
  event.completed();
  askPane('check');
  // Should Excel refuse to open the pane, the request waits until the user opens it.
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
