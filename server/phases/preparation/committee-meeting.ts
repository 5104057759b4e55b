import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { requireHeld } from '../../acts/meeting.ts';

interface Meeting {
  readonly heldOn: string;
  readonly present: number;
}

/** Whose committee: the county's, or that of a township. */
interface Congress {
  readonly cycle: string;
  readonly level: 'county' | 'township';
  readonly area: string;
  readonly electionDay: string;
}

/**
 * 选举委员会会议 · 选举法（2020）第十条、第十一条: held already, in the time of this election, and with no more there than the committee has members. Where nobody has
 * registered its members there is nothing to hold the number against.
 */
export async function requireCommitteeMeeting(
  acting: Acting,
  congress: Congress,
  meeting: Meeting,
  path = 'meeting',
): Promise<void> {
  requireHeld(acting, meeting, path);
  requireThisElection(congress, meeting, path);
  const { name, members } = await readCommittee(acting, congress, meeting.heldOn);
  if (name === undefined || meeting.present <= members) return;
  throw new ActError(
    'bad-request',
    `出席 ${meeting.present} 人，${name}登记的组成人员只有 ${members} 人。请核对人数；组成人员有变动的，先在“选举机构”里登记。`,
    [{ path: `${path}.present`, message: `不能多于组成人员 ${members} 人` }],
  );
}

/** A year that is typed wrong: 1970 for 2016. Committees are appointed for one election. */
function requireThisElection({ electionDay }: Congress, { heldOn }: Meeting, path: string): void {
  const earliest = `${Number(electionDay.slice(0, 4)) - 1}-01-01`;
  if (heldOn >= earliest) return;
  throw new ActError('bad-request', `会议日期 ${heldOn} 不在这次换届选举的时间里，请核对年份。`, [
    { path: `${path}.heldOn`, message: `不能早于 ${earliest}，请核对年份` },
  ]);
}

/** Its members on that day, by what is registered: whoever left before it is none. */
async function readCommittee(
  { tx, county }: Acting,
  { cycle, level, area }: Congress,
  on: string,
): Promise<{ readonly name: string | undefined; readonly members: number }> {
  const rows = await tx
    .selectFrom('electionBody as b')
    .innerJoin('electionBodyMember as m', (join) =>
      join.onRef('m.county', '=', 'b.county').onRef('m.body', '=', 'b.id'),
    )
    .where('b.county', '=', county)
    .where('b.cycle', '=', cycle)
    .where('b.kind', '=', 'committee')
    .where('b.area', '=', level === 'county' ? county : area)
    .where(({ or, eb }) => or([eb('m.leftOn', 'is', null), eb('m.leftOn', '>=', on)]))
    .select('b.name')
    .execute();
  return { name: rows[0]?.name, members: rows.length };
}
