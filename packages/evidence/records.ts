/**
 * The typed data of what was decided. Each is sealed in the ledger entry of its act (kind, id, SHA-256 of its canonical
 * JSON) and written to the evidence package from the tables, so that a changed table no longer fits its seal.
 */
import type { Canonical } from '@xuanwu/ledger/canonical-json.ts';

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
  readonly voters: readonly { readonly serial: number; readonly name: string; readonly sex: string }[];
};

/** 选民名单更正: one voter added or struck after publication. */
export type RollCorrectionRecord = {
  readonly constituency: string;
  readonly kind: 'added' | 'struck' | 'amended';
  readonly serial: number | null;
  readonly name: string;
  /** 更正后的姓名 */
  readonly amendedName?: string;
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

/** 正式代表候选人名单. */
export type FormalListRecord = {
  readonly constituency: string;
  readonly fixedOn: string;
  readonly seats: number;
  readonly basis: 'within-range' | 'larger-number-of-voters';
  readonly meeting: MeetingRecord;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
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

/** 一张计票单, as one person entered it. */
export type SheetRecord = {
  readonly round: string;
  readonly copy: number;
  readonly sheet: CountSheet;
};

/** 计票单: one figure a candidate in the order of the ballot, write-ins by name. */
export type CountSheet = {
  readonly cast: number;
  readonly invalid: number;
  readonly blank: number;
  readonly votes: readonly { readonly candidate: string; readonly for: number }[];
  readonly writeIns: readonly { readonly name: string; readonly for: number; readonly isVoter: boolean }[];
};

/** 一致认定的计票结果. */
export type CountRecord = { readonly round: string; readonly sheet: CountSheet };

/** 选举结果, as computed by law. */
export type ResultRecord = {
  readonly round: string;
  readonly valid: boolean;
  readonly elected: readonly Elected[];
  /** What follows (重新投票、再次投票、另行选举), with candidates by their names on the ballot. */
  readonly next: Canonical;
  readonly vacant: number;
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
