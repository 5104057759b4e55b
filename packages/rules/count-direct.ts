import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import {
  type CountOutcome,
  type CountRuling,
  countPopular,
  type PopularCount,
  type PopularRules,
  withReasons,
} from './popular-count.ts';
import type { Reason } from './ruling.ts';
import { surplusRange } from './surplus.ts';
import { placesIn, tallyMistake } from './tally.ts';

/** 县级、乡级 · the two levels that voters elect directly. */
export type DirectLevel = 'county' | 'township';

/** 选区的计票 · one ballot of one constituency, as the signed record has it. */
export interface DirectCount extends PopularCount {
  readonly electionDay: CivilDate;
  readonly level: DirectLevel;
}

/**
 * 直接选举的结果 · who is elected, and what follows: 重新投票、再次投票、另行选举 or 缺额 · 选举法（2020）第四十四条、第四十五条.
 * One to three seats (第二十五条).
 */
export function countDirect(count: DirectCount, law: LocalLaw = NATIONAL_LAW): Decided<CountRuling> {
  const reasons: Reason[] = [];
  const answer = decideDirect(count, law, reasons);
  return answer.ok ? decided(withReasons(answer.ruling, reasons)) : answer;
}

/** 直接选举的结果，不写理由 · for whoever counts very many constituencies again; reasons only where a list for them is given. */
export function decideDirect(
  count: DirectCount,
  law: LocalLaw = NATIONAL_LAW,
  reasons?: Reason[],
): Decided<CountOutcome> {
  if (count.seats < 1 || count.seats > 3) return mistaken('seats-out-of-range', 'seats');
  const mistake = tallyMistake(count, count.seats);
  if (mistake !== undefined) return mistake;
  const placeOf = placesIn(count.candidates);
  const named = count.ineligible.find((name) => placeOf(name) >= 0);
  if (named !== undefined) return mistaken('invalid-case', `ineligible.${named}`);
  const version = lawInForce('election-law', count.electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  return decided(countPopular(count, rulesOf(version.year, version.from), law, reasons));
}

const RULES_BY_YEAR = new Map<number, PopularRules>();

/** The grounds of one version, made once. */
function rulesOf(year: number, from: CivilDate): PopularRules {
  const known = RULES_BY_YEAR.get(year);
  if (known !== undefined) return known;
  const rules: PopularRules = {
    boxCheck: groundOf('res-boxcheck', from),
    roll: groundOf('vote-once', from),
    turnout: groundOf('res-turnout', from),
    laterTurnout: groundOf('res-other-turnout', from),
    majority: groundOf('res-majority', from),
    more: groundOf('res-more', from),
    tie: groundOf('res-tie', from),
    fewer: groundOf('res-fewer', from),
    third: groundOf('res-other-win', from),
    nextCandidates: groundOf('res-other-cand', from),
    stillShort: groundOf('res-still-short', from),
    writeIn: groundOf('ballot-writein', from),
    // 1979 and 1982 wanted more than half of all voters of the constituency; from 1986 on, of those who took part.
    majorityOfAllVoters: year < 1986,
    // Until 1995 another election was held among the unelected candidates only.
    candidatesOnly: year < 1995,
    surplus: (seats) => surplusRange('direct', seats),
  };
  RULES_BY_YEAR.set(year, rules);
  return rules;
}
