import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { civilTime } from '../../../acts/clock.ts';
import { ActError } from '../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { getRoll, sealedPosting } from './posting.queries.ts';
import { RecordRollPostingSchema, RollPostingSchema } from './posting.schema.ts';

/**
 * 登记名单张贴: a fact, with its place, day and hour; what follows from it is decided where a period is asked for. Late is written down too: the roll
 * hangs there.
 */
export const recordRollPosting = defineAct({
  name: 'record-roll-posting',
  input: RecordRollPostingSchema,
  output: RollPostingSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: id, ...posting }) {
    const { tx, county, entry, today, now } = acting;
    const constituency = await lockConstituency(acting, id);
    const stage = constituencyStageRuling('record-roll-posting', constituency);
    if (!stage.permitted) return refused(stage);
    const { publishedOn } = await getRoll(acting, id);
    const { postedOn, postedAt } = posting;
    if (postedOn < publishedOn) {
      throw new ActError('bad-request', `名单 ${publishedOn} 才公布，张贴不会更早。请核对日期。`, [
        { path: 'postedOn', message: `不能早于公布的 ${publishedOn}` },
      ]);
    }
    if (`${postedOn} ${postedAt}` > `${today} ${civilTime(now)}`) {
      throw new ActError('bad-request', '张贴以后才登记。填的时间还没有到，请核对。', [
        { path: 'postedOn', message: '还没有到' },
      ]);
    }
    const posted = randomUUID();
    await tx
      .insertInto('rollPosting')
      .values({ county, id: posted, constituency: id, area: constituency.area, ...posting, entry })
      .execute();
    const record = await sealedPosting(acting, posted);
    return done({ posting: posted }, { subject: { constituency: id, posting: posted }, records: [record] });
  },
});
