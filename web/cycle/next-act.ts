/** 一个选区的下一步: which act is due next, in which tab of its page. */
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { ConstituencyRow } from '@xuanwu/server/cycle/constituency-board.schema.ts';

export interface NextAct {
  readonly act: ActName;
  /** A page of its own, where it is not a tab of the constituency's. */
  readonly path?: string;
  readonly tab: 'roll' | 'nomination' | 'formal' | 'voting';
}

/** undefined where nothing is left to do. */
export function nextAct(row: ConstituencyRow): NextAct | undefined {
  switch (row.stage) {
    case 'drawn':
      return row.voters === 0
        ? { act: 'confirm-import', tab: 'roll', path: '/register' }
        : { act: 'publish-roll', tab: 'roll' };
    case 'roll-published':
      return { act: row.nominations === 0 ? 'nominate' : 'publish-initial-list', tab: 'nomination' };
    case 'initial-published':
      return row.unlisted > 0
        ? { act: 'publish-initial-list', tab: 'nomination' }
        : { act: 'fix-formal-list', tab: 'formal' };
    case 'formal-fixed':
      return { act: 'publish-formal-list', tab: 'formal' };
    case 'formal-published':
      return nextOfVoting(row);
  }
}

function nextOfVoting({ places, rounds }: ConstituencyRow): NextAct | undefined {
  const last = rounds.at(-1);
  if (!last) {
    return places === 0
      ? { act: 'set-up-polling-place', tab: 'voting', path: '/places' }
      : { act: 'schedule-round', tab: 'voting' };
  }
  switch (last.state) {
    case 'scheduled':
      return { act: 'open-round', tab: 'voting' };
    case 'open':
      return { act: 'check-in-voter', tab: 'voting', path: '/check-in' };
    case 'closed':
      return { act: 'enter-count', tab: 'voting', path: '/count' };
    case 'counted':
      return { act: 'decide-result', tab: 'voting' };
    case 'decided':
      return { act: 'confirm-result', tab: 'voting' };
    case 'confirmed':
      return { act: 'publish-result', tab: 'voting' };
    case 'published':
      return last.next === null ? undefined : { act: 'schedule-follow-up', tab: 'voting' };
  }
}
