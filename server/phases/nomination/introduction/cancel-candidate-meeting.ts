import { defineAct, done } from '../../../acts/act.ts';
import { areaOfMeeting, lockPlannedMeeting } from './introduction.queries.ts';
import { CancelCandidateMeetingSchema, CandidateMeetingSchema } from './introduction.schema.ts';

/** 取消候选人与选民见面: it stays to be seen, with the reason; what voters asked for is open again. */
export const cancelCandidateMeeting = defineAct({
  name: 'cancel-candidate-meeting',
  input: CancelCandidateMeetingSchema,
  output: CandidateMeetingSchema,
  areaOf: areaOfMeeting,
  async perform(acting, { meeting: id, reason }) {
    const { tx, county } = acting;
    const { constituency } = await lockPlannedMeeting(acting, id);
    await tx
      .updateTable('candidateMeeting')
      .set({ state: 'cancelled', cancelledReason: reason })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    return done({ meeting: id }, { subject: { constituency: constituency.id, meeting: id } });
  },
});
