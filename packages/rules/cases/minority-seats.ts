import { minoritySeats, type MinoritySeatsCase, type MinoritySeatsRuling } from '../minority-seats.ts';
import type { CaseRule } from './case-rule.ts';

/** 少数民族代表名额 · 选举法（2020）第十九条、第二十一条 */
export const caseRule: CaseRule<MinoritySeatsCase, MinoritySeatsRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    settlement: reader.oneOf(json['settlement'] ?? 'compact', ['compact', 'scattered'], 'settlement'),
    areaPopulation: reader.count(json['areaPopulation'], 'areaPopulation'),
    areaSeats: reader.count(json['areaSeats'], 'areaSeats'),
    groupPopulation: reader.count(json['groupPopulation'], 'groupPopulation'),
    groupSeats: reader.count(json['groupSeats'], 'groupSeats'),
    mayBeBelowHalf: reader.truth(json['mayBeBelowHalf'] ?? false, 'mayBeBelowHalf'),
  }),
  decide: minoritySeats,
};
