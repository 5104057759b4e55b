import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { seal } from '../../../ledger/append.ts';
import {
  areaOfMeeting,
  type CandidateMeeting,
  introductionRuling,
  lockPlannedMeeting,
  requirePast,
} from './introduction.queries.ts';
import { CandidateMeetingSchema, RecordCandidateMeetingSchema } from './introduction.schema.ts';

type Input = z.infer<typeof RecordCandidateMeetingSchema>;

/** 登记见面的情况: how many voters came, which candidates, what was asked and answered. No field says who asked. */
export const recordCandidateMeeting = defineAct({
  name: 'record-candidate-meeting',
  input: RecordCandidateMeetingSchema,
  output: CandidateMeetingSchema,
  areaOf: areaOfMeeting,
  async perform(acting, input) {
    const { tx, county } = acting;
    const { meeting, constituency } = await lockPlannedMeeting(acting, input.meeting);
    const { id, heldOn } = meeting;
    requirePast(acting, heldOn, 'meeting');
    const ruling = introductionRuling('record-candidate-meeting', constituency, [heldOn]);
    if (!ruling.permitted) return refused(ruling);
    requireInvited(meeting, input);
    const { votersPresent, questions } = input;
    const candidatesPresent = [...new Set(input.candidatesPresent)];
    await tx
      .updateTable('candidateMeeting')
      .set({ state: 'held', votersPresent, candidatesPresent })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute();
    await insertQuestions(acting, id, constituency.area, questions);
    const record = { constituency: constituency.id, heldOn, votersPresent, candidatesPresent, questions };
    return done(
      { meeting: id },
      {
        subject: { constituency: constituency.id, meeting: id },
        records: [seal('candidate-meeting', id, record)],
        figures: { voters: votersPresent, candidates: candidatesPresent.length, questions: questions.length },
        ruling,
      },
    );
  },
});

function requireInvited({ candidates }: CandidateMeeting, { candidatesPresent, questions }: Input): void {
  const isInvited = (id: string) => candidates.includes(id);
  if (!candidatesPresent.every(isInvited))
    throw new ActError('bad-request', '到场的人里有的不在这次见面安排的候选人之内。', [
      { path: 'candidatesPresent', message: '请从安排参加的候选人里选' },
    ]);
  const wrong = questions.findIndex(
    ({ answeredBy }) => answeredBy !== null && !candidatesPresent.includes(answeredBy),
  );
  if (wrong < 0) return;
  throw new ActError('bad-request', `第 ${wrong + 1} 个问题的答复人没有到场。`, [
    { path: `questions.${wrong}.answeredBy`, message: '请从到场的候选人里选' },
  ]);
}

async function insertQuestions(
  { tx, county }: Acting,
  meeting: string,
  area: string,
  questions: Input['questions'],
): Promise<void> {
  if (questions.length === 0) return;
  await tx
    .insertInto('meetingQuestion')
    .values(questions.map((each, index) => ({ county, meeting, number: index + 1, area, ...each })))
    .execute();
}
