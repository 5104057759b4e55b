import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import type { Ruling } from './ruling.ts';

/** 发给一名选民的选民证 */
export interface VoterCardCase {
  readonly electionDay: CivilDate;
  readonly onRoll: boolean;
  /** 已有一张有效的选民证 · one that is made void by the new one does not count. */
  readonly hasCard: boolean;
}

/**
 * 能否发给选民证 · 选举法（2020）第二十八条: where one votes by card, everybody on the roll is given one; elsewhere nobody is, and the identity card will do
 * (第三十七条).
 */
export function voterCard(facts: VoterCardCase, law: LocalLaw = NATIONAL_LAW): Decided<Ruling> {
  const { electionDay, onRoll, hasCard } = facts;
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const areUsed = consult(reading, 'voterCards');
  const ground = groundHere(law, 'voter-card', electionDay, 'voterCards');
  const reasons = [
    fact(ground, 'cardsUsed', areUsed),
    fact(ground, 'onRoll', onRoll),
    fact(ground, 'noCardYet', !hasCard),
  ];
  return decided({
    permitted: reasons.every(({ holds }) => holds),
    reasons,
    undecided: reading.undecided,
  });
}
