import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { addReply, lockFinding } from './inspection.queries.ts';
import { FindingSchema, JudgeRectificationSchema } from './inspection.schema.ts';

/** 销号或者退回: by the office that inspected, once what was done has been reported. */
export const judgeRectification = defineAct({
  name: 'judge-rectification',
  input: JudgeRectificationSchema,
  output: FindingSchema,
  areaOf: ownArea,
  async perform(acting, { finding: id, accepted, content }) {
    const finding = await lockFinding(acting, id);
    if (finding.place !== ownPlace(acting))
      throw new ActError('not-permitted', '这个问题不是本级检查出来的，由检查的机构销号。');
    if (finding.state !== 'rectified')
      throw new ActError('already-decided', '这个问题没有待销号的整改情况。请刷新。');
    const record = await addReply(acting, finding, accepted ? 'accepted' : 'returned', content);
    return done(
      { finding: id },
      { subject: { finding: id }, records: [record], note: accepted ? '销号' : '退回重新整改' },
    );
  },
});
