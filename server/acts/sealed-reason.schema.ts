/**
 * 随记录封存的理由 · why a sealed record was made, corrected or does not add up. Who checks the evidence package reads it, so it says nothing by which a person is
 * found: no identity number, no telephone (decision 0056).
 */
import { z } from 'zod';

/** Said where it is typed. */
export const SEALED_REASON_HINT = '随记录放进证据包，核验的人看得到：不写选民姓名、号码和电话。';

const IDENTITY_NUMBER = /\d{17}[\dXx]|(?<!\d)\d{15}(?!\d)/;
const TELEPHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

export function sealedReason(most: number, least = 1) {
  return z
    .string()
    .trim()
    .min(least, '请写明理由')
    .max(most)
    .refine((text) => !namesPerson(text), '不写公民身份号码和电话：这里的话随证据包交给核验的人');
}

/** Full-width digits are digits. */
function namesPerson(text: string): boolean {
  const plain = text.normalize('NFKC');
  return IDENTITY_NUMBER.test(plain) || TELEPHONE.test(plain);
}
