/** What the workbook keeps of the user's choices, and a check goes without. */
import type { PaneTexts } from '../../languages/pane-texts';
import type { Problem } from './problem';
import { storedFaults, type PaneState } from './state';

interface WithheldChoices {
  readonly kind: 'settings' | 'agreement' | 'mapping';
  readonly problem: Problem;
}

/** Choices that the host would not give; waivers, without which findings count again, are told of by themselves. */
export function withheldChoices({
  storedProblem,
  agreementProblem,
  columns,
}: Pick<PaneState, 'storedProblem' | 'agreementProblem' | 'columns'>): readonly WithheldChoices[] {
  const all = [
    { kind: 'settings', problem: storedProblem },
    { kind: 'agreement', problem: agreementProblem },
    { kind: 'mapping', problem: columns.problem },
  ] as const;
  return all.flatMap(({ kind, problem }) => (problem ? [{ kind, problem }] : []));
}

/** Choices that were given, and cannot be read or applied. */
export function faultyChoices(
  state: PaneState,
  { settings, mapping, stored }: Pick<PaneTexts, 'settings' | 'mapping' | 'stored'>,
): readonly { readonly title: string; readonly text: string }[] {
  const { setAside, columns, storedAgreementFaults } = state;
  return [
    ...(storedAgreementFaults.length > 0
      ? [{ title: stored.faultyAgreementTitle, text: stored.faultyAgreement }]
      : []),
    ...(setAside ? [{ title: settings.unreadableTitle, text: settings.unreadable }] : []),
    ...(storedFaults(state).length > 0 ? [{ title: settings.faultyTitle, text: settings.faulty }] : []),
    ...(columns.setAside !== null ? [{ title: mapping.unreadableTitle, text: mapping.unreadable }] : []),
  ];
}
