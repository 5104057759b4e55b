import { nominationCollection, type NominationCollectionCase } from '../nomination-collection.ts';
import type { Ruling } from '../ruling.ts';
import type { CaseRule } from './case-rule.ts';

/** 能否用手机确认收集联名 · 选举法（2020）第三十条 */
export const caseRule: CaseRule<NominationCollectionCase, Ruling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    nominees: reader.count(json['nominees'], 'nominees'),
  }),
  decide: nominationCollection,
};
