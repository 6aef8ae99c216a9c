import { rules } from '../../catalogue';
import type { Agreement } from '../../core/agreement/schema';
import type { AnyRule } from '../../core/checking/rule';
import { subjectName } from '../../core/checking/subject-name';
import type { Language } from '../../languages/language';
import { declareListOptions, listOptions, readOptions } from '../options';
import { listedAgreement } from '../request/agreement';
import { clauseName, wordsOf } from '../../telling/check-words';
import { onLine } from '../refusal';
import type { TerminalCommand } from './command';
import { tongueOf } from '../../languages/tongue';

export const rulesCommand: TerminalCommand = {
  name: 'rules',
  summary: {
    fr: 'Liste les règles, ce qu’elles contrôlent et les clauses qu’elles appliquent.',
    en: 'Lists the rules, what they check and the clauses they apply.',
  },
  declare: declareListOptions,
  async run(_, raw, { io, language }) {
    const options = readOptions(listOptions, raw);
    const agreement = await listedAgreement(options.agreement, io.cwd);
    if (options.format === 'json')
      io.stdout(
        `${JSON.stringify(
          rules.map((rule) => ruleAsJson(rule, agreement)),
          null,
          2,
        )}\n`,
      );
    else io.stdout(rules.map((rule) => ruleAsText(rule, agreement, language)).join('\n'));
    return 0;
  },
};

function instancesOf(rule: AnyRule, agreement: Agreement) {
  return rule
    .instances(agreement)
    .map(({ subject, clause, alsoClauses = [] }) => ({ subject, clause, alsoClauses }));
}

function ruleAsJson(rule: AnyRule, agreement: Agreement) {
  const { fr, en } = rule.texts;
  return {
    id: rule.id,
    titles: { fr: fr.title, en: en.title },
    checked: { fr: fr.checked, en: en.checked },
    needs: rule.needs.map(({ field }) => field),
    needsSettings: rule.needsSettings ?? [],
    instances: instancesOf(rule, agreement),
  };
}

function ruleAsText(rule: AnyRule, agreement: Agreement, language: Language): string {
  const texts = rule.texts[tongueOf(language)];
  const { table } = language.terminal;
  const { column } = wordsOf(language);
  const instances = instancesOf(rule, agreement).map(({ subject, clause, alsoClauses }) => {
    const named = subjectName(subject, agreement, tongueOf(language), column);
    const clauses = [clause, ...alsoClauses].map((name) => clauseName(name, language)).join(', ');
    return named === '' ? clauses : `${named} (${clauses})`;
  });
  return [
    `${rule.id}  ${texts.title}`,
    `    ${texts.checked}`,
    `    ${instances.length === 0 ? table.noInstances : `${table.instances} ${instances.join(' ; ')}`}`,
    '',
  ]
    .map(onLine)
    .join('\n');
}
