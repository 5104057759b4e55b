import { consultation, type ConsultationCase, type ConsultationRuling } from '../consultation.ts';
import type { CaseRule } from './case-rule.ts';
import { readOpinions } from './formal-list.ts';

/** 酝酿协商 · 选举法（2020）第三十二条 */
export const caseRule: CaseRule<ConsultationCase, ConsultationRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    initial: reader.names(json['initial'], 'initial'),
    opinions: reader.optional(json['opinions'], (opinions) => readOpinions(reader, opinions)),
    support: reader.optional(json['support'], (support) => reader.votes(support, 'support')),
    number: reader.countOr(json['number'], 'number', undefined),
  }),
  decide: consultation,
};
