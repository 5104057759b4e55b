import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfConstituency, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { introductionRuling, requireIntroduced } from './introduction.queries.ts';
import { CandidateMeetingSchema, PlanCandidateMeetingSchema } from './introduction.schema.ts';

/** 安排候选人与选民见面 (选举法第三十四条): where, when, who comes; voters see it at once. */
export const planCandidateMeeting = defineAct({
  name: 'plan-candidate-meeting',
  input: PlanCandidateMeetingSchema,
  output: CandidateMeetingSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const ruling = introductionRuling('plan-candidate-meeting', constituency, [today, input.heldOn]);
    if (!ruling.permitted) return refused(ruling);
    requireToCome(acting, input);
    if (input.request !== null) await requireRequest(acting, constituency.id, input.request);
    await requireIntroduced(acting, constituency, input.candidates, 'candidates');
    const id = randomUUID();
    const candidates = [...new Set(input.candidates)];
    await tx
      .insertInto('candidateMeeting')
      .values({ county, id, area: constituency.area, ...input, candidates, entry })
      .execute();
    return done(
      { meeting: id },
      {
        subject: { constituency: constituency.id, meeting: id, heldOn: input.heldOn },
        figures: { candidates: candidates.length },
        ruling,
      },
    );
  },
});

function requireToCome({ today }: Acting, { heldOn }: z.infer<typeof PlanCandidateMeetingSchema>): void {
  if (heldOn >= today) return;
  throw new ActError('bad-request', `${heldOn} 已经过去，不能再安排。`, [
    { path: 'heldOn', message: `不能早于今日 ${today}` },
  ]);
}

async function requireRequest({ tx, county }: Acting, constituency: string, id: string): Promise<void> {
  const row = await tx
    .selectFrom('meetingRequest')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('id', '=', id)
    .executeTakeFirst();
  found(row, '本选区选民的这次见面要求');
}
