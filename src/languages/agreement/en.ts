import type { FaultReason, JsonKind, SyntaxProblem } from '../../core/agreement/faults';
import type { AgreementTexts } from '../agreement-texts';
import type { Say } from '../say';

const kinds: Readonly<Record<JsonKind, string>> = {
  object: 'an object in braces { }',
  list: 'a list in brackets [ ]',
  text: 'a text in quotes " "',
  number: 'a number (without quotes)',
  'whole-number': 'a whole number (without quotes)',
  'yes-no': 'true or false (without quotes)',
  nothing: 'null',
  'number-or-range': 'a number, or two bounds in brackets such as [1, 3] or [null, 2]',
};

const syntax: Readonly<Record<SyntaxProblem, string>> = {
  value:
    'a value is missing here: a text in quotes, a number, true, false, null, { } or [ ]; remove the comma before it if that was the last item.',
  key: 'a field name in quotes is expected here; remove the comma before it if that was the last field, and write decimals with a point (0.15).',
  colon: 'a colon is missing here between the name of the field and its value.',
  comma: 'a comma is missing here between two items; a number has no spaces and no zero before it.',
  'closing-brace': 'a brace } is not closed, or a comma is missing; the file may be cut short.',
  'closing-bracket': 'a bracket ] is not closed, or a comma is missing; the file may be cut short.',
  'unfinished-text': 'a text is not closed by a quote " before the end of the line.',
  escape: 'a backslash \\ is followed by a character that is not allowed; double it: \\\\.',
  'after-end': 'the file goes on after the end of the agreement: remove what follows.',
  sign: 'this character is not allowed (no comments, no no-break spaces, no quotes other than "; true, false and null in lower case; within a text, a quote is written \\").',
};

export const agreement: AgreementTexts = {
  reason: (why, say) => reason(why, say),
  place: (place, at) =>
    [place, ...(at ? [`line ${at.line}, column ${at.column}`] : [])].filter(Boolean).join(', '),
  at: (place, text) => (place === '' ? text : `${place}: ${text}`),
  more: (count, say) => `and ${say.count(count, 'other fault', 'other faults')}.`,
};

/** What stands there; a number where a whole one is needed is one with decimals. */
function found({ expected, found }: { readonly expected: JsonKind; readonly found: JsonKind }): string {
  return expected === 'whole-number' && found === 'number' ? 'a number with decimals' : kinds[found];
}

