import { villageRecall, type VillageRecallCase, type VillageRecallRuling } from '../village-recall.ts';
import type { CaseRule } from './case-rule.ts';

/** 罢免村民委员会成员 · 村民委员会组织法（2018）第十六条 */
export const caseRule: CaseRule<VillageRecallCase, VillageRecallRuling> = {
  read: (reader, json) => {
    const count = (field: string) => reader.countOr(json[field], field, undefined);
    return {
      electionDay: reader.date(json['electionDay'], 'electionDay'),
      voters: count('voters'),
      petitioners: count('petitioners'),
      representatives: count('representatives'),
      petitioningRepresentatives: count('petitioningRepresentatives'),
      registered: count('registered'),
      cast: count('cast'),
      yes: count('yes'),
    };
  },
  decide: villageRecall,
};
