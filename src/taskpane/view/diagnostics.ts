import type { HostFacts } from '../../core/ports';
import { version } from '../../version';
import type { Engine } from '../session/engine';
import type { PaneState } from '../session/state';
import { withheldChoices } from '../session/stored-choices';

/**
 * What support needs to know, line by line: versions, sizes and codes. Never what a cell, a sheet or a file is called or
 * holds, nor a person's name: it is made to be sent.
 */
export function diagnostics(state: PaneState, host: HostFacts, engine: Engine): string {
  const { opening, result, checking, reporting, stored } = state;
  const workbook = opening.step === 'ready' ? opening.workbook : null;
  const problems = [
    ...(opening.step === 'failed' ? [opening.problem] : []),
    ...(workbook?.refused.map(({ problem }) => problem) ?? []),
    ...(checking.step === 'failed' ? [checking.problem] : []),
    ...(reporting.step === 'failed' ? [reporting.problem] : []),
    ...withheldChoices(state).map(({ problem }) => problem),
    ...(state.waiversProblem ? [state.waiversProblem] : []),
  ];
  const facts: readonly (readonly [string, string | number | boolean | null])[] = [
    ['Bordereau', version],
    ['Excel', `${host.platform} ${host.version}, ${host.api}`],
    ['language', host.language],
    ['theme', host.theme],
    ['agreement', workbook ? `${workbook.agreement.id} ${workbook.agreement.version}` : null],
    ['rules', engine.rules.length],
    ['profile', stored.profile ?? 'standard'],
    ['settings', Object.keys(stored).sort().join(' ')],
    ['settings set aside', state.setAside !== null],
    ['waivers unreadable', state.waiversUnreadable],
    ['sheets read', workbook?.snapshots.length ?? null],
    ['order sheets', workbook?.orders.length ?? null],
    [
      'cells',
      workbook?.snapshots.map(({ values }) => `${values.length}×${values[0]?.length ?? 0}`).join(' ') ?? null,
    ],
    [
      'columns',
      workbook?.orders
        .map(({ columns }) => columns.map(({ column }) => column.field).join(' '))
        .join(' | ') ?? null,
    ],
    ['lines', workbook?.orders.reduce((sum, { lines }) => sum + lines.length, 0) ?? null],
    ['checks made', result?.run ?? 0],
    ['findings', result?.checks.reduce((sum, { findings }) => sum + findings.length, 0) ?? null],
    ['calculation pending', state.calculationPending],
    ...problems.map(({ kind, diagnostic }) => ['problem', `${kind} (${diagnostic})`] as const),
  ];
  return facts.map(([name, value]) => `${name}: ${value ?? '-'}`).join('\n');
}
