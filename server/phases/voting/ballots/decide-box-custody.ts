import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { lockPlace } from '../place.queries.ts';
import { insertStep } from './box-custody.queries.ts';
import { BoxCustodyRecordedSchema, DecideBoxCustodySchema } from './box-custody.schema.ts';

/** 决定交接不完整的票箱: the committee has looked into it and decides in a meeting that the box is opened all the same. */
export const decideBoxCustody = defineAct({
  name: 'decide-box-custody',
  input: DecideBoxCustodySchema,
  output: BoxCustodyRecordedSchema,
  isSealed: true,
  about: ['place', 'electionDay', 'at'],
  areaOf: async (acting, { place }) => (await lockPlace(acting, place)).area,
  summary: async (acting, { place }) =>
    `${(await lockPlace(acting, place)).name}：交接不完整的票箱，选举委员会作出认定`,
  async perform(acting, { place: id, electionDay, at, meeting, finding }) {
    const place = await lockPlace(acting, id);
    await requireCommitteeMeeting(acting, { ...place, level: 'county', electionDay }, meeting);
    const ruling = rule([committeeDecides(meeting, electionDay)]);
    if (!ruling.permitted) return refused(ruling);
    const number = await insertStep(acting, place, {
      electionDay,
      at,
      done: { step: 'decided', meeting, finding },
    });
    return done({ place: id, number }, { subject: { place: id }, figures: { number }, ruling });
  },
});
