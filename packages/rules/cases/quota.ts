import { quota, type QuotaCase, type QuotaRuling } from '../quota.ts';
import type { CaseRule } from './case-rule.ts';

/** 代表名额 · 选举法（2020）第十二条 */
export const caseRule: CaseRule<QuotaCase, QuotaRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    level: reader.oneOf(
      json['level'],
      ['province', 'municipality', 'prefecture', 'county', 'township'],
      'level',
    ),
    population: reader.count(json['population'], 'population'),
    plusFivePercent: reader.truth(json['plusFivePercent'] ?? false, 'plusFivePercent'),
  }),
  decide: quota,
};
