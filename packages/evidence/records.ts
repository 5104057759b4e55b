/**
 * The typed data of what was decided. Each is sealed in the ledger entry of its act (kind, id, SHA-256 of its canonical
 * JSON) and written to the evidence package from the tables, so that a changed table no longer fits its seal.
 */
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';
import type { SealedContents } from '@xuanwu/rules/ballot-sealing.ts';
import type { HandedOver } from '@xuanwu/rules/committee-dissolution.ts';
import type { UnlawfulAct } from '@xuanwu/rules/qualification.ts';

export type Level = 'county' | 'township';

/** 工作方案, as uploaded. */
export type PlanRecord = { readonly [key: string]: Canonical | undefined };

/** 代表名额的确定. */
export type SeatsRecord = {
  readonly level: Level;
  readonly area: string;
  readonly population: number;
  readonly seats: number;
  readonly lawfulSeats: number;
  readonly decidedBy: string;
  readonly documentNumber: string;
  readonly decidedOn: string;
};

/** 一级人大的全部选区和名额分配. */
export type ConstituenciesRecord = {
  readonly election: string;
  readonly name: string;
  readonly level: Level;
  readonly area: string;
  readonly seats: number;
  readonly vacant: number;
  readonly constituencies: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly kind: string;
    readonly population: number;
    readonly seats: number;
  }[];
};

/** 选民名单, with the fields that may be published. */
export type RollRecord = {
  readonly constituency: string;
  readonly publishedOn: string;
  readonly voters: readonly {
    readonly serial: number;
    readonly name: string;
    readonly sex: string;
    /** 选民小组, of a roll that shows it. */
    readonly group?: string;
  }[];
};

/** 选民名单更正: one voter added or struck after publication. */
export type RollCorrectionRecord = {
  readonly constituency: string;
  readonly kind: 'added' | 'struck' | 'amended';
  readonly serial: number | null;
  readonly name: string;
  /** 更正后的姓名 */
  readonly amendedName?: string;
  /** 更正后的性别, of a roll that shows it. */
  readonly amendedSex?: string;
  readonly reason: string;
  readonly publishedOn: string;
  /** 第几件更正 of this roll. Corrections that were written before they were counted have none. */
  readonly ordinal?: number;
  /** The seal of what it corrects: of the roll, or of the correction before it. */
  readonly follows?: string;
};

/** 选民名单的一处张贴: where and since when; who put it up is not in here. */
export type RollPostingRecord = {
  readonly constituency: string;
  readonly place: string;
  readonly postedOn: string;
  readonly postedAt: string;
  /** SHA-256 of the photograph. */
  readonly photo: string | null;
  /** It was written down by mistake. */
  readonly withdrawnOn: string | null;
};

/** 对选民名单的一件申诉, without names: what became of it, when, by whom. */
export type RollObjectionRecord = {
  readonly constituency: string;
  readonly number: number;
  readonly about: 'inclusion' | 'omission' | 'facts';
  readonly isOral: boolean;
  /** About himself. */
  readonly isOwn: boolean;
  readonly receivedOn: string;
  /** 公布之日, by which it was received. */
  readonly countedFrom: string;
  readonly withdrawnOn: string | null;
  readonly decision: {
    readonly on: string;
    readonly isUpheld: boolean;
    readonly meeting: MeetingRecord;
    readonly correction: string | null;
  } | null;
  readonly notifiedOn: string | null;
  readonly suit: { readonly on: string; readonly court: string } | null;
  readonly judgment: {
    readonly on: string;
    readonly isUpheld: boolean;
    readonly document: string;
    readonly correction: string | null;
  } | null;
};

/** 初步代表候选人名单, or a supplement to it. Joint nominators are a number here, never names. */
export type InitialListRecord = {
  readonly constituency: string;
  readonly publishedOn: string;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly sex: string;
    /** Year and month: what the notice shows. */
    readonly bornIn: string;
    readonly nominations: readonly {
      readonly kind: 'organisations' | 'voters';
      readonly organisations: readonly string[];
      readonly nominators: number;
    }[];
  }[];
  /** 联名不足法定人数而经选举委员会会议决定仍予列入的 */
  readonly kept?: {
    readonly candidates: readonly string[];
    readonly reasons: string;
    readonly meeting: MeetingRecord;
  };
};

/** 对法律未定事项的决定; of a superior office it is sealed in that office's own ledger. */
export type SilentPointRecord = {
  /** Who decided and for where, by the significant digits of their codes. */
  readonly place: string;
  readonly area: string;
  readonly parameter: string;
  /** As JSON. */
  readonly value: string;
  readonly decidedBy: string;
  readonly document: string;
  readonly decidedOn: string;
  /** Whose ledger its entry is in. */
  readonly ledger: string;
  readonly entry: string;
};

