import type { SettingFault } from '../core/checking/settings-faults';
import type { Say } from './say';

/** What is wrong with a setting under an agreement, without the place; the same words in the pane and in the terminal. */
export type SettingFaultText = (fault: SettingFault, say: Say) => string;
