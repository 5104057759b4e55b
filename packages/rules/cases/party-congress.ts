import { partyCongress, type PartyCongressCase, type PartyCongressRuling } from '../party-congress.ts';
import type { CaseRule } from './case-rule.ts';

/** 党的地方代表大会的选举 · 中国共产党地方组织选举工作条例 */
export const caseRule: CaseRule<PartyCongressCase, PartyCongressRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(json['level'], ['province', 'prefecture', 'county'], 'level'),
    delegates: reader.countOr(json['delegates'], 'delegates', undefined),
    due: reader.countOr(json['due'], 'due', undefined),
    present: reader.countOr(json['present'], 'present', undefined),
    yes: reader.countOr(json['yes'], 'yes', undefined),
  }),
  decide: partyCongress,
};
