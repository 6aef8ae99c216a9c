/** The settings as whoever signs a check knows them: names as in the settings form, values in words. */
import { readingOfDoubt } from '../core/agreement/doubts';
import type { Agreement, Doubt } from '../core/agreement/schema';
import { allVersions } from '../core/agreement/versions';
import { ceilingDefaults, completeSettings, type Settings } from '../core/checking/settings';
import { beyondOf } from '../core/checking/settings-asked';
import { dayInWords } from '../languages/day-in-words';
import type { Language } from '../languages/language';
import type { SettingUnit } from '../languages/setting-words-texts';
import { tongueOf } from '../languages/tongue';

/** What holds where nothing is said. */
export const byDefault = completeSettings({ version: 1, agreement: '' });

/** The values that are numbers, by the path of their field, with what they count. */
const numberSettings = {
  'tolerance.months': 'share',
  'tolerance.designDays': 'personDays',
  'tolerance.capacityDays': 'daysPerPerson',
  dateGraceDays: 'days',
  quantityOutlier: 'unitsOfWork',
  warnAheadDays: 'days',
  reversibilityLeadMonths: 'months',
  'finance.vatRate': 'share',
  'finance.penaltyDivisor': 'ratio',
  'finance.revisionMin': 'ratio',
  'finance.revisionMax': 'ratio',
} as const satisfies Readonly<Record<string, SettingUnit>>;

export type NumberSetting = keyof typeof numberSettings;

/** Name of the field of a number, with its unit. */
export function numberName(path: NumberSetting, { pane, settingWords }: Language): string {
  const unit = settingWords.unit[numberSettings[path]];
  return unit === '' ? pane.settingNames[path] : `${pane.settingNames[path]} (${unit})`;
}

/** What holds for a number that is not given; `null` where nothing does. */
export function defaultNumber(path: NumberSetting, { settingWords, say }: Language): string | null {
  const value = numberAt(byDefault, path);
  return value === null ? null : settingWords.amount[numberSettings[path]](value, say);
}

function numberAt(settings: Settings, path: NumberSetting): number | null {
  const { tolerance, finance } = settings;
  switch (path) {
    case 'tolerance.months':
      return tolerance.months;
    case 'tolerance.designDays':
      return tolerance.designDays;
    case 'tolerance.capacityDays':
      return tolerance.capacityDays;
    case 'finance.vatRate':
      return finance.vatRate;
    case 'finance.penaltyDivisor':
      return finance.penaltyDivisor;
    case 'finance.revisionMin':
      return finance.revisionMin;
    case 'finance.revisionMax':
      return finance.revisionMax;
    default:
      return settings[path];
  }
}

/** Name of a zone of holidays; a zone that has none is told as it is written. */
export function zoneName(id: string, { settingWords }: Language): string {
  return new Map<string, string>(Object.entries(settingWords.zones)).get(id) ?? id;
}

/** How serious the findings of a rule are, or that it is off. */
export function levelName(level: Settings['severity'][string], { pane }: Language): string {
  return level === 'off' ? pane.status.off : pane.severity[level].one;
}

/** Under which name the form asks for the reading of a doubtful point. */
export function doubtName({ id, where }: Doubt): string {
  return `${id} · ${where.join(', ')}`;
}

/** A setting, or the part of one that has a field of its own. */
type SettingInWords = readonly [name: string, value: string];

type ToldSetting = Exclude<keyof Settings, 'version' | 'agreement'>;

type Tell = (settings: Settings, teller: Teller) => readonly SettingInWords[];

/** Every setting that holds, given or by default; what is not given and matters is said to be so. */
export function settingsInWords(
  settings: Settings,
  agreement: Agreement,
  language: Language,
  titleOf: (rule: string) => string,
): readonly SettingInWords[] {
  const teller = tellerIn(language, agreement, titleOf);
  return Object.values(told).flatMap((tell) => tell(settings, teller));
}

