import {
  villageCommittee,
  type VillageCommitteeCase,
  type VillageCommitteeRuling,
} from '../village-committee.ts';
import type { CaseRule } from './case-rule.ts';

/** 村民委员会的组成 · 村民委员会组织法（2018）第六条 */
export const caseRule: CaseRule<VillageCommitteeCase, VillageCommitteeRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    posts: reader.countOr(json['posts'], 'posts', undefined),
    women: reader.countOr(json['women'], 'women', undefined),
    candidates: reader.countOr(json['candidates'], 'candidates', undefined),
    elected: reader.list(json['elected'] ?? [], 'elected').map((each, index) => ({
      name: reader.text(each['name'], `elected[${index}].name`),
      rank: reader.ordinal(each['rank'], `elected[${index}].rank`),
      votes: reader.count(each['votes'], `elected[${index}].votes`),
      closeRelatives: reader.names(each['closeRelatives'], `elected[${index}].closeRelatives`),
    })),
    electionCommittee: reader.countOr(json['electionCommittee'], 'electionCommittee', undefined),
    nominatedMembers: reader.names(json['nominatedMembers'] ?? [], 'nominatedMembers'),
    electedOn: reader.dateOr(json['electedOn'], 'electedOn', undefined),
    handedOverOn: reader.dateOr(json['handedOverOn'], 'handedOverOn', undefined),
  }),
  decide: villageCommittee,
};
