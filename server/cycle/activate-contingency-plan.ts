import { randomUUID } from 'node:crypto';
import { CONTINGENCY_TRIGGERS, mayActivatePlan } from '@xuanwu/rules/contingency.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../acts/act.ts';
import { found } from '../acts/acting.ts';
import { ActError } from '../acts/error-codes.ts';
import { getConstituency } from '../phases/constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../phases/preparation/committee-meeting.ts';
import {
  type ActivateContingencyPlan,
  ActivateContingencyPlanSchema,
  ContingencyPlanActivatedSchema,
  type ContingencyView,
  type MeasureTaken,
} from '../phases/voting/contingency/contingency.schema.ts';
import { getPlan } from '../phases/voting/contingency/contingency.queries.ts';
import { lockPlace } from '../phases/voting/place.queries.ts';
import { moveElectionDay, type MovedElectionDay } from './change-election-day.ts';

type Plan = ContingencyView['plans'][number];

/**
 * 启动应急预案 (选举法第十一条): the committee has met and uses what the plan foresees: another place on the same day, another day with every clock run anew,
 * or the same place on paper. Nobody is moved to a box or a proxy by it: a voter who cannot leave asks for one himself.
 */
export const activateContingencyPlan = defineAct({
  name: 'activate-contingency-plan',
  input: ActivateContingencyPlanSchema,
  output: ContingencyPlanActivatedSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  summary: async (acting, { plan: id, happened }) => {
    const { constituencyName, trigger } = await getPlan(acting, id);
    return `${constituencyName}：${CONTINGENCY_TRIGGERS[trigger]}，${happened}`;
  },
  async perform(acting, input) {
    const { meeting, measure } = input;
    const plan = await getPlan(acting, input.plan);
    await requireCommitteeMeeting(acting, await getConstituency(acting, plan.constituency), meeting);
    const { electionDay, substitute, postponeDays } = plan;
    const within = mayActivatePlan({
      electionDay,
      plan: { hasSubstitute: substitute !== null, postponeDays },
      measure,
      meeting,
    });
    if (!within.permitted) return refused(within);
    const answer = await take(acting, plan, input);
    if ('refused' in answer) return refused(answer.refused);
    const { taken, moved } = answer;
    const activation = await insertActivation(acting, plan, input, taken);
    return done(
      { activation },
      {
        subject: { constituency: plan.constituency },
        ruling: moved
          ? { ...rule([...within.reasons, ...moved.ruling.reasons]), undecided: moved.ruling.undecided }
          : within,
        ...(moved && { records: moved.records, figures: moved.numbers }),
        note: `${plan.trigger} ${measure.kind}`,
      },
    );
  },
});

type Taken =
  { readonly taken: MeasureTaken; readonly moved?: MovedElectionDay } | { readonly refused: Ruling };

async function take(acting: Acting, plan: Plan, input: ActivateContingencyPlan): Promise<Taken> {
  const { measure } = input;
  switch (measure.kind) {
    case 'on-paper':
      return { taken: measure };
    case 'substitute-place':
      return { taken: await movePlace(acting, plan, measure) };
    case 'postponement':
      return postpone(acting, plan, input, measure);
  }
}

type Measure<Kind extends ActivateContingencyPlan['measure']['kind']> = Extract<
  ActivateContingencyPlan['measure'],
  { kind: Kind }
>;

/** 改用备用场所: the place stays who it is, with its voters, box and people; only where and when it is changes. */
async function movePlace(
  acting: Acting,
  plan: Plan,
  { place: id, address, opensAt, closesAt }: Measure<'substitute-place'>,
): Promise<MeasureTaken> {
  if (closesAt <= opensAt) {
    const message = '结束要晚于开始';
    throw new ActError('bad-request', `${message}。`, [{ path: 'measure.closesAt', message }]);
  }
  const before = found(
    plan.places.find((place) => place.id === id),
    '本选区的这个投票场所',
  );
  await lockPlace(acting, id);
  const to = { address, opensAt, closesAt };
  await acting.tx
    .updateTable('pollingPlace')
    .set(to)
    .where('county', '=', acting.county)
    .where('id', '=', id)
    .execute();
  return {
    kind: 'substitute-place',
    place: id,
    placeName: before.name,
    from: { address: before.address, opensAt: before.opensAt, closesAt: before.closesAt },
    to,
  };
}

/** 推迟投票: by the same steps and under the same law as any change of the election day. */
async function postpone(
  acting: Acting,
  plan: Plan,
  { happened: reason, documentNumber }: ActivateContingencyPlan,
  { newElectionDay, along }: Measure<'postponement'>,
): Promise<Taken> {
  const { cycle } = await getConstituency(acting, plan.constituency);
  const strangers = along.filter((id) => !plan.together.some((other) => other.id === id));
  if (strangers.length > 0) {
    throw new ActError('bad-request', '一并推迟的只能是在同一场所投票的选区。请重新选择。', [
      { path: 'measure.along', message: '只能选在同一场所投票的选区' },
    ]);
  }
  const { electionDay: from } = plan;
  const moved = await moveElectionDay(acting, {
    cycle,
    constituencies: [plan.constituency, ...along],
    electionDay: from,
    newElectionDay,
    reason,
    documentNumber,
  });
  if ('refused' in moved) return moved;
  const { commissions, boxUsers } = moved.numbers;
  const names = plan.together.filter(({ id }) => along.includes(id)).map(({ name }) => name);
  const constituencies = [plan.constituencyName, ...names];
  return {
    moved,
    taken: { kind: 'postponement', from, to: newElectionDay, constituencies, commissions, boxUsers },
  };
}

async function insertActivation(
  { tx, county, today, now, entry }: Acting,
  { id: plan, constituency, trigger }: Plan,
  { happened, meeting, documentNumber }: ActivateContingencyPlan,
  measure: MeasureTaken,
): Promise<string> {
  const id = randomUUID();
  const { area } = await tx
    .selectFrom('contingencyPlan')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('contingencyActivation')
    .values({
      county,
      id,
      plan,
      constituency,
      area,
      trigger,
      happened,
      measure: JSON.stringify(measure),
      meeting: JSON.stringify(meeting),
      documentNumber,
      activatedOn: today,
      activatedAt: now,
      entry,
    })
    .execute();
  return id;
}
