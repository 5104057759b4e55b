import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { FloatingEvidence, ParameterId } from './parameters.ts';
import { type Reason, reason, statedReason } from './ruling.ts';

/** 户籍地以外登记的凭据 · what the person or the committee has. */
export type EvidenceAtHand =
  'certificate' | 'residence-permit' | 'home-answer' | 'voted-here-before' | 'city-system';

/** 在哪里登记 · one person who asks to be registered in one constituency. */
export interface RegistrationPlaceCase {
  readonly electionDay: CivilDate;
  readonly household: 'here' | 'elsewhere' | 'abroad';
  readonly evidence: readonly EvidenceAtHand[];
  /** 已列入另一选区的选民名单 */
  readonly isOnOtherRoll: boolean;
  /** 旅居国外的公民 */
  readonly isInCountry?: boolean | undefined;
  readonly place?: 'native' | 'last-residence' | 'other' | undefined;
}

/** 在哪里登记的裁定 */
export interface RegistrationPlaceRuling {
  readonly permitted: boolean;
  /** 还缺的凭据 · each line would do. */
  readonly missing: readonly FloatingEvidence[];
  readonly reasons: readonly Reason[];
  readonly undecided: readonly ParameterId[];
}

/** 认可的凭据 · the evidence that each stands for, and how it is called. */
const ACCEPTED: Readonly<
  Record<FloatingEvidence, { readonly title: string; readonly parts: readonly EvidenceAtHand[] }>
> = {
  certificate: { title: '选民资格证明', parts: ['certificate'] },
  'certificate-and-permit': { title: '居住证和选民资格证明', parts: ['certificate', 'residence-permit'] },
  'home-answer': { title: '向户籍地核实的结果', parts: ['home-answer'] },
  'voted-here-before': { title: '上次在本地登记并经复核', parts: ['voted-here-before'] },
  'city-system': { title: '全市系统核对的结果', parts: ['city-system'] },
};

const PLACES = { native: '原籍地', 'last-residence': '出国前居住地', other: '其他地方' } as const;

/**
 * 在哪里登记 · 选举法（2020）第五条、第七条，直接选举若干规定第九条: at the household register; elsewhere with the certificate of the home constituency or what
 * local rules take for it; a citizen who lives abroad and is here, at his native place or last residence. Never on two rolls of one level.
 */
export function registrationPlace(
  facts: RegistrationPlaceCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<RegistrationPlaceRuling> {
  const { electionDay, household, isOnOtherRoll } = facts;
  const known = household === 'abroad' ? 'election-law' : 'direct-election-provisions';
  if (lawInForce(known, electionDay) === undefined) return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const { reasons, missing = [] } = PLACE_RULES[household](facts, reading);
  const twice = reason(groundOf('voter-one-place', electionDay), '另一选区的选民名单: 1 + 1 <= 1', false);
  const all = [...reasons, ...(isOnOtherRoll ? [twice] : [])];
  return decided({
    permitted: all.every(({ holds }) => holds),
    missing,
    reasons: all,
    undecided: reading.undecided,
  });
}

interface PlaceFinding {
  readonly reasons: readonly Reason[];
  readonly missing?: readonly FloatingEvidence[];
}

const PLACE_RULES: Readonly<
  Record<
    RegistrationPlaceCase['household'],
    (facts: RegistrationPlaceCase, reading: LawReading) => PlaceFinding
  >
> = {
  here: ({ electionDay }) => ({
    reasons: [statedReason(groundOf('voter-floating', electionDay), '户籍在本选区', true)],
  }),
  elsewhere: ({ electionDay, evidence }, reading) => {
    const accepted = consult(reading, 'floatingEvidence');
    const found = accepted.find((each) => ACCEPTED[each].parts.every((part) => evidence.includes(part)));
    const ground = groundHere(reading.law, 'voter-floating', electionDay, 'floatingEvidence');
    const titles = accepted.map((each) => ACCEPTED[each].title).join(', ');
    const has = found === undefined ? '没有认可的凭据' : ACCEPTED[found].title;
    return {
      reasons: [reason(ground, `${has} in {${titles}}`, found !== undefined)],
      missing: found === undefined ? accepted : [],
    };
  },
  abroad: ({ electionDay, isInCountry = false, place = 'other' }) => {
    const ground = groundOf('voter-overseas', electionDay);
    return {
      reasons: [
        statedReason(ground, '选举期间在国内', isInCountry),
        reason(
          ground,
          `${PLACES[place]} in {${PLACES.native}, ${PLACES['last-residence']}}`,
          place !== 'other',
        ),
      ],
    };
  },
};