/** In the order of the form; a setting that is not here does not compile. */
const told: Readonly<Record<ToldSetting, Tell>> = {
  contractNo: ({ contractNo }, { names, orNotSaid }) => [[names.contractNo, orNotSaid(contractNo)]],
  notifiedOn: ({ notifiedOn }, { names, byLotOrOne, day }) => byLotOrOne(names.notifiedOn, notifiedOn, day),
  contractEnd: ({ contractEnd }, { names, byLotOrOne, day }) =>
    byLotOrOne(names.contractEnd, contractEnd, day),
  launchMeetings: ({ launchMeetings }, { form, byLotOrOne, day }) =>
    byLotOrOne(form.launchMeeting, launchMeetings, day),
  holders: ({ holders }, { form, lots, byLot }) =>
    byLot(form.holder, lots, holders, (held) => {
      const [first = '', ...others] = [held].flat();
      return others.length === 0
        ? first
        : [first, ...others].map((name, at) => `${at + 1}. ${name}`).join('\n');
    }),
  buyers: ({ buyers }, { names, lines }) => lines(names.buyers, buyers),
  beneficiaries: ({ beneficiaries }, { names, lines }) => lines(names.beneficiaries, beneficiaries),
  inheritedProjects: ({ inheritedProjects }, { names, lines }) =>
    lines(names.inheritedProjects, inheritedProjects),
  nonRenewals: ({ nonRenewals }, { names, lines, words, say }) =>
    lines(
      names.nonRenewals,
      nonRenewals.map((decision) => words.nonRenewal(decision, say)),
    ),
  renewalRefusedByHolder: ({ renewalRefusedByHolder }, { names, byLotOrOne, answer }) =>
    byLotOrOne(names.renewalRefusedByHolder, renewalRefusedByHolder, answer),
  holderRetained: ({ holderRetained }, { names, byLotOrOne, answer }) =>
    byLotOrOne(names.holderRetained, holderRetained, answer),
  subsequentContracts: ({ subsequentContracts }, { names, lines, words, say, beyond }) =>
    beyond.contracts || subsequentContracts.length > 0
      ? lines(
          names.subsequentContracts,
          subsequentContracts.map((contract) => words.subsequentContract(contract, say)),
        )
      : [],
  orderedElsewhere: ({ orderedElsewhere }, { names, byLot, words, say, beyond }) =>
    byLot(names.orderedElsewhere, beyond.elsewhere, orderedElsewhere, (entry) =>
      words.orderedElsewhere(entry, say),
    ),
  raisedCeilings: ({ raisedCeilings }, { names, byLot, words, say, beyond }) =>
    byLot(names.raisedCeilings, beyond.raised, raisedCeilings, (euros) => words.raisedCeiling(euros, say)),
  priceRevisions: ({ priceRevisions }, { names, byLot, words, say, beyond }) =>
    byLot(names.priceRevisions, beyond.revised, priceRevisions, (revision) =>
      words.priceRevision(revision, say),
    ),
  ceilings: ({ ceilings }, { names, lines, words, say }) =>
    lines(
      names.ceilings,
      ceilings.map((ceiling) => words.ceiling({ ...ceilingDefaults, ...ceiling }, say)),
    ),
  checklist({ checklist }, { names, under, answer, words, say, tongue, agreement }) {
    const answers = new Map(Object.entries(checklist));
    const points = allVersions(agreement).checklist;
    const open = points.filter(({ id }) => !answers.has(id)).length;
    return [
      ...points.flatMap(({ id, label }): SettingInWords[] => {
        const given = answers.get(id);
        return given === undefined ? [] : [[under(names.checklist, label[tongue]), answer(given)]];
      }),
      ...(open > 0 ? [[names.checklist, words.unanswered(open, say)] as const] : []),
    ];
  },
  profile: ({ profile }, { names, marked, profiles }) => [
    [names.profile, marked(profiles[profile], profile === byDefault.profile)],
  ],
  tolerance: numbers('tolerance.months', 'tolerance.designDays', 'tolerance.capacityDays'),
  dateGraceDays: numbers('dateGraceDays'),
  quantityOutlier: numbers('quantityOutlier'),
  warnAheadDays: numbers('warnAheadDays'),
  reversibilityLeadMonths: numbers('reversibilityLeadMonths'),
  holidayZone: ({ holidayZone }, { names, marked, language }) => [
    [names.holidayZone, marked(zoneName(holidayZone, language), holidayZone === byDefault.holidayZone)],
  ],
  extendToWorkingDay: ({ extendToWorkingDay }, { names, marked, answer }) => [
    [
      names.extendToWorkingDay,
      marked(answer(extendToWorkingDay), extendToWorkingDay === byDefault.extendToWorkingDay),
    ],
  ],
  severity({ severity }, { names, under, title, form, language }) {
    const set = Object.entries(severity);
    if (set.length === 0) return [[names.severity, form.byDefault]];
    return set.map(([rule, chosen]) => [under(names.severity, title(rule)), levelName(chosen, language)]);
  },
  readings: ({ readings }, { names, under, marked, agreement, tongue }) =>
    allVersions(agreement)
      .doubts.filter(({ settable }) => settable)
      .map((doubt) => {
        const reading = readingOfDoubt(doubt, readings);
        const label = doubt.readings.find(({ id }) => id === reading)?.label[tongue] ?? reading;
        return [under(names.readings, doubtName(doubt)), marked(label, reading === doubt.chosen)];
      }),
  finance: (settings, teller) => [
    [
      teller.names.finance,
      settings.finance.enabled ? teller.form.yes : teller.marked(teller.words.financeAsFounded, true),
    ],
    ...numbers(
      'finance.vatRate',
      'finance.penaltyDivisor',
      'finance.revisionMin',
      'finance.revisionMax',
    )(settings, teller),
  ],
};

