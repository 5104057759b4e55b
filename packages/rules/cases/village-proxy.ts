import { villageProxy, type VillageProxyCase, type VillageProxyRuling } from '../village-proxy.ts';
import type { CaseRule } from './case-rule.ts';

/** 村民委员会选举的委托投票 · 村民委员会组织法（2018）第十五条 */
export const caseRule: CaseRule<VillageProxyCase, VillageProxyRuling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    inWriting: reader.truth(json['inWriting'], 'inWriting'),
    isCloseRelative: reader.truth(json['isCloseRelative'], 'isCloseRelative'),
    hasRightHere: reader.truth(json['hasRightHere'], 'hasRightHere'),
    isCandidate: reader.truth(json['isCandidate'], 'isCandidate'),
    published: reader.truth(json['published'], 'published'),
    commissionsHeld: reader.count(json['commissionsHeld'], 'commissionsHeld'),
  }),
  decide: villageProxy,
};
