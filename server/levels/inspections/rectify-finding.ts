import { defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { addReply, lockFinding } from './inspection.queries.ts';
import { FindingSchema, RectifyFindingSchema } from './inspection.schema.ts';

/** 报整改情况: by the office where it was found; it then waits to be accepted. */
export const rectifyFinding = defineAct({
  name: 'rectify-finding',
  input: RectifyFindingSchema,
  output: FindingSchema,
  areaOf: ownArea,
  async perform(acting, { finding: id, content }) {
    const finding = await lockFinding(acting, id);
    if (!finding.ofPlace.startsWith(ownPlace(acting)))
      throw new ActError('not-permitted', '这个问题不是在本级检查出来的，由所在地的选举机构整改。');
    if (finding.state !== 'open' && finding.state !== 'returned')
      throw new ActError('already-decided', '这个问题已经报了整改情况或者销号。请刷新。');
    const record = await addReply(acting, finding, 'rectified', content);
    return done({ finding: id }, { subject: { finding: id }, records: [record] });
  },
});
