import { primary, type PrimaryCase, type PrimaryRuling } from '../primary.ts';
import type { CaseRule } from './case-rule.ts';

/** 预选 · 选举法（2020）第三十二条 */
export const caseRule: CaseRule<PrimaryCase, PrimaryRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    seats: reader.count(json['seats'], 'seats'),
    initial: reader.names(json['initial'], 'initial'),
    voters: reader.count(json['voters'], 'voters'),
    tookPart: reader.count(json['tookPart'], 'tookPart'),
    votes: reader.votes(json['votes'], 'votes'),
    number: reader.countOr(json['number'], 'number', undefined),
    issued: reader.countOr(json['issued'], 'issued', undefined),
    again: reader.optional(json['again'], (again) => {
      const [{ selected, open } = {}] = reader.list([again], 'again');
      return { selected: reader.count(selected, 'again.selected'), open: reader.count(open, 'again.open') };
    }),
  }),
  decide: primary,
};
