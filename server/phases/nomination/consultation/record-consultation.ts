import { randomUUID } from 'node:crypto';
import { LEAST_PRESENT } from '@xuanwu/rules/consultation.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError, type FieldMistake } from '../../../acts/error-codes.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import {
  areaOfConsultation,
  type Consultation,
  lockConsultation,
  requireRunning,
  sealedConsultation,
} from './consultation.queries.ts';
import { ConsultationRecordedSchema, RecordConsultationSchema } from './consultation.schema.ts';

type Input = z.infer<typeof RecordConsultationSchema>;

/**
 * 登记小组协商结果: how many were there, and how many of them were for what, from the paper that the convener signed. A meeting of few is not written
 * down: its totals would tell who was for whom.
 */
export const recordConsultation = defineAct({
  name: 'record-consultation',
  input: RecordConsultationSchema,
  output: ConsultationRecordedSchema,
  areaOf: areaOfConsultation,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    const { constituency: place } = await lockRound(acting, input.consultation);
    const round = await lockConsultation(acting, input.consultation);
    const stage = constituencyStageRuling('record-consultation', place);
    if (!stage.permitted) return refused(stage);
    requireRunning(round);
    const group = await readGroup(acting, round, input.group);
    refuseMistakes(acting, round, group, input);
    const { heldOn, present, opinions } = input;
    const id = randomUUID();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('consultationRecord')
      .values({
        county,
        id,
        consultation: round.id,
        voterGroup: group.id,
        area: round.area,
        name: group.name,
        voters: group.voters,
        convener: group.convener,
        heldOn,
        present,
        opinions: JSON.stringify(
          opinions.map(({ candidates, voters }) => ({ candidates: candidates.toSorted(), voters })),
        ),
        entry,
      })
      .onConflict((conflict) => conflict.columns(['county', 'consultation', 'voterGroup']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n)
      throw new ActError('lost-race', `“${group.name}”这一轮已经登记过了。有误的先撤销，再重新登记。`);
    return done(
      { record: id },
      {
        subject: { constituency: round.constituency, consultation: round.id },
        records: [await sealedConsultation(acting, round.id)],
        figures: { present },
      },
    );
  },
});

/** The constituency is locked before the round, as every act does. */
async function lockRound(acting: Acting, consultation: string) {
  const { tx, county } = acting;
  const row = await tx
    .selectFrom('consultation')
    .select('constituency')
    .where('county', '=', county)
    .where('id', '=', consultation)
    .executeTakeFirst();
  return { constituency: await lockConstituency(acting, found(row, '这一轮协商').constituency) };
}

async function readGroup({ tx, county }: Acting, { constituency }: Consultation, id: string) {
  const row = await tx
    .selectFrom('voterGroup')
    .select(['id', 'name', 'convener', 'voters'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '本选区的这个选民小组');
}

function refuseMistakes(
  { today }: Acting,
  round: Consultation,
  group: { readonly name: string; readonly voters: number },
  { heldOn, present, opinions }: Input,
): void {
  const mistakes: FieldMistake[] = [];
  const wrong = (path: string, message: string) => mistakes.push({ path, message });
  if (heldOn > today) wrong('heldOn', '会议还没有开');
  if (heldOn < round.openedOn) wrong('heldOn', `第 ${round.number} 轮协商 ${round.openedOn} 才开始`);
  if (present > group.voters) wrong('present', `“${group.name}”只有 ${group.voters} 人`);
  if (present < LEAST_PRESENT)
    wrong('present', `到会不足 ${LEAST_PRESENT} 人的不记录意见，以免看出各人的意见；请与相邻小组合并开会`);
  for (const [index, opinion] of opinions.entries()) {
    const problem = opinionProblem(round, opinion);
    if (problem) wrong(`opinions.${index}`, problem);
    if (opinion.voters > present) wrong(`opinions.${index}.voters`, `到会只有 ${present} 人`);
  }
  const keys = opinions.map(({ candidates }) => candidates.toSorted().join(' '));
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) wrong(`opinions.${twice}`, '与前面的一行相同，请合并');
  const sum = opinions.reduce((total, { voters }) => total + voters, 0);
  const most = round.form === 'lists' ? present : present * surplusRange('direct', round.seats).max;
  if (sum > most) wrong('opinions', `赞成的人数合计 ${sum}，到会 ${present} 人，至多 ${most}`);
  if (mistakes.length > 0)
    throw new ActError(
      'bad-request',
      `协商记录有 ${mistakes.length} 处不合：${mistakes[0]?.message}。`,
      mistakes,
    );
}

function opinionProblem(
  { form, seats, candidates }: Consultation,
  opinion: { readonly candidates: readonly string[] },
): string | undefined {
  const { length } = new Set(opinion.candidates).size === opinion.candidates.length ? opinion.candidates : [];
  if (length === 0) return '同一个人写了两次';
  if (opinion.candidates.some((id) => !candidates.some((candidate) => candidate.id === id)))
    return '有人不在这一轮协商的初步候选人之中';
  if (form === 'nominees') return length === 1 ? undefined : '每行一名候选人';
  const { min, max } = surplusRange('direct', seats);
  return min <= length && length <= max ? undefined : `一份名单应有 ${min} 至 ${max} 人，现在 ${length} 人`;
}
