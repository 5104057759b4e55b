import { rollPosting, type RollPostingCase, type RollPostingRuling } from '../roll-posting.ts';
import type { CaseRule } from './case-rule.ts';

/** 选民名单张贴之日 · 选举法（2020）第二十八条、第二十九条 */
export const caseRule: CaseRule<RollPostingCase, RollPostingRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    publishedOn: reader.date(json['publishedOn'], 'publishedOn'),
    postedOn: reader
      .texts(json['postedOn'], 'postedOn')
      .map((day, index) => reader.date(day, `postedOn[${index}]`)),
  }),
  decide: rollPosting,
};