function numbers(...paths: readonly NumberSetting[]): Tell {
  return (settings, { names, words, say, marked, form }) =>
    paths.map((path) => {
      const value = numberAt(settings, path);
      if (value === null) return [names[path], form.notSaid];
      const inWords = words.amount[numberSettings[path]](value, say);
      return [names[path], marked(inWords, value === numberAt(byDefault, path))];
    });
}

type Teller = ReturnType<typeof tellerIn>;

/** How each kind of value is told. */
function tellerIn(language: Language, agreement: Agreement, title: (rule: string) => string) {
  const { pane, say, settingWords: words } = language;
  const { settings: form, settingNames: names } = pane;
  const lots = allVersions(agreement).lots.map(({ id }) => id);
  const orNotSaid = (text: string | null) => (text === null || text === '' ? form.notSaid : text);

  /** One row for each lot that is asked for or given. */
  const byLot = <T>(
    name: string,
    asked: readonly string[],
    values: Readonly<Record<string, T>>,
    write: (value: T) => string,
  ): readonly SettingInWords[] => {
    const given = new Map(Object.entries(values));
    return [...new Set([...asked, ...given.keys()])].map((lot) => {
      const value = given.get(lot);
      return [form.ofLot(name, lot), value === undefined ? form.notSaid : write(value)];
    });
  };

  return {
    ...{ agreement, language, say, words, form, names, lots, orNotSaid, byLot, title },
    tongue: tongueOf(language),
    beyond: beyondOf(agreement),
    profiles: pane.profiles,
    day: (iso: string) => dayInWords(iso, say),
    answer: (said: boolean) => (said ? form.yes : form.no),
    marked: (text: string, isDefault: boolean) => (isDefault ? form.defaultValue(text) : text),
    under: (setting: string, part: string) => form.partOf(setting, part),
    lines: (name: string, values: readonly string[]): readonly SettingInWords[] => [
      [name, orNotSaid(values.join('\n'))],
    ],
    /** One row where one value stands for all lots. */
    byLotOrOne: <T extends string | boolean>(
      name: string,
      value: T | Readonly<Record<string, T>> | null,
      write: (value: T) => string,
    ): readonly SettingInWords[] =>
      typeof value === 'object' && value !== null
        ? byLot(name, lots, value, write)
        : [[name, value === null ? form.notSaid : write(value)]],
  };
}
