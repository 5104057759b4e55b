import { defineAct, done, refused } from '../../../acts/act.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { areaOfPosting, lockPosting, sealedPosting } from './posting.queries.ts';
import { RollPostingSchema, WithdrawRollPostingSchema } from './posting.schema.ts';

/** 撤销张贴登记: it was written down by mistake. It stays to be seen with the reason, and counts for nothing. */
export const withdrawRollPosting = defineAct({
  name: 'withdraw-roll-posting',
  input: WithdrawRollPostingSchema,
  output: RollPostingSchema,
  areaOf: areaOfPosting,
  async perform(acting, { posting: id, reason }) {
    const { tx, county, today } = acting;
    const { constituency } = await lockPosting(acting, id);
    const stage = constituencyStageRuling(
      'withdraw-roll-posting',
      await lockConstituency(acting, constituency),
    );
    if (!stage.permitted) return refused(stage);
    await tx
      .updateTable('rollPosting')
      .set({ withdrawnOn: today, withdrawnReason: reason })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    const record = await sealedPosting(acting, id);
    return done({ posting: id }, { subject: { constituency, posting: id }, records: [record] });
  },
});
