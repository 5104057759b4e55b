import {
  villageAssembly,
  type VillageAssemblyCase,
  type VillageAssemblyRuling,
} from '../village-assembly.ts';
import type { CaseRule } from './case-rule.ts';

/** 村民代表会议、村务监督委员会 · 村民委员会组织法（2018）第二十五条、第三十二条 */
export const caseRule: CaseRule<VillageAssemblyCase, VillageAssemblyRuling> = {
  read: (reader, json) => {
    const count = (field: string) => reader.countOr(json[field], field, undefined);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      households: count('households'),
      representatives: count('representatives'),
      women: count('women'),
      members: count('members'),
      present: count('present'),
      yes: count('yes'),
      supervisors: reader.list(json['supervisors'] ?? [], 'supervisors').map((each, index) => ({
        name: reader.text(each['name'], `supervisors[${index}].name`),
        isCommitteeMember: reader.truth(each['isCommitteeMember'], `supervisors[${index}].isCommitteeMember`),
        closeRelatives: reader.names(each['closeRelatives'], `supervisors[${index}].closeRelatives`),
      })),
      financeKnown: reader.truthOr(json['financeKnown'], 'financeKnown', undefined),
    };
  },
  decide: villageAssembly,
};
