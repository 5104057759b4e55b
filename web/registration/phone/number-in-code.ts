import { identityNumber } from '@xuanwu/rules/identity-number.ts';

/** 码里的公民身份号码 · wherever in the text it stands; only one that is sound. */
export function numberIn(text: string): string | undefined {
  const written = text.normalize('NFKC').toUpperCase();
  for (const [candidate] of written.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/g)) {
    const { valid, normalised } = identityNumber({ value: candidate });
    if (valid) return normalised;
  }
  return undefined;
}
