import { partyElection, type PartyElectionCase, type PartyElectionRuling } from '../party-election.ts';
import type { CaseReader } from './case-reader.ts';
import type { CaseRule } from './case-rule.ts';

/** 党的基层组织选举的准备 · 中国共产党基层组织选举工作条例（2020） */
export const caseRule: CaseRule<PartyElectionCase, PartyElectionRuling> = {
  read: (reader, json) => {
    const count = (field: string) => reader.countOr(json[field], field, undefined);
    const truth = (field: string) => reader.truthOr(json[field], field, undefined);
    const date = (field: string) => reader.dateOr(json[field], field, undefined);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      kind: reader.oneOfOr(json['kind'], ['delegates', 'committee'], 'kind', undefined),
      seats: count('seats'),
      candidates: count('candidates'),
      membership: count('membership'),
      scattered: truth('scattered'),
      congressApproved: truth('congressApproved'),
      delegates: count('delegates'),
      members: members(reader, json['members']),
      termEndsOn: date('termEndsOn'),
      heldOn: date('heldOn'),
      electors: count('electors'),
      inFavour: count('inFavour'),
    };
  },
  decide: partyElection,
};

function members(reader: CaseReader, value: unknown): PartyElectionCase['members'] {
  if (value === undefined || value === null) return undefined;
  return reader.list(value, 'members').map((each, index) => {
    const truth = (field: string) => reader.truth(each[field], `members[${index}].${field}`);
    return {
      name: reader.text(each['name'], `members[${index}].name`),
      status: reader.oneOf(each['status'], ['formal', 'probationary'], `members[${index}].status`),
      underProbation: truth('underProbation'),
      detained: truth('detained'),
      leftOut: truth('leftOut'),
    };
  });
}
