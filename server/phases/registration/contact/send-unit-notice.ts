import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfConstituency, getConstituency } from '../../constituencies/constituency.queries.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { SendUnitNoticeSchema, UnitNoticeSchema } from './notice.schema.ts';

/** 发出登记通知: to an employer, a building or a unit, which sends back the list of its people. */
export const sendUnitNotice = defineAct({
  name: 'send-unit-notice',
  input: SendUnitNoticeSchema,
  output: UnitNoticeSchema,
  areaOf: areaOfConstituency,
  async perform(acting, notice) {
    const { tx, county, today, entry } = acting;
    const { cycle } = await getConstituency(acting, notice.constituency);
    const stage = await cycleStageRuling(acting, 'send-unit-notice', cycle);
    if (!stage.permitted) return refused(stage);
    if (notice.sentOn > today)
      throw new ActError('bad-request', `${notice.sentOn} 还没有到，请核对发出的日期。`);
    const id = randomUUID();
    await tx
      .insertInto('unitNotice')
      .values({ county, id, cycle, ...notice, entry })
      .execute();
    return done({ notice: id }, { subject: { notice: id, constituency: notice.constituency } });
  },
});
