import { suggestion, type SuggestionCase, type SuggestionRuling } from '../suggestion.ts';
import { SUGGESTION_STEPS } from '../suggestion-steps.ts';
import { type CaseReader, isJsonObject } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表建议的办理 · 代表法（2025）第五十一条 */
export const caseRule: CaseRule<SuggestionCase, SuggestionRuling> = {
  read: (reader, json) => ({
    assignedOn: reader.date(json['assignedOn'], 'assignedOn'),
    electionDay: reader.dateOr(json['electionDay'], 'electionDay', undefined),
    level: reader.oneOf(json['level'], ['county-or-above', 'township'], 'level'),
    difficult: reader.truth(json['difficult'], 'difficult'),
    answeredOn: reader.dateOr(json['answeredOn'], 'answeredOn', undefined),
    deputyContacted: reader.truthOr(json['deputyContacted'], 'deputyContacted', undefined),
    madePublic: reader.truthOr(json['madePublic'], 'madePublic', undefined),
    steps: steps(reader, json['steps']),
  }),
  decide: suggestion,
};

function steps(reader: CaseReader, value: unknown): SuggestionCase['steps'] {
  if (value === undefined || value === null) return undefined;
  if (!isJsonObject(value)) {
    reader.fail('invalid-case', 'steps');
    return undefined;
  }
  const known: readonly string[] = SUGGESTION_STEPS.map(({ rule }) => rule);
  return Object.fromEntries(
    Object.entries(value).map(([rule, days]) => {
      if (!known.includes(rule) || !isJsonObject(days)) {
        reader.fail('invalid-case', `steps.${rule}`);
        return [rule, undefined];
      }
      const from = reader.date(days['from'], `steps.${rule}.from`);
      return [rule, { from, doneOn: reader.dateOr(days['doneOn'], `steps.${rule}.doneOn`, undefined) }];
    }),
  );
}
