import { signatureWithdrawal, type SignatureWithdrawalCase } from '../signature-withdrawal.ts';
import type { Ruling } from '../ruling.ts';
import type { CaseRule } from './case-rule.ts';

/** 能否撤回联名 · 选举法（2020）第三十条 */
export const caseRule: CaseRule<SignatureWithdrawalCase, Ruling> = {
  read: (reader, json) => ({
    electionDay: reader.date(json['electionDay'], 'electionDay'),
    isListed: reader.truth(json['isListed'], 'isListed'),
    isFormalFixed: reader.truth(json['isFormalFixed'], 'isFormalFixed'),
  }),
  decide: signatureWithdrawal,
};
