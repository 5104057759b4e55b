import {
  villageRegister,
  type VillageRegisterCase,
  type VillageRegisterRuling,
} from '../village-register.ts';
import type { CaseRule } from './case-rule.ts';

/** 谁登记参加村民委员会选举 · 村民委员会组织法（2018）第十三条 */
export const caseRule: CaseRule<VillageRegisterCase, VillageRegisterRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    hasHousehold: reader.truth(json['hasHousehold'], 'hasHousehold'),
    livesHereSince: reader.dateOr(json['livesHereSince'], 'livesHereSince', null),
    askedToTakePart: reader.truth(json['askedToTakePart'], 'askedToTakePart'),
    consent: reader.truthOr(json['consent'], 'consent', undefined),
  }),
  decide: villageRegister,
};
