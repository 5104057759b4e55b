import { groundOf } from './articles.ts';
import { addMonths, type CivilDate } from './civil-date.ts';
import { leastPartyCandidates } from './count-party.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isMore } from './exact.ts';
import { fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';

/** 党员 · @public */
export interface PartyMember {
  readonly name: string;
  readonly status: 'formal' | 'probationary';
  /** 留党察看 */
  readonly underProbation: boolean;
  /** 被依法留置、逮捕而中止党员权利 */
  readonly detained: boolean;
  /** 经批准不计入应到会 */
  readonly leftOut: boolean;
}

/** 党的基层组织选举的准备 · whatever the case leaves out is not asked. */
export interface PartyElectionCase {
  readonly electionDay: CivilDate;
  /** 选代表，选委员 */
  readonly kind?: 'delegates' | 'committee' | undefined;
  /** 应选名额 */
  readonly seats?: number | undefined;
  readonly candidates?: number | undefined;
  /** 党员人数；驻地分散；经上级批准召开代表大会 */
  readonly membership?: number | undefined;
  readonly scattered?: boolean | undefined;
  readonly congressApproved?: boolean | undefined;
  /** 代表大会的代表名额 */
  readonly delegates?: number | undefined;
  readonly members?: readonly PartyMember[] | undefined;
  /** 任期届满的日期，换届的日期 */
  readonly termEndsOn?: CivilDate | undefined;
  readonly heldOn?: CivilDate | undefined;
  /** 接近应选名额，同意减少名额不再选举的 · of electors, or of the presidium. */
  readonly electors?: number | undefined;
  readonly inFavour?: number | undefined;
}

/** 党的基层组织选举准备的裁定 · null where the case does not ask. */
export interface PartyElectionRuling extends Reasoned {
  /** 候选人至少几名 */
  readonly minCandidates: number | null;
  readonly surplusKept: boolean | null;
  readonly mayHoldCongress: boolean | null;
  readonly delegatesLawful: boolean | null;
  /** 应到会 */
  readonly due: number | null;
  readonly heldInTime: boolean | null;
  /** 可以减少名额，不再选举 */
  readonly mayReduceSeats: boolean | null;
}

/** 召开代表大会的党员人数 · 中国共产党基层组织选举工作条例（2020）第四条 */
const CONGRESS_MEMBERS = 500;

/** 代表名额 · 一般一百至二百名，最多不超过三百名 */
const DELEGATES = { usualMin: 100, usualMax: 200, max: 300 };

/** 延期的月数 · 一般不超过一年 */
const DELAY_MONTHS = 12;

/**
 * 党的基层组织选举的准备 · 中国共产党基层组织选举工作条例（2020）第三条至第五条: a fifth more candidates than seats; delegates meet in place of the members where there are five hundred or they are
 * scattered; formal members with their rights are those due; a term is put off by no more than a year.
 */
export function partyElection(facts: PartyElectionCase): Decided<PartyElectionRuling> {
  const { electionDay, seats, members } = facts;
  const version = lawInForce('party-grassroots-rules', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  if (seats !== undefined && seats < 1) return mistaken('seats-out-of-range', 'seats');
  const surplus = surplusReasons(facts);
  const congress = congressReasons(facts);
  const delegates = delegatesReasons(facts);
  const electors = electorReasons(facts, version.year);
  const term = termReasons(facts);
  const reduced = reductionReasons(facts);
  return decided({
    minCandidates: seats === undefined ? null : leastPartyCandidates(seats),
    surplusKept: surplus?.holds ?? null,
    mayHoldCongress: congress.length === 0 ? null : congress.every(({ holds }) => holds),
    delegatesLawful: delegates[0]?.holds ?? null,
    due: members === undefined ? null : members.length - electors.length,
    heldInTime: term?.holds ?? null,
    mayReduceSeats: reduced?.holds ?? null,
    reasons: [surplus, ...congress, ...delegates, ...electors, term, reduced].filter(
      (each) => each !== undefined,
    ),
    undecided: [],
  });
}

function surplusReasons({
  electionDay,
  kind = 'committee',
  seats,
  candidates,
}: PartyElectionCase): Reason | undefined {
  if (seats === undefined || candidates === undefined) return undefined;
  const ground = groundOf(
    kind === 'delegates' ? 'pg-surplus-delegates' : 'pg-surplus-committee',
    electionDay,
  );
  return reason(ground, `5 × ${candidates} >= 6 × ${seats}`, candidates >= leastPartyCandidates(seats));
}

/** 召开代表大会 · with approval above. */
function congressReasons(facts: PartyElectionCase): Reason[] {
  const { electionDay, membership, scattered = false, congressApproved = false } = facts;
  if (membership === undefined) return [];
  const ground = groundOf('pg-form', electionDay);
  const isLarge = membership >= CONGRESS_MEMBERS;
  return [
    isLarge || !scattered
      ? reason(ground, `${membership} >= ${CONGRESS_MEMBERS}`, isLarge)
      : fact(ground, 'scattered', true),
    fact(ground, 'congressApproved', congressApproved),
  ];
}

/** 代表名额 · the usual range is guidance, the maximum is not. */
function delegatesReasons({ electionDay, delegates }: PartyElectionCase): Reason[] {
  if (delegates === undefined) return [];
  const { usualMin, usualMax, max } = DELEGATES;
  const ground = groundOf('pg-delegates', electionDay);
  const isUsual = usualMin <= delegates && delegates <= usualMax;
  return [
    reason(ground, `${delegates} <= ${max}`, delegates <= max),
    reason(ground, `${usualMin} <= ${delegates} <= ${usualMax}`, isUsual),
  ];
}

/** 不计入应到会的党员 · 被留置、逮捕的 since 2020. */
function electorReasons({ electionDay, members = [] }: PartyElectionCase, year: number): Reason[] {
  const ground = groundOf('pg-electors', electionDay);
  return members.flatMap(({ name, status, underProbation, detained, leftOut }) => {
    const without = (right: 'isFormal' | 'hasPartyRights' | 'notLeftOut') => [
      fact(ground, right, false, name),
    ];
    if (status === 'probationary') return without('isFormal');
    if (underProbation || (detained && year >= 2020)) return without('hasPartyRights');
    return leftOut ? without('notLeftOut') : [];
  });
}

function termReasons({ electionDay, termEndsOn, heldOn }: PartyElectionCase): Reason | undefined {
  if (termEndsOn === undefined || heldOn === undefined) return undefined;
  const latest = addMonths(termEndsOn, DELAY_MONTHS);
  return reason(groundOf('pg-term', electionDay), `${heldOn} <= ${latest}`, heldOn <= latest);
}

/** 接近应选名额，经半数以上选举人同意，可以减少名额 · “接近” itself is for the meeting to judge. */
function reductionReasons({ electionDay, electors, inFavour }: PartyElectionCase): Reason | undefined {
  if (electors === undefined || inFavour === undefined) return undefined;
  return reason(
    groundOf('pg-reduce', electionDay),
    `2 × ${inFavour} > ${electors}`,
    isMore(2, inFavour, 1, electors),
  );
}
