import type { Agreement } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { publicRules } from '../../core/checking/public-rules';
import { completeSettings } from '../../core/checking/settings';
import { settingsOfAgreement } from '../../core/checking/settings-of-agreement';
import { settingsSchema } from '../../core/checking/settings-schema';
import type { Settings, StoredSettings } from '../../core/checking/settings';
import { Refusal } from '../refusal';
import { fr } from '../../languages/fr';
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
  if (given !== null) refuseUnknown(agreement, given);
  return completeSettings({
    version: 1,
    ...given?.stored,
    agreement: agreement.id,
    ...(profile === undefined ? {} : { profile }),
  });
}

/** Readings, doubts and rules that do not exist: a check that passed over them would not be the one asked for. */
function refuseUnknown(agreement: Agreement, { stored, where }: GivenSettings): void {
  const refuse = (path: string, reason: (texts: TerminalTexts['settings']) => string) => {
    throw new Refusal((texts) => texts.settings.invalid(where(texts), path, reason(texts.settings)));
  };
  for (const [id, reading] of Object.entries(stored.readings ?? {})) {
    const doubt = allVersions(agreement).doubts.find((candidate) => candidate.id === id);
    const path = `readings.${id}`;
    if (doubt === undefined) refuse(path, (texts) => texts.unknownDoubt(id));
    else if (!doubt.readings.some((candidate) => candidate.id === reading))
      refuse(path, (texts) =>
        texts.unknownReading(
          reading,
          doubt.readings.map((candidate) => candidate.id),
        ),
      );
  }
  for (const id of Object.keys(stored.severity ?? {}))
    if (!(id in fr.reading) && !publicRules.has(id))
      refuse(`severity.${id}`, (texts) => texts.unknownRule(id));
}
