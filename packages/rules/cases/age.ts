import { age, type AgeCase, type AgeRuling } from '../age.ts';
import type { CaseRule } from './case-rule.ts';

/** 年满十八周岁 · 选举法（2020）第四条 */
export const caseRule: CaseRule<AgeCase, AgeRuling> = {
  read: (reader, json) => ({
    birthDate: reader.date(json['birthDate'], 'birthDate'),
    electionDay: reader.date(json['electionDay'], 'electionDay'),
  }),
  decide: age,
};
