import { groundOf } from './articles.ts';
import type { CivilDate } from './civil-date.ts';
import { type Decided, decided, mistaken } from './error-codes.ts';
import { choice, fact } from './facts.ts';
import { lawInForce } from './law-versions.ts';
import { type Ground, type Reason, reason, type Reasoned } from './ruling.ts';

/** 代表资格终止的情形 · 代表法（2025）第六十二条. */
const SEAT_ENDS = [
  'moved-out',
  'resigned',
  'recalled',
  'lost-nationality',
  'deprived',
  'lost-capacity',
  'died',
] as const;

/** 责令辞职被接受 · 代表法（2025）第六十二条; earlier versions do not know it. */
const ORDERED_RESIGNATION = 'ordered-to-resign';

/** 代表资格的事实 · of one deputy to a local congress. */
export interface SeatCase {
  readonly electionDay: CivilDate;
  readonly level: 'county-or-above' | 'township';
  readonly events: readonly ((typeof SEAT_ENDS)[number] | typeof ORDERED_RESIGNATION)[];
  /** 未经批准没有出席的会议次数 */
  readonly missedSessions: number;
  /** 因刑事案件被羁押正在受侦查、起诉、审判 */
  readonly inCustody: boolean;
  /** 被依法判处管制、拘役或者有期徒刑而没有附加剥夺政治权利，正在服刑 */
  readonly servingSentence: boolean;
  /** 常委会、专门委员会的职务，乡镇人大主席、副主席 */
  readonly posts: readonly string[];
  /** 逮捕或者刑事审判 · what is to be done to him, and with whose consent. */
  readonly measure?: 'arrest' | 'trial' | undefined;
  readonly inSession?: boolean | undefined;
  readonly consentGiven?: boolean | undefined;
  /** 乡级的已经立即报告 */
  readonly reported?: boolean | undefined;
}

/** 代表资格的裁定 */
export interface SeatRuling extends Reasoned {
  readonly ends: boolean;
  /** 暂时停止执行代表职务 */
  readonly suspended: boolean;
  /** 随代表资格终止的职务 */
  readonly postsEnd: readonly string[];
  /** 终止由谁公告 */
  readonly announcedBy: 'standing-committee' | 'congress' | null;
  /** 须经谁许可；township deputies' is reported at once. */
  readonly consentBy: 'presidium' | 'standing-committee' | 'report-at-once' | null;
  readonly mayProceed: boolean | null;
}

/** 未经批准不出席会议的次数 · 代表法（2025）第六十二条 */
const MISSED_SESSIONS = 2;

/**
 * 代表资格的终止和暂停 · 代表法（2025）第三十九条、第六十一条至第六十三条，选举法（2020）第五十四条、第五十六条: who announces it, which posts end with it, and what arrest
 * or trial of a deputy needs.
 */
export function seat(facts: SeatCase): Decided<SeatRuling> {
  const { electionDay, level, events, missedSessions, posts } = facts;
  const version = lawInForce('deputies-law', electionDay);
  if (version === undefined) return mistaken('unknown-law-date', 'electionDay');
  const known = version.year >= 2025 ? [...SEAT_ENDS, ORDERED_RESIGNATION] : SEAT_ENDS;
  const ground = groundOf('seat-end', electionDay);
  const endings = [
    ...events.map((event) => choice(ground, event, known)),
    ...(missedSessions > 0
      ? [reason(ground, `${missedSessions} >= ${MISSED_SESSIONS}`, missedSessions >= MISSED_SESSIONS)]
      : []),
  ];
  const ends = endings.some(({ holds }) => holds);
  const suspensions = suspensionReasons(facts);
  const reasons: Reason[] = [...endings, ...suspensions];
  const postsEnd = ends ? posts : [];
  reasons.push(...postsEnd.map((post) => reason(postGround(facts), `${post}: 随代表资格终止`, true)));
  const { consentBy, mayProceed } = consent(facts, reasons);
  return decided({
    ends,
    suspended: !ends && suspensions.some(({ holds }) => holds),
    postsEnd,
    announcedBy: ends ? announcer(level, electionDay, reasons) : null,
    consentBy,
    mayProceed,
    reasons,
    undecided: [],
  });
}

function suspensionReasons({ electionDay, inCustody, servingSentence }: SeatCase): Reason[] {
  const ground = groundOf('seat-suspend', electionDay);
  return [
    ...(inCustody ? [fact(ground, 'inCustody', true)] : []),
    ...(servingSentence ? [fact(ground, 'servingSentence', true)] : []),
  ];
}

/** 职务随代表资格 · on recall 选举法（2020）第五十四条, else 第五十六条. */
function postGround({ electionDay, events }: SeatCase): Ground {
  return groundOf(events.includes('recalled') ? 'post-follows-recall' : 'post-follows-seat', electionDay);
}

function announcer(level: SeatCase['level'], day: CivilDate, reasons: Reason[]): SeatRuling['announcedBy'] {
  const by = level === 'township' ? 'congress' : 'standing-committee';
  reasons.push(choice(groundOf('seat-end-notice', day), by, [by]));
  return by;
}

/** 人身特别保护 · 代表法（2025）第三十九条 */
function consent(facts: SeatCase, reasons: Reason[]): Pick<SeatRuling, 'consentBy' | 'mayProceed'> {
  const { electionDay, level, measure, inSession = false, consentGiven = false } = facts;
  if (measure === undefined) return { consentBy: null, mayProceed: null };
  const ground = groundOf('immunity', electionDay);
  if (level === 'township') {
    reasons.push(fact(ground, 'reportedAtOnce', facts.reported ?? false));
    return { consentBy: 'report-at-once', mayProceed: true };
  }
  reasons.push(fact(ground, 'consentGiven', consentGiven));
  return { consentBy: inSession ? 'presidium' : 'standing-committee', mayProceed: consentGiven };
}
