import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { lawInForce } from './law-versions.ts';
import { type LocalLaw, NATIONAL_LAW } from './local-law.ts';
import {
  type CountRuling,
  countPopular,
  type PopularRules,
  type Round,
  withReasons,
} from './popular-count.ts';
import type { Reason } from './ruling.ts';
import { type Tally, tallyMistake } from './tally.ts';

/** 村民委员会选举的计票 */
export interface VillageCount extends Tally {
  readonly electionDay: CivilDate;
  readonly round: Round;
  readonly roundNumber: number;
  /** 登记参加选举的村民 */
  readonly registered: number;
  readonly issued: number;
  /** 应选职数 */
  readonly posts: number;
}

/**
 * 村民委员会选举的结果 · 村民委员会组织法（2018）第十五条: more than half of the registered must vote, more than half of those who
 * voted must be for a person, a third of the ballots cast in 另行选举. It knows no share of candidates, only more candidates than posts.
 */
export function countVillage(count: VillageCount, law: LocalLaw = NATIONAL_LAW): Decided<CountRuling> {
  const { electionDay, registered, posts, ...ballots } = count;
  if (posts < 1) return mistaken('seats-out-of-range', 'posts');
  const mistake = tallyMistake(count, posts);
  if (mistake !== undefined) return mistake;
  const version = lawInForce('village-committee-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  const popular = { ...ballots, voters: registered, seats: posts, ineligible: [] };
  // What a province has decided for people's congresses is not law for villages: there the point is still open.
  const reasons: Reason[] = [];
  const outcome = countPopular(popular, rulesFrom(version.from), { ...law, articles: {} }, reasons);
  return decided(withReasons(outcome, reasons));
}

function rulesFrom(from: CivilDate): PopularRules {
  return {
    boxCheck: groundOf('vil-boxcheck', from),
    roll: groundOf('vil-roll', from),
    turnout: groundOf('vil-turnout', from),
    laterTurnout: groundOf('vil-turnout', from),
    majority: groundOf('vil-win', from),
    more: groundOf('vil-more', from),
    tie: groundOf('vil-more', from),
    fewer: groundOf('vil-other', from),
    third: groundOf('vil-other', from),
    nextCandidates: groundOf('vil-nom', from),
    stillShort: groundOf('vil-other', from),
    writeIn: groundOf('vil-roll', from),
    majorityOfAllVoters: false,
    candidatesOnly: false,
    surplus: (seats) => ({ min: seats + 1, max: Number.POSITIVE_INFINITY }),
  };
}
