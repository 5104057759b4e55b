import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { seal } from '../../../ledger/append.ts';
import {
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { getExclusion, getExclusionObjection } from './exclusion.queries.ts';
import {
  DecideExclusionObjectionSchema,
  ExclusionObjectionDecidedSchema,
} from './exclusion-objection.schema.ts';

/**
 * 处理对不列入决定的异议: the committee decides in a meeting, with reasons. Upheld, the nominee stands again; on no list yet, a supplement publishes him. Both
 * decisions stay for ever.
 */
export const decideExclusionObjection = defineAct({
  name: 'decide-exclusion-objection',
  input: DecideExclusionObjectionSchema,
  output: ExclusionObjectionDecidedSchema,
  about: ['objection'],
  areaOf: async (acting, { objection }) => (await getExclusionObjection(acting, objection)).area,
  summary: async (acting, { objection, meeting, upheld }) => {
    requireHeld(acting, meeting);
    const { constituency } = await getExclusionObjection(acting, objection);
    const { name } = await getConstituency(acting, constituency);
    return `${name}：一名被提名人，对不列入决定的异议${upheld ? '成立，恢复列入名单' : '不成立，维持不列入'}`;
  },
  async beforeAsking(acting, { objection, meeting }) {
    const { constituency, exclusion } = await getExclusionObjection(acting, objection);
    await refuseUndecidable(acting, objection, await getExclusion(acting, exclusion), meeting.heldOn);
    const { electionDay } = await getConstituency(acting, constituency);
    const ruling = rule([committeeDecides(meeting, electionDay)]);
    return ruling.permitted ? undefined : { ruling, subject: { constituency }, shown: [] };
  },
  async perform(acting, { objection: id, meeting, upheld, reasons }) {
    const { tx, county, entry } = acting;
    const { constituency: place, exclusion: decided } = await getExclusionObjection(acting, id);
    const constituency = await lockConstituency(acting, place);
    await requireCommitteeMeeting(acting, constituency, meeting);
    const stage = constituencyStageRuling('decide-exclusion-objection', constituency);
    if (!stage.permitted) return refused(stage);
    const exclusion = await getExclusion(acting, decided);
    await refuseUndecidable(acting, id, exclusion, meeting.heldOn);
    const ruling = rule([committeeDecides(meeting, constituency.electionDay)]);
    if (!ruling.permitted) return refused(ruling);
    const decision = { decidedOn: meeting.heldOn, upheld, reasons };
    await tx
      .updateTable('exclusionObjection')
      .set({ ...decision, meeting: JSON.stringify(meeting), decisionEntry: entry })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    if (upheld) await restore(acting, exclusion);
    const sealed = { exclusion: decided, objection: id, ...decision, meeting };
    return done(
      { objection: id, restored: upheld },
      {
        subject: { constituency: place, exclusion: decided, objection: id },
        records: [seal('exclusion-objection', id, sealed)],
        ruling,
      },
    );
  },
});

/** He stands again as he stood before: whoever was published already is on the list at once. */
async function restore(
  { tx, county }: Acting,
  { id, candidate }: { readonly id: string; readonly candidate: string },
): Promise<void> {
  await tx
    .updateTable('initialCandidate')
    .set({ excludedBy: null })
    .where('county', '=', county)
    .where('id', '=', candidate)
    .where('excludedBy', '=', id)
    .execute();
}

async function refuseUndecidable(
  acting: Acting,
  objection: string,
  { isRestored }: { readonly isRestored: unknown },
  heldOn: string,
): Promise<void> {
  // Read again behind the lock.
  const { decidedOn, receivedOn } = await getExclusionObjection(acting, objection);
  if (decidedOn !== null) throw new ActError('lost-race', '这件异议已经有处理决定。请刷新。');
  if (isRestored) throw new ActError('lost-race', '他已经恢复列入。请刷新。');
  if (heldOn < receivedOn)
    throw new ActError('bad-request', `异议 ${receivedOn} 才收到，会议不会更早。请核对会议日期。`, [
      { path: 'meeting.heldOn', message: `不能早于收到异议的 ${receivedOn}` },
    ]);
}