function reason(why: FaultReason, say: Say): string {
  switch (why.reason) {
    case 'too-big':
      return `the agreement takes ${say.number(Math.ceil(why.bytes / 1000))} kB, the limit is ${say.number(why.limit / 1000)} kB: give the agreement’s file alone, or remove its layout spaces.`;
    case 'blank':
      return 'the file is empty: give the agreement as JSON.';
    case 'too-deep':
      return 'objects are nested too deeply: this is not an agreement.';
    case 'not-text':
      return 'this is not a text file: save the agreement as JSON, encoded in UTF-8.';
    case 'syntax':
      return `this is not valid JSON: ${syntax[why.what]}`;
    case 'key-twice':
      return `the field ${say.quote(why.value)} appears twice in the same object: keep one.`;
    case 'missing':
      return 'this field is missing, add it.';
    case 'unknown-key':
      return `the field ${say.quote(why.value)} does not exist here: remove it or correct its name.`;
    case 'wrong-type':
      return `${kinds[why.expected]} is needed, not ${found(why)}.`;
    case 'none-of-kinds':
      return `${why.expected.map((kind) => kinds[kind]).join(' or ')} is needed, not ${kinds[why.found]}.`;
    case 'not-one-of':
      return `${why.found === '' ? 'this value' : say.quote(why.found)} is not allowed: write ${or(why.choices)}.`;
    case 'empty':
      return 'at least one item or character is needed: complete it.';
    case 'too-small':
      return `the number must be ${why.inclusive ? 'at least' : 'above'} ${say.number(why.limit)}.`;
    case 'too-large':
      return `the number must be ${why.inclusive ? 'at most' : 'below'} ${say.number(why.limit)}.`;
    case 'not-a-day':
      return 'a day that exists is needed, written "YYYY-MM-DD", for example "2018-01-01".';
    case 'not-an-id':
      return 'an identifier in lower-case letters without accents, digits and hyphens is needed, for example "agency-2025".';
    case 'not-accepted':
      return 'this value is not allowed: see the JSON Schema of agreements.';
    case 'strict-without-side':
      return 'a strict number says on which side: [null, 3] for “less than 3”, [3, null] for “more than 3”.';
    case 'range-reversed':
      return 'the first bound exceeds the second, swap them.';
    case 'no-bound':
      return 'neither bound is given: give one, or remove this number if the contract does not say it.';
    case 'no-high-bound':
      return 'this number states no maximum and would hold nothing back: write "exact" or "max" as “qualifier”, or give the second bound.';
    case 'no-low-bound':
      return 'this number states no minimum and would hold nothing back: write "exact" or "min" as “qualifier”, or give the first bound.';
    case 'not-one-number':
      return 'a single number is needed, not two bounds: the dates of the agreement follow from it.';
    case 'without-phase':
      return 'the unit has no phase, and this field would open no check: give it “phase”, or remove it.';
    case 'column-alone':
      return 'one column alone measures nothing: give both “fromField” and “toField”, or neither.';
    case 'hours-of-days':
      return 'the columns of the sheet hold days, by which hours cannot be measured: remove “fromField” and “toField”.';
    case 'late-otherwise':
      return `the penalty ${say.quote(why.value)} is not counted in days ÷ “divisor”, without “grace” or “lots”: give it “fromField” ("end_date") and “toField” ("delivered_on"), and the rule “penalty” will count it.`;
    case 'one-way-of-penalty':
      return 'a penalty is worked out in one way only: keep “divisor”, “share” or “amount”.';
    case 'parts-not-one':
      return 'the fixed and the indexed part of a price make 1 together: correct “fixed” or “indexed”.';
    case 'settable-without-topic':
      return 'a doubt without “decides” changes no check and cannot be set: add “decides”, or write false.';
    case 'pattern-invalid':
      return 'this regular expression cannot be read: check parentheses, brackets and backslashes.';
    case 'pattern-too-long':
      return 'this regular expression is too long: 200 characters at most.';
    case 'pattern-not-allowed':
      return 'this regular expression uses a back-reference or a condition (?…): describe the code with characters, classes [ ], groups ( ) and repetitions.';
    case 'pattern-too-costly':
      return 'this regular expression repeats what repeats already and could hold up the reading: write for example (\\.\\d){1,3} instead of (\\.\\d+)*.';
    case 'unknown-lot':
      return `lot ${say.quote(why.value)} is not declared in “lots”: declare it or correct this reference.`;
    case 'unknown-phase':
      return `phase ${say.quote(why.value)} is not declared in “phases”: declare it or correct this reference.`;
    case 'unknown-profile':
      return `profile ${say.quote(why.value)} is not declared in “profiles”: declare it or correct this reference.`;
    case 'unknown-unit':
      return `unit ${say.quote(why.value)} is not declared in “units”: declare it or correct this reference.`;
    case 'unknown-level':
      return `level ${say.quote(why.value)} is not declared in “levels”: declare it or correct this reference.`;
    case 'unknown-family':
      return `family ${say.quote(why.value)} is not declared in “families”: declare it or correct this reference.`;
    case 'unknown-penalty':
      return `penalty ${say.quote(why.value)} is not declared in “penalties”: declare it or correct this reference.`;
    case 'unknown-doubt':
      return `doubt ${say.quote(why.value)} is not declared in “doubts”: declare it or correct this reference.`;
    case 'unknown-entry':
      return `${say.quote(why.value)} does not exist before this amendment and cannot be withdrawn: correct it, or take it out of “without”.`;
    case 'withdrawn':
      return `${say.quote(why.value)} is withdrawn by ${say.quote(why.place)} and still named here: change this field in the amendment, or withdraw nothing.`;
    case 'nothing-left':
      return `this amendment withdraws all that was left in ${say.quote(why.value)}: leave one entry, or add what replaces it.`;
    case 'unknown-reading':
      return `the chosen reading ${say.quote(why.value)} is not among those of the doubt (“readings”): add it there, or choose one of them.`;
    case 'reading-not-known':
      return `the reading ${say.quote(why.value)} means nothing for ${say.quote(why.topic)}: write ${or(why.choices)}.`;
    case 'decided-twice':
      return `another doubt already decides ${say.quote(why.value)}: put their readings into one, or remove “decides” from one of them.`;
    case 'stands-twice':
      return `${say.quote(why.value)} appears twice: give each entry a code or an identifier of its own.`;
    case 'reserved-name':
      return `${say.quote(why.value)} cannot be an identifier: choose another name.`;
    case 'off-pattern':
      return `the code ${say.quote(why.value)} does not follow the expression of “unitCode.pattern” (${why.pattern}): correct one or the other.`;
  }
}

function or(choices: readonly string[]): string {
  const all = choices.map((choice) => `"${choice}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all[all.length - 1]}`;
}
