import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Custody, CUSTODIES, type VotingWay, WAYS, waysIn } from './custody.ts';
import { consult, groundHere, type LawReading, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 不能到场的选民 · why he does not simply come to the place where he is registered. */
export const ABSENCES = {
  custody: '被判刑、羁押、拘留而准予行使选举权利',
  hospital: '住院、在机构休养',
  returned: '旅居国外，选举期间回国',
} as const;

/** 不能到场的情形 */
export type Absence = keyof typeof ABSENCES;

/** 商定一名不能到场的选民怎样投票 */
export interface AbsenteeCase {
  readonly electionDay: CivilDate;
  readonly absence: Absence;
  /** 羁押的情形, where he is held. */
  readonly custody?: Custody | undefined;
  readonly way: VotingWay;
  /** 与监管机关共同决定、与医院商定或者本人提出的材料 */
  readonly hasDocument: boolean;
}

/** 可以采用的投票方式 · by 若干规定第五条 of who is held; by 选举法第三十八条、第四十二条 of who is ill; who has come back votes as everybody. */
export function waysOf(
  absence: Absence,
  custody: Custody | undefined,
  reading: LawReading,
): readonly VotingWay[] {
  switch (absence) {
    case 'custody':
      return waysIn(
        custody,
        custody === 'imprisonment' && consult(reading, 'sentencedVoting') === 'in-prison',
      );
    case 'hospital':
      return [
        'in-person',
        'mobile-box',
        ...(consult(reading, 'proxyReasons').includes('ill') ? (['proxy'] as const) : []),
      ];
    case 'returned':
      return ['in-person', 'proxy'];
  }
}

/**
 * 不能到场的选民怎样投票 · 直接选举若干规定第五条、选举法（2020）第七条、第三十八条、第四十二条: one of the ways that the law has for him; of who is held, decided together with the organ
 * that holds him, on paper.
 */
export function mayVoteThisWay(facts: AbsenteeCase, law: LocalLaw = NATIONAL_LAW): Ruling {
  const { electionDay, absence, custody, way, hasDocument } = facts;
  const reading = readLaw(law);
  const allowed = waysOf(absence, custody, reading);
  const ground = GROUNDS[absence](electionDay, law);
  const isJoint = absence === 'custody' && custody !== undefined && CUSTODIES[custody].isHeld;
  return rule(
    [
      reason(
        ground,
        `${WAYS[way]} in {${allowed.map((each) => WAYS[each]).join(', ')}}`,
        allowed.includes(way),
      ),
      ...(isJoint ? [statedReason(ground, '与监管机关共同决定', hasDocument)] : []),
    ],
    reading.undecided,
  );
}

/** 依据 · the article that gives him these ways. */
const GROUNDS = {
  custody: (day: CivilDate, law: LocalLaw) => groundHere(law, 'voter-may-how', day, 'sentencedVoting'),
  hospital: (day: CivilDate) => ({ ...groundOf('vote-mobile-user', day), rule: 'voter-may-how' as const }),
  returned: (day: CivilDate) => ({ ...groundOf('voter-overseas', day), rule: 'voter-may-how' as const }),
} as const;
