import type { Agreement, Unit } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { figureInWords } from '../../languages/figure-in-words';
import { phaseShort } from '../../languages/phase-name';
import type { Language } from '../../languages/language';
import { declareListOptions, listOptions, readOptions } from '../options';
import { listedAgreement } from '../request/agreement';
import { onLine } from '../refusal';
import type { TerminalCommand } from './command';
import { tongueOf } from '../../languages/tongue';

export const unitsCommand: TerminalCommand = {
  name: 'units',
  summary: {
    fr: 'Liste les unités d’œuvre de l’accord-cadre.',
    en: 'Lists the units of work of the framework agreement.',
  },
  declare: declareListOptions,
  async run(_, raw, { io, language }) {
    const options = readOptions(listOptions, raw);
    const agreement = allVersions(await listedAgreement(options.agreement, io.cwd));
    const { units } = agreement;
    if (options.format === 'json') io.stdout(`${JSON.stringify(units.map(unitAsJson), null, 2)}\n`);
    else io.stdout(units.map((unit) => unitAsText(unit, agreement, language)).join('\n'));
    return 0;
  },
};

function unitAsJson(unit: Unit) {
  const { code, label, lots, phase, profile, pricing, duration, workload, capacity, clause, alsoClauses } =
    unit;
  return {
    code,
    label,
    lots,
    phase,
    profile,
    pricing,
    duration,
    workload,
    capacity: capacity ?? null,
    clause,
    alsoClauses: alsoClauses ?? [],
  };
}

function unitAsText(unit: Unit, { profiles, phases }: Agreement, language: Language): string {
  const { table } = language.terminal;
  const profile = profiles.find(({ id }) => id === unit.profile);
  const phase = phases.find(({ id }) => id === unit.phase);
  const facts = [
    `${table.lots} ${unit.lots.join(', ')}`,
    ...(phase ? [`${table.phase} ${phaseShort(phase.id, phase.label)}`] : []),
    ...(profile ? [`${table.profile} ${profile.label[tongueOf(language)]}`] : []),
    ...(unit.duration === null ? [] : [`${table.duration} ${figureInWords(unit.duration, language)}`]),
    ...(unit.workload === null ? [] : [`${table.workload} ${figureInWords(unit.workload, language)}`]),
    [unit.clause, ...(unit.alsoClauses ?? [])].join(', '),
  ];
  return `${onLine(`${unit.code}  ${unit.label}`)}\n    ${onLine(facts.join(' · '))}\n`;
}