/** 采用的地方规定文件, as it was brought. */
export type LocalRulesRecord = {
  readonly place: string;
  readonly title: string;
  readonly text: string;
  /** Of the text. */
  readonly sha256: string;
  readonly document: string;
  readonly adoptedOn: string;
  readonly ledger: string;
  readonly entry: string;
};

/** 选举委员会会议. */
export type MeetingRecord = {
  readonly heldOn: string;
  readonly minute: string;
  readonly present: number;
  readonly inFavour: number;
};

/** 被提名人或者候选人, by the id that he has in this package. */
export type NamedCandidate = { readonly id: string; readonly name: string };

/** 选民小组的一种意见: so many of those present would have these stand; of one nominee each where each was asked about. */
export type GroupOpinion = { readonly candidates: readonly string[]; readonly voters: number };

/** 一轮酝酿协商, with the totals of every voters' group. Who was for whom nobody writes down. */
export type ConsultationRecord = {
  readonly constituency: string;
  readonly number: number;
  /** Whole lists were spoken of, or each nominee. */
  readonly form: 'lists' | 'nominees';
  readonly electionDay: string;
  readonly seats: number;
  readonly openedOn: string;
  /** 初步候选人, as they stood when it began. */
  readonly candidates: readonly NamedCandidate[];
  readonly groups: readonly {
    readonly group: string;
    readonly name: string;
    readonly voters: number;
    readonly heldOn: string;
    readonly present: number;
    readonly opinions: readonly GroupOpinion[];
    /** SHA-256 of the picture of the signed paper. */
    readonly scan: string | null;
  }[];
  readonly summary: ConsultationSummary | null;
};

/** 选举委员会对一轮协商的汇总. */
export type ConsultationSummary = {
  readonly on: string;
  readonly meeting: MeetingRecord;
  readonly outcome: 'united' | 'all-stand' | 'another-round' | 'primary';
  /** 选举委员会确定的正式候选人人数, where that is left to it. */
  readonly wanted: number | null;
  /** Groups that did not meet, and why. */
  readonly missing: readonly { readonly group: string; readonly name: string; readonly reason: string }[];
  /** Who is to stand by the larger number of voters; null where there is none. */
  readonly list: readonly string[] | null;
};

/** 预选计票单. */
export type PrimarySheet = {
  readonly issued: number;
  readonly cast: number;
  readonly invalid: number;
  readonly blank: number;
  readonly votes: readonly { readonly candidate: string; readonly for: number }[];
};

/** 一次预选. */
export type PrimaryRecord = {
  readonly constituency: string;
  readonly number: number;
  /** The round of consultation that came to no agreement. */
  readonly consultation: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly orderedOn: string;
  readonly heldOn: string;
  readonly meeting: MeetingRecord;
  readonly candidates: readonly NamedCandidate[];
  /** 每张票至多选几人. */
  readonly choices: number;
  readonly wanted: number | null;
  /** 就票数相等的人再次预选: how many stand already, how many places are left. */
  readonly again: { readonly selected: number; readonly open: number } | null;
  readonly sheets: readonly { readonly copy: number; readonly sheet: PrimarySheet }[];
  readonly result: {
    readonly on: string;
    readonly meeting: MeetingRecord;
    readonly voters: number;
    readonly valid: boolean;
    /** In the order of the list. */
    readonly selected: readonly string[];
    readonly tied: readonly string[];
    readonly open: number;
  } | null;
};

/** 正式代表候选人名单. Lists that were fixed before consultations were kept say no more than their basis. */
export type FormalListRecord = {
  readonly constituency: string;
  readonly fixedOn: string;
  readonly seats: number;
  readonly basis: 'within-range' | 'larger-number-of-voters' | 'primary' | 'narrowed';
  readonly meeting: MeetingRecord;
  readonly candidates: readonly NamedCandidate[];
  readonly electionDay?: string;
  /** Who could be chosen from. */
  readonly initial?: readonly string[];
  /** On which consultation it rests. */
  readonly consultation?: string | null;
  /** On which primaries, the first one first. */
  readonly primaries?: readonly string[];
  /** It was taken back before it was published. */
  readonly reopened?: { readonly on: string; readonly reason: string };
};

