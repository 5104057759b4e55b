import { randomUUID } from 'node:crypto';
import { committeeSize } from '@xuanwu/rules/committee-size.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { seal } from '../../ledger/append.ts';
import { approvalRuling } from '../../requirements/approval.queries.ts';
import { AppointBodySchema, BodyAppointedSchema } from './body.schema.ts';
import { getCycle } from './cycle.queries.ts';
import { bodyRange } from './plan-questions.schema.ts';

/** 设立选举委员会、办公室、工作组. The law fixes no number; a plan's own range is checked and told, not enforced. */
export const appointBody = defineAct({
  name: 'appoint-body',
  input: AppointBodySchema,
  output: BodyAppointedSchema,
  areaOf: (_acting, { area }) => Promise.resolve(area),
  async perform(acting, input) {
    const { tx, county, today } = acting;
    const cycle = await getCycle(acting, input.cycle);
    const area = await tx.selectFrom('area').select('code').where('code', '=', input.area).executeTakeFirst();
    found(area, '这个区划');
    const { electionDay } = cycle;
    if (input.kind === 'committee') {
      const approval = await approvalRuling(acting, 'committee', { area: input.area, electionDay });
      if (!approval.permitted) return refused(approval);
    }
    const body = randomUUID();
    await tx
      .insertInto('electionBody')
      .values({
        county,
        id: body,
        cycle: cycle.id,
        kind: input.kind,
        area: input.area,
        name: input.name,
        appointedBy: input.appointedBy,
        documentNumber: input.documentNumber,
        appointedOn: today,
      })
      .execute();
    await tx
      .insertInto('electionBodyMember')
      .values(
        input.members.map((member) => ({ county, id: randomUUID(), body, ...member, appointedOn: today })),
      )
      .execute();
    const range = bodyRange(cycle.plan, input, county);
    const members = input.members.length;
    const size = range && committeeSize({ electionDay, members, ...range });
    const { members: _members, ...named } = input;
    return done(
      { body, warnings: size?.permitted === false ? size.reasons.map((reason) => reason.test) : [] },
      {
        subject: { cycle: cycle.id, body },
        records: [seal('body', body, { ...named, appointedOn: today, members })],
        figures: { members },
        ...(size && { ruling: { ...size, permitted: true } }),
      },
    );
  },
});
