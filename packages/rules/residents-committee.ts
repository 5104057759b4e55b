import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { isAtLeast, isMore } from './exact.ts';
import { lawInForce } from './law-versions.ts';
import { type Reason, reason, type Reasoned } from './ruling.ts';
import { unreadText } from './unread-text.ts';

/** 居民会议的提议者 · @public */
export interface ResidentsCall {
  readonly by: 'residents' | 'households' | 'groups';
  readonly asking: number;
  readonly all: number;
}

/** 居民委员会 · whatever the case leaves out is not asked. */
export interface ResidentsCommitteeCase {
  readonly electionDay: CivilDate;
  /** 居民委员会的职数 */
  readonly posts?: number | undefined;
  /** 户数 */
  readonly households?: number | undefined;
  /** 全体居民、户的代表、居民小组的代表选举 */
  readonly mode?: 'residents' | 'households' | 'groups' | undefined;
  /** 居民小组，小组选出的代表 */
  readonly groups?: number | undefined;
  readonly groupRepresentatives?: number | undefined;
  /** 居民会议应当出席的、出席的、赞成的 */
  readonly due?: number | undefined;
  readonly present?: number | undefined;
  readonly yes?: number | undefined;
  readonly call?: ResidentsCall | undefined;
}

/** 居民委员会的裁定 · null where the case does not ask. */
export interface ResidentsCommitteeRuling extends Reasoned {
  readonly sizeLawful: boolean | null;
  readonly modeLawful: boolean | null;
  readonly open: boolean | null;
  readonly passed: boolean | null;
  readonly mustBeCalled: boolean | null;
  readonly textRead: boolean;
}

/** 居民委员会的人数 · 城市居民委员会组织法（2018）第七条 */
const SIZE = { min: 5, max: 9 };

/** 居民委员会的户数 · by the year of the law. */
const HOUSEHOLDS = [
  { fromYear: 2026, min: 1000, max: 3000 },
  { fromYear: 1990, min: 100, max: 700 },
];

/** 提议召开居民会议 · one of so many. */
const CALLED_BY: Readonly<Record<ResidentsCall['by'], number>> = { residents: 5, households: 5, groups: 3 };

/** 提议者的说法 */
const CALLERS: Readonly<Record<ResidentsCall['by'], string>> = {
  residents: '居民',
  households: '户',
  groups: '居民小组',
};

/**
 * 居民委员会、居民会议 · 城市居民委员会组织法（2018）第七条至第十条: five to nine members, chosen by all residents, one of each household, or two to three of each group; more than half
 * open a meeting, more than half of those present decide. Surplus, turnout and recall are local.
 */
export function residentsCommittee(facts: ResidentsCommitteeCase): Decided<ResidentsCommitteeRuling> {
  const { electionDay, present, yes } = facts;
  const version = lawInForce('residents-committee-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  if (yes !== undefined && present !== undefined && yes > present)
    return mistaken('more-votes-than-choices', 'yes');
  const size = sizeReasons(facts, version.year);
  const mode = modeReasons(facts);
  const meeting = meetingReasons(facts);
  const call = callReasons(facts);
  const unread = unreadText('residents-committee-law', electionDay);
  return decided({
    sizeLawful: allHold(size),
    modeLawful: allHold(mode),
    open: meeting[0]?.holds ?? null,
    passed: meeting.length < 2 ? null : allHold(meeting),
    mustBeCalled: allHold(call),
    textRead: unread.length === 0,
    reasons: [...size, ...mode, ...meeting, ...call, ...unread],
    undecided: [],
  });
}

function allHold(reasons: readonly Reason[]): boolean | null {
  return reasons.length === 0 ? null : reasons.every(({ holds }) => holds);
}

function sizeReasons({ electionDay, posts, households }: ResidentsCommitteeCase, year: number): Reason[] {
  const range = HOUSEHOLDS.find(({ fromYear }) => fromYear <= year);
  return [
    ...(posts === undefined ? [] : [within('res-size', electionDay, posts, SIZE)]),
    ...(households === undefined || range === undefined
      ? []
      : [within('res-scale', electionDay, households, range)]),
  ];
}

function within(
  rule: 'res-size' | 'res-scale' | 'res-mode',
  day: CivilDate,
  number: number,
  { min, max }: { readonly min: number; readonly max: number },
): Reason {
  return reason(groundOf(rule, day), `${min} <= ${number} <= ${max}`, min <= number && number <= max);
}

/** 居民小组的代表 · two or three of each. */
function modeReasons({ electionDay, mode, groups, groupRepresentatives }: ResidentsCommitteeCase): Reason[] {
  if (mode !== 'groups' || groups === undefined || groupRepresentatives === undefined) return [];
  return [within('res-mode', electionDay, groupRepresentatives, { min: 2 * groups, max: 3 * groups })];
}

/** 居民会议 */
function meetingReasons({ electionDay, due, present, yes }: ResidentsCommitteeCase): Reason[] {
  if (due === undefined || present === undefined) return [];
  const ground = groundOf('res-meeting', electionDay);
  const open = reason(ground, `出席: 2 × ${present} > ${due}`, isMore(2, present, 1, due));
  if (yes === undefined) return [open];
  return [open, reason(ground, `赞成: 2 × ${yes} > ${present}`, isMore(2, yes, 1, present))];
}

function callReasons({ electionDay, call }: ResidentsCommitteeCase): Reason[] {
  if (call === undefined) return [];
  const oneOf = CALLED_BY[call.by];
  const ground = groundOf('res-call', electionDay);
  return [
    reason(
      ground,
      `${CALLERS[call.by]}: ${oneOf} × ${call.asking} >= ${call.all}`,
      isAtLeast(oneOf, call.asking, 1, call.all),
    ),
  ];
}