/** 公布后撤出正式代表候选人名单: each stands on the list or on the removal before it. */
export type FormalRemovalRecord = {
  readonly constituency: string;
  readonly list: string;
  readonly ordinal: number;
  /** The seal of what it amends: of the list, or of the removal before it. */
  readonly follows: string;
  readonly candidate: string;
  readonly name: string;
  readonly ground: 'foreign-funding' | 'died' | 'not-eligible' | 'declined';
  readonly document: string;
  /** 提出退出的日期, where he leaves himself. */
  readonly askedOn: string | null;
  readonly meeting: MeetingRecord;
  readonly removedOn: string;
  readonly electionDay: string;
  readonly seats: number;
  readonly remaining: readonly string[];
  /** Too few are left: what follows. */
  readonly next: 'postpone' | 'proceed' | null;
};

/** 一轮投票的安排. */
export type RoundRecord = {
  readonly round: string;
  readonly constituency: string;
  readonly kind: 'first' | 'tie' | 'another';
  readonly number: number;
  /** 第几次另行选举; 0 where it is none. */
  readonly otherNumber: number;
  readonly electionDay: string;
  readonly seats: number;
  /** In the order of the ballot. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
};

/** 投票结束: who could vote, and how many ballots were handed out. */
export type CloseRecord = {
  readonly round: string;
  readonly voters: number;
  readonly issued: number;
};

/** 一个票箱: ballots handed out at the place, ballots found in its box. */
export type BoxRecord = {
  readonly round: string;
  readonly place: string;
  readonly issued: number;
  readonly found: number;
};

/** 一张计票单, as one person entered it. Sheets that were entered before ballots were bundled are of a whole round. */
export type SheetRecord = {
  readonly round: string;
  readonly copy: number;
  readonly sheet: CountSheet | BundleSheet;
  readonly bundle?: number;
  readonly session?: number;
};

/** 一捆的计票单: names as they were written on ballots, not yet said whose they are. */
export type BundleSheet = {
  readonly cast: number;
  readonly invalid: number;
  readonly blank: number;
  readonly votes: readonly { readonly candidate: string; readonly for: number }[];
  readonly writeIns: readonly { readonly name: string; readonly for: number }[];
};

/** 一捆选票 of the pooled boxes, with what the paper of its last session says. */
export type BundleRecord = {
  readonly round: string;
  readonly bundle: number;
  readonly table: number;
  /** 分捆时点数的选票. */
  readonly ballots: number;
  /** 第几次计票. */
  readonly session: number;
  /** The session that it corrects, and why. */
  readonly follows: { readonly session: number; readonly reason: string } | null;
  readonly sheet: BundleSheet | null;
  /** SHA-256 of the photograph of the signed sheet. */
  readonly photo: string | null;
};

/** 认定的另选他人: who was meant by which names. */
export type WriteInGroup = {
  readonly name: string;
  readonly isVoter: boolean;
  readonly written: readonly string[];
};

/** 计票单: one figure a candidate in the order of the ballot, write-ins by name. */
export type CountSheet = {
  readonly cast: number;
  readonly invalid: number;
  readonly blank: number;
  readonly votes: readonly { readonly candidate: string; readonly for: number }[];
  readonly writeIns: readonly { readonly name: string; readonly for: number; readonly isVoter: boolean }[];
};

/** 一致认定的计票结果, the sum of the bundles. */
export type CountRecord = {
  readonly round: string;
  readonly sheet: CountSheet;
  readonly writeInGroups?: readonly WriteInGroup[];
  /** 各捆与各票箱不符的认定. */
  readonly difference?: { readonly found: number; readonly reason: string };
};

/** 一次抽样审计 of the count of a round: what was fixed before the dice were thrown, the throws, the recounts, the verdict. */
export type AuditRecord = {
  readonly round: string;
  /** 第几次审计 of this round. */
  readonly number: number;
  /** 风险限度，百分之几. */
  readonly riskPercent: number;
  readonly method: 'by-weight' | 'evenly';
  /** The bundles in their order, as they had been counted when the audit was ordered. */
  readonly announced: readonly {
    readonly bundle: number;
    readonly session: number;
    readonly sheet: BundleSheet;
  }[];
  readonly writeInGroups: readonly WriteInGroup[];
  /** 掷骰: the throws in their order, how many people watched. */
  readonly dice: {
    readonly throws: string;
    readonly thrownOn: string;
    readonly place: string;
    readonly witnesses: number;
  } | null;
  /** How many times was drawn. */
  readonly draws: number;
  /** 复点, of each bundle as the first, the second and, where they differed, a third person entered it. */
  readonly recounts: readonly { readonly bundle: number; readonly copies: readonly BundleSheet[] }[];
  readonly verdict: 'stop' | 'full-recount' | null;
};

/** 选举结果, as computed by law. */
export type ResultRecord = {
  readonly round: string;
  readonly valid: boolean;
  readonly elected: readonly Elected[];
  /** What follows (重新投票、再次投票、另行选举), with candidates by their names on the ballot. */
  readonly next: Canonical;
  readonly vacant: number;
  /** 选举委员会宣布无效, whatever the count says. */
  readonly declaredVoid?: true;
};

/** 当选人; a write-in has no candidate's id. */
export type Elected = {
  readonly name: string;
  readonly candidate: string | null;
  readonly votes: number;
};

/** 选举委员会对结果的确认. */
export type ConfirmationRecord = {
  readonly round: string;
  readonly meeting: MeetingRecord;
  /** 无效或者没有选足的原因. */
  readonly cause?: string;
};

/** 对一名当选人的资格审查. */
export type CredentialsFinding = {
  readonly deputy: string;
  readonly name: string;
  readonly constituency: string;
  /** The published round that elected him. */
  readonly round: string;
  readonly electionDay: string;
  readonly isCitizen: boolean;
  readonly isAdult: boolean;
  readonly hasPoliticalRights: boolean;
  readonly procedureLawful: boolean;
  readonly unlawfulActs: readonly UnlawfulAct[];
  readonly isStateEmployee: boolean;
  /** 依据的材料; null where nothing was found. */
  readonly document: string | null;
  readonly valid: boolean;
};

/** 代表资格审查报告, with what the standing committee or the presidium decided on it. */
export type CredentialsRecord = {
  readonly election: string;
  readonly level: Level;
  readonly number: number;
  /** 代表资格审查委员会的会议. */
  readonly meeting: MeetingRecord;
  readonly findings: readonly CredentialsFinding[];
  /** 暂缓审查的. */
  readonly postponed: readonly { readonly deputy: string; readonly name: string; readonly reason: string }[];
  readonly confirmation: {
    readonly meeting: MeetingRecord & { readonly members: number };
    /** Findings that went back to the committee. */
    readonly notAdopted: readonly { readonly deputy: string; readonly reason: string }[];
    /** 空出的名额怎样处理, where an election was found void. */
    readonly seatDecision: string | null;
  } | null;
};

/** 公布的代表名单, or a supplement to it. */
export type DeputyListRecord = {
  readonly election: string;
  readonly number: number;
  readonly publishedOn: string;
  /** 第一次会议; null of a supplement. */
  readonly firstSession: string | null;
  readonly deputies: readonly {
    readonly deputy: string;
    readonly name: string;
    readonly constituency: string;
    readonly round: string;
  }[];
};

/** 选举日的变更, with how every list stood under the old day and under the new one. */
export type ElectionDayRecord = {
  readonly cycle: string;
  /** Null where the day of the whole cycle was changed. */
  readonly constituencies: readonly string[] | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  readonly documentNumber: string;
  readonly changedOn: string;
  readonly publications: readonly {
    readonly rule: string;
    readonly day: string;
    readonly where: string;
    readonly before: string;
    readonly now: string;
  }[];
};

/** 封存选票: what of a round went into which packages; who sealed and who watched are a number here. */
export type SealingRecord = {
  readonly round: string;
  readonly constituency: string;
  readonly sealedOn: string;
  readonly keptAt: string;
  readonly witnesses: number;
  readonly packages: readonly {
    readonly contents: SealedContents;
    readonly count: number;
    readonly seal: string;
  }[];
  /** As the counts and accounts of the places had it on that day. */
  readonly accounted: { readonly used: number; readonly spoiled: number; readonly unused: number };
  /** 不相符的原因. */
  readonly reason: string | null;
};

/** 移交清单 of the election committee of one congress. */
export type HandoverRecord = {
  readonly election: string;
  readonly handedOn: string;
  /** 接收的机关. */
  readonly receiver: string;
  /** 撤销的文号. */
  readonly document: string;
  readonly items: readonly {
    readonly kind: HandedOver;
    readonly title: string;
    readonly count: number;
    readonly unit: string;
  }[];
};

/** 办结, and how it was reopened. */
export type ClosingRecord = {
  readonly cycle: string;
  readonly number: number;
  readonly closedOn: string;
  readonly document: string;
  readonly reopenedOn: string | null;
  readonly reopenedBecause: string | null;
  readonly reopenDocument: string | null;
};

/** 销毁选票 of one congress: the decision, and when it was carried out. */
export type DestructionRecord = {
  readonly election: string;
  readonly organ: string;
  readonly document: string;
  readonly decidedOn: string;
  readonly destroyOn: string;
  /** 监销人, how many. */
  readonly supervisors: number;
  readonly destroyedOn: string | null;
  readonly method: string | null;
};
