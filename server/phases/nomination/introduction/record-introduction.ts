import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { introductionRuling, requirePast } from './introduction.queries.ts';
import { IntroductionRecordedSchema, RecordIntroductionSchema } from './introduction.schema.ts';

/** 登记候选人的介绍 (选举法第三十四条): how voters were told of the candidates, by whom, on which day. */
export const recordIntroduction = defineAct({
  name: 'record-introduction',
  input: RecordIntroductionSchema,
  output: IntroductionRecordedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    requirePast(acting, input.madeOn, 'madeOn');
    const constituency = await lockConstituency(acting, input.constituency);
    const ruling = introductionRuling('record-introduction', constituency, [input.madeOn]);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    await tx
      .insertInto('introductionRecord')
      .values({ county, id, area: constituency.area, ...input, entry })
      .execute();
    return done(
      { introduction: id },
      { subject: { constituency: constituency.id, introduction: id, means: input.means }, ruling },
    );
  },
});
