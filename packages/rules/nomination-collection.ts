import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { consult, groundHere, type LocalLaw, NATIONAL_LAW, readLaw } from './local-law.ts';
import { reason, rule, type Ruling, statedReason } from './ruling.ts';

/** 用手机确认收集联名 */
export interface NominationCollectionCase {
  readonly electionDay: CivilDate;
  readonly seats: number;
  /** 被提名的人数 */
  readonly nominees: number;
}

/**
 * 能否用手机确认收集联名 · 选举法（2020）第三十条: ten voters recommend jointly; how they say so the law leaves open. Where local rules ask for a signed paper,
 * a confirmation on a phone is none.
 */
export function nominationCollection(
  { electionDay, seats, nominees }: NominationCollectionCase,
  law: LocalLaw = NATIONAL_LAW,
): Decided<Ruling> {
  if (lawInForce('election-law', electionDay) === undefined)
    return mistaken('unknown-law-date', 'electionDay');
  const reading = readLaw(law);
  const mustBeWritten = consult(reading, 'writtenNomination');
  const written = groundHere(law, 'nom-written', electionDay, 'writtenNomination');
  const number = reason(
    groundOf('nom-cap', electionDay),
    `1 <= ${nominees} <= ${seats}`,
    nominees >= 1 && nominees <= seats,
  );
  const reasons = mustBeWritten ? [statedReason(written, '书面推荐并签名', false), number] : [number];
  return decided(rule(reasons, reading.undecided));
}
