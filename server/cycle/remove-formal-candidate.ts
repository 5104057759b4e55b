import { defineAct, done, refused } from '../acts/act.ts';
import { requireHeld } from '../acts/meeting.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../phases/constituencies/constituency.queries.ts';
import { ruleOnRemoval, writeRemoval } from '../phases/nomination/formal-list/amend-formal-list.ts';
import {
  FormalCandidateRemovedSchema,
  RemoveFormalCandidateSchema,
} from '../phases/nomination/formal-list/formal-list.schema.ts';
import { lockFirstRound, takeFormalList } from '../phases/voting/formal-ballot.ts';
import { requireCommitteeMeeting } from '../phases/preparation/committee-meeting.ts';

/**
 * 公布后撤出正式代表候选人 · 选举法（2020）第三十五条: death, loss of eligibility, withdrawal or money from abroad, by the committee, on paper. The amended list
 * goes to the ballot of a vote that is arranged already, in the same act; once the vote has begun, nothing is changed.
 */
export const removeFormalCandidate = defineAct({
  name: 'remove-formal-candidate',
  input: RemoveFormalCandidateSchema,
  output: FormalCandidateRemovedSchema,
  about: ['candidate'],
  areaOf: areaOfConstituency,
  async summary(acting, input) {
    requireHeld(acting, input.meeting);
    const constituency = await getConstituency(acting, input.constituency);
    await lockFirstRound(acting, constituency);
    const { record } = await ruleOnRemoval(acting, constituency, input);
    return `${constituency.name}：一名候选人撤出正式代表候选人名单，公布修改后的名单（余 ${record.remaining.length} 人）`;
  },
  async perform(acting, input) {
    const constituency = await lockConstituency(acting, input.constituency);
    await requireCommitteeMeeting(acting, constituency, input.meeting);
    const stage = constituencyStageRuling('remove-formal-candidate', constituency);
    if (!stage.permitted) return refused(stage);
    const round = await lockFirstRound(acting, constituency);
    const removal = await ruleOnRemoval(acting, constituency, input);
    const { ruling, record } = removal;
    if (!ruling.permitted) return refused(ruling);
    const { removal: id, sealed } = await writeRemoval(acting, constituency, removal, input.explanation);
    const ballot =
      round && record.next !== 'postpone' ? [await takeFormalList(acting, constituency.id, round)] : [];
    const remaining = record.remaining.length;
    return done(
      { removal: id, remaining, next: record.next },
      {
        subject: { constituency: constituency.id, removal: id },
        records: [...sealed, ...ballot],
        figures: { remaining },
        ruling,
      },
    );
  },
});
