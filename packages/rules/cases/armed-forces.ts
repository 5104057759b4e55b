import { armedForces, type ArmedForcesCase, type ArmedForcesRuling } from '../armed-forces.ts';
import type { CaseRule } from './case-rule.ts';

/** 军队的选举 · 军队选举代表的办法（2021） */
export const caseRule: CaseRule<ArmedForcesCase, ArmedForcesRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    body: reader.oneOf(json['body'] ?? 'other', ['headquarters', 'other'], 'body'),
    members: reader.countOr(json['members'], 'members', undefined),
    constituencySeats: reader.optional(json['constituencySeats'], (seats) =>
      reader.counts(seats, 'constituencySeats'),
    ),
    petitioners: reader.countOr(json['petitioners'], 'petitioners', undefined),
  }),
  decide: armedForces,
};
