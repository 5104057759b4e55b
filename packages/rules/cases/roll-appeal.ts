import { type Outcome, rollAppeal, type RollAppealCase, type RollAppealRuling } from '../roll-appeal.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 对选民名单的申诉 · 选举法（2020）第二十九条 */
export const caseRule: CaseRule<RollAppealCase, RollAppealRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    publishedOn: reader.date(json['publishedOn'], 'publishedOn'),
    isByCitizen: reader.truth(json['isByCitizen'] ?? true, 'isByCitizen'),
    objectedOn: reader.date(json['objectedOn'], 'objectedOn'),
    decision: reader.optional(json['decision'], (value) => outcome(reader, value, 'decision')),
    suedOn: reader.dateOr(json['suedOn'], 'suedOn', undefined),
    judgment: reader.optional(json['judgment'], (value) => outcome(reader, value, 'judgment')),
  }),
  decide: rollAppeal,
};

function outcome(reader: CaseReader, value: unknown, field: string): Outcome {
  const given = reader.object(value, field);
  return {
    on: reader.date(given['on'], `${field}.on`),
    isUpheld: reader.truth(given['isUpheld'], `${field}.isUpheld`),
  };
}
