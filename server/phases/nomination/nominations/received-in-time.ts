import { nominationInTime } from '@xuanwu/rules/nomination-in-time.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

/** 推荐能否列入名单 · by the law of the place, for this constituency's own election day. */
export async function receivedInTime(
  acting: Pick<Acting, 'context' | 'tx' | 'county'>,
  { electionDay }: Constituency,
  receivedOn: string,
): Promise<Ruling> {
  return nominationInTime({ electionDay, receivedOn }, await lawFor(acting, electionDay));
}
