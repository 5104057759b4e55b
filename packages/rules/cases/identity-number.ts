import { decided } from '../error-codes.ts';
import { identityNumber, type IdentityNumberCase, type IdentityNumberRuling } from '../identity-number.ts';
import type { CaseRule } from './case-rule.ts';

/** 公民身份号码 · GB 11643-1999 */
export const caseRule: CaseRule<IdentityNumberCase, IdentityNumberRuling> = {
  read: (reader, json) => ({
    value: reader.text(json['value'], 'value'),
    birthDate: reader.dateOr(json['birthDate'], 'birthDate', undefined),
    sex: reader.oneOf(json['sex'] ?? 'unknown', ['male', 'female', 'unknown'], 'sex'),
  }),
  decide: (facts) => decided(identityNumber(facts)),
};
