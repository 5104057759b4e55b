import { quotaFixing, type QuotaFixingCase, type QuotaFixingRuling } from '../quota-fixing.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表名额的确定 · 选举法（2020）第十二条至第十四条 */
export const caseRule: CaseRule<QuotaFixingCase, QuotaFixingRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(
      json['level'],
      ['province', 'municipality', 'prefecture', 'county', 'township'],
      'level',
    ),
    townshipKind: reader.optional(json['townshipKind'], (kind) =>
      reader.oneOf(kind, ['township', 'town'], 'townshipKind'),
    ),
    population: reader.count(json['population'], 'population'),
    plusFivePercent: reader.truth(json['plusFivePercent'] ?? false, 'plusFivePercent'),
    fixed: reader.count(json['fixed'], 'fixed'),
    decidedBy: reader.oneOf(
      json['decidedBy'],
      ['national-standing-committee', 'provincial-standing-committee', 'county-standing-committee', 'other'],
      'decidedBy',
    ),
    approvedBelowBase: reader.truth(json['approvedBelowBase'] ?? false, 'approvedBelowBase'),
    previous: reader.optional(json['previous'], (previous) => readPrevious(reader, previous)),
    cause: reader.optional(json['cause'], (cause) =>
      reader.oneOf(cause, ['boundary-change', 'major-works', 'other'], 'cause'),
    ),
    decidedOn: reader.dateOr(json['decidedOn'], 'decidedOn', undefined),
    reportedOn: reader.dateOr(json['reportedOn'], 'reportedOn', undefined),
  }),
  decide: quotaFixing,
};

function readPrevious(reader: CaseReader, value: unknown) {
  const previous = reader.object(value, 'previous');
  return {
    electionDay: reader.date(previous['electionDay'], 'previous.electionDay'),
    fixed: reader.count(previous['fixed'], 'previous.fixed'),
  };
}
