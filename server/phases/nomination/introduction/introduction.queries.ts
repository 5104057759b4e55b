import { mayActNow, type ActName } from '@xuanwu/rules/acts.ts';
import { mayIntroduceOn } from '@xuanwu/rules/introduction.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import {
  type Constituency,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';

/** May it be done at this stage, and may candidates still be introduced on these days? */
export function introductionRuling(
  act: ActName,
  { stage, electionDay }: Constituency,
  days: readonly string[],
): Ruling {
  const reached = mayActNow(act, { constituency: stage, electionDay });
  return rule([
    ...reached.reasons,
    ...[...new Set(days)].flatMap((day) => mayIntroduceOn(day, electionDay).reasons),
  ]);
}

/** What is written down has happened. */
export function requirePast({ today }: Acting, day: string, path: string): void {
  if (day <= today) return;
  throw new ActError('bad-request', `${day} 还没有到，办过以后再登记。`, [
    { path, message: `不能晚于今日 ${today}` },
  ]);
}

export interface StandingCandidate {
  readonly id: string;
  readonly name: string;
}

/** 可以介绍的候选人: of the published initial list whoever was not left off; of the formal list, once that is published. */
export async function readIntroduced(
  { tx, county }: Acting,
  { id, stage }: Constituency,
): Promise<StandingCandidate[]> {
  return tx
    .selectFrom('initialCandidate as c')
    .select(['c.id', 'c.name'])
    .where('c.county', '=', county)
    .where('c.constituency', '=', id)
    .where('c.listedIn', 'is not', null)
    .where('c.excludedBy', 'is', null)
    .$if(stage === 'formal-published', (listed) =>
      listed.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('formalCandidate as f')
            .select('f.candidate')
            .whereRef('f.county', '=', 'c.county')
            .whereRef('f.candidate', '=', 'c.id')
            .where('f.removedBy', 'is', null),
        ),
      ),
    )
    .orderBy('c.name')
    .orderBy('c.id')
    .execute();
}

/** 按姓氏笔画 */
export function byStrokes<Candidate extends StandingCandidate>(
  candidates: readonly Candidate[],
): Candidate[] {
  const key = ({ name, id }: Candidate) => strokeSortKey(name) + id;
  return candidates.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Of a published list of this constituency, all of them. */
export async function requireIntroduced(
  acting: Acting,
  constituency: Constituency,
  candidates: readonly string[],
  path: string,
): Promise<void> {
  const introduced = await readIntroduced(acting, constituency);
  if (candidates.every((wanted) => introduced.some(({ id }) => id === wanted))) return;
  throw new ActError('bad-request', '所选的人里有的不在本选区已公布的候选人名单上。', [
    { path, message: '请从已公布的名单里选' },
  ]);
}

/** The constituency of a candidate, locked, where he is on a published list of it. */
export async function lockConstituencyOf(acting: Acting, candidate: string): Promise<Constituency> {
  const constituency = await lockConstituency(acting, await constituencyOf(acting, candidate));
  await requireIntroduced(acting, constituency, [candidate], 'candidate');
  return constituency;
}

async function constituencyOf({ tx, county }: Acting, candidate: string): Promise<string> {
  const row = await tx
    .selectFrom('initialCandidate')
    .select('constituency')
    .where('county', '=', county)
    .where('id', '=', candidate)
    .executeTakeFirst();
  return found(row, '这位候选人').constituency;
}

export async function areaOfCandidate(acting: Acting, { candidate }: { candidate: string }): Promise<string> {
  return (await getConstituency(acting, await constituencyOf(acting, candidate))).area;
}

export interface CandidateMeeting {
  readonly id: string;
  readonly constituency: string;
  readonly heldOn: string;
  readonly candidates: readonly string[];
  readonly state: 'planned' | 'held' | 'cancelled';
}

/** Locked with its constituency; only one that is still to be held can be recorded or cancelled. */
export async function lockPlannedMeeting(
  acting: Acting,
  id: string,
): Promise<{ meeting: CandidateMeeting; constituency: Constituency }> {
  const { constituency: place } = await getMeeting(acting, id);
  const constituency = await lockConstituency(acting, place);
  const meeting = await getMeeting(acting, id);
  if (meeting.state !== 'planned')
    throw new ActError('already-decided', '这次见面已经登记过了，或者已经取消。请刷新。');
  return { meeting, constituency };
}

async function getMeeting({ tx, county }: Acting, id: string): Promise<CandidateMeeting> {
  const row = await tx
    .selectFrom('candidateMeeting')
    .select(['id', 'constituency', 'heldOn', 'candidates', 'state'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row as CandidateMeeting | undefined, '这次见面');
}

export async function areaOfMeeting(acting: Acting, { meeting }: { meeting: string }): Promise<string> {
  return (await getConstituency(acting, (await getMeeting(acting, meeting)).constituency)).area;
}
