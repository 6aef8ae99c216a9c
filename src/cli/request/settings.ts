import type { Agreement } from '../../core/agreement/schema';
import { completeSettings } from '../../core/checking/settings';
import { settingFaults } from '../../core/checking/settings-faults';
import { settingsOfAgreement } from '../../core/checking/settings-of-agreement';
import { settingsSchema } from '../../core/checking/settings-schema';
import type { Settings, StoredSettings } from '../../core/checking/settings';
import { Refusal } from '../refusal';
import type { TerminalTexts } from '../../languages/terminal-texts';
import { parseJson, readJsonFile } from './json-file';

/** Settings as given or stored, and how to call the place they come from. */
export interface GivenSettings {
  readonly stored: StoredSettings;
  where(texts: TerminalTexts): string;
}

export async function settingsOfFile(path: string, cwd: string): Promise<GivenSettings> {
  return { stored: await readJsonFile(path, cwd, settingsSchema), where: () => path };
}

/** What the workbook itself stores. */
export function settingsOfWorkbook(text: string, file: string): GivenSettings {
  const where = (texts: TerminalTexts) => texts.settings.storedIn(file);
  return { stored: parseJson(text, where, settingsSchema), where };
}

/** What was given, as it holds for the sheets under an agreement. */
export function settingsFor(given: GivenSettings, agreement: Agreement): GivenSettings {
  return { ...given, stored: settingsOfAgreement(given.stored, agreement.id) };
}

/** The settings of a check under an agreement: what was given, the options over it, defaults for the rest. */
export function settingsUnder(
  agreement: Agreement,
  given: GivenSettings | null,
  profile: Settings['profile'] | undefined,
): Settings {
  if (given !== null) refuseFaulty(agreement, given);
  return completeSettings({
    version: 1,
    ...given?.stored,
    agreement: agreement.id,
    ...(profile === undefined ? {} : { profile }),
  });
}

/** What does not exist under the agreement: a check that passed over it would not be the one asked for. */
function refuseFaulty(agreement: Agreement, { stored, where }: GivenSettings): void {
  const [fault] = settingFaults(stored, agreement);
  if (fault === undefined) return;
  throw new Refusal((texts, { settingFault, say }) =>
    texts.settings.invalid(where(texts), fault.path, settingFault(fault, say)),
  );
}
