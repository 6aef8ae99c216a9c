import type { PaneTexts } from '../../languages/pane-texts';
import type { Refusal } from '../session/stored-settings';

/** Why a setting is refused, in a sentence. */
export function refusalText({ reason, path }: Refusal, { settings }: PaneTexts): string {
  switch (reason) {
    case 'not-json':
      return settings.notJson;
    case 'newer-version':
      return settings.newerVersion;
    case 'unknown-key':
      return settings.unknownKey(path);
    case 'wrong-value':
      return settings.wrongValue(path);
    case 'unknown-agreement':
      return settings.unknownAgreement(path);
  }
}
