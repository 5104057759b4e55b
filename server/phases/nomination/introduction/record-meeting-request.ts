import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { introductionRuling, requirePast } from './introduction.queries.ts';
import { MeetingRequestRecordedSchema, RecordMeetingRequestSchema } from './introduction.schema.ts';

/** 登记选民的见面要求 (选举法第三十四条): from then on the committee has to hold a meeting. */
export const recordMeetingRequest = defineAct({
  name: 'record-meeting-request',
  input: RecordMeetingRequestSchema,
  output: MeetingRequestRecordedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    requirePast(acting, input.receivedOn, 'receivedOn');
    const constituency = await lockConstituency(acting, input.constituency);
    const ruling = introductionRuling('record-meeting-request', constituency, [input.receivedOn]);
    if (!ruling.permitted) return refused(ruling);
    const id = randomUUID();
    await tx
      .insertInto('meetingRequest')
      .values({ county, id, area: constituency.area, ...input, entry })
      .execute();
    return done(
      { request: id },
      { subject: { constituency: constituency.id, request: id }, figures: { voters: input.voters }, ruling },
    );
  },
});
