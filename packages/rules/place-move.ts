/**
 * 改派投票场所 · 选举法（2020）第五条: whoever is moved votes where he was until both places know of it. A place knows what the server knows as long as no device has its list out;
 * a device that was lost may have handed him his ballots already, so that nobody is moved away from its place any more.
 */
export interface PlaceMoveFacts {
  /** 离线登记包在外 of the place he leaves, and of the one he comes to. */
  readonly outAtOld: boolean;
  readonly outAtNew: boolean;
  /** A device of the place he leaves was lost on that day. */
  readonly lostAtOld: boolean;
  /** 已经领过票, as far as it has come in. */
  readonly hasVoted: boolean;
}

export const PLACE_MOVE_STATES = {
  waiting: '等两处都收到',
  done: '已经改派',
  withdrawn: '已撤回',
  'not-moved': '没有改派',
} as const;

export type PlaceMoveState = keyof typeof PLACE_MOVE_STATES;

/** 改派到哪一步 · why it came to nothing is not said, for it could tell who has voted. */
export function placeMoveState(facts: PlaceMoveFacts): Exclude<PlaceMoveState, 'withdrawn'> {
  const { outAtOld, outAtNew, lostAtOld, hasVoted } = facts;
  if (hasVoted || lostAtOld) return 'not-moved';
  return outAtOld || outAtNew ? 'waiting' : 'done';
}
