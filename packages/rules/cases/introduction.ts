import { introduction, type IntroductionCase, type IntroductionRuling } from '../introduction.ts';
import type { CaseRule } from './case-rule.ts';

/** Five days and an extension of five. */
const MOST_DAYS = 10;

/** 介绍代表候选人 · 选举法（2020）第三十四条 */
export const caseRule: CaseRule<IntroductionCase, IntroductionRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    isIntroduced: reader.truth(json['isIntroduced'], 'isIntroduced'),
    isMeetingRequested: reader.truth(json['isMeetingRequested'] ?? false, 'isMeetingRequested'),
    isMeetingHeld: reader.truth(json['isMeetingHeld'] ?? false, 'isMeetingHeld'),
    introducedOn: reader
      .names(json['introducedOn'] ?? [], 'introducedOn')
      .map((day, index) => reader.date(day, `introducedOn[${index}]`)),
    votingDays: reader.optional(json['votingDays'], (days) => {
      reader.countUpTo(MOST_DAYS, days, 'votingDays');
      return reader.ordinal(days, 'votingDays');
    }),
  }),
  decide: introduction,
};
