import { randomUUID } from 'node:crypto';
import { selectedIn } from '@xuanwu/evidence/formal-choice.ts';
import type { NamedCandidate, PrimaryRecord } from '@xuanwu/evidence/records.ts';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { consult, type LocalLaw, readLaw } from '@xuanwu/rules/local-law.ts';
import { rule, statedReason } from '@xuanwu/rules/ruling.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { formalListMayPublish } from '@xuanwu/rules/timetable.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { readInitialCandidates } from '../candidate.queries.ts';
import { covers, readConsultations } from './consultation.queries.ts';
import { type Primary, readPrimaries, sealedPrimary } from './primary.queries.ts';
import { OrderPrimarySchema, PrimarySchema } from './primary.schema.ts';

/**
 * 安排预选 · 选举法（2020）第三十二条: where the groups came to no fairly united opinion. All initial candidates are on it; after equal votes at the cut, those
 * who are equal, for the places that are left. It is held while the formal list can still be published in time.
 */
export const orderPrimary = defineAct({
  name: 'order-primary',
  input: OrderPrimarySchema,
  output: PrimarySchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    await requireCommitteeMeeting(acting, constituency, input.meeting);
    const stage = constituencyStageRuling('order-primary', constituency);
    if (!stage.permitted) return refused(stage);
    const { electionDay, area } = constituency;
    const law = await lawFor(acting, electionDay);
    const initial = await readInitialCandidates(acting, constituency.id);
    const round = (await readConsultations(acting, constituency.id)).at(-1);
    const isDisagreed = round?.summary?.outcome === 'primary' && covers(round, initial);
    const timely = formalListMayPublish({ electionDay, publishedOn: input.heldOn }, law);
    const reading = readLaw(law);
    const fixes = consult(reading, 'formalCandidateNumber') === 'committee-fixes';
    const ground = groundOf('formal-primary', electionDay);
    const ruling = rule(
      [
        statedReason(ground, '经过协商没有形成较为一致的意见', isDisagreed),
        ...timely.reasons.filter(({ holds }) => holds === timely.permitted),
        committeeDecides(input.meeting, electionDay),
      ],
      [...new Set([...timely.undecided, ...reading.undecided])],
    );
    if (!ruling.permitted || !round) return refused(ruling);
    if (input.heldOn < today)
      throw new ActError('bad-request', '预选的日期已经过去。请选今日或者以后的一天。', [
        { path: 'heldOn', message: `不能早于今日（${today}）` },
      ]);
    const earlier = await readPrimaries(acting, constituency.id);
    const chain = earlier.filter(({ consultation }) => consultation === round.id);
    const asked = { seats: await seatsOf(tx, county, constituency.id), wanted: fixes ? input.wanted : null };
    const ballot = ballotOf(initial, chain, law);
    requireChoices(asked, ballot, input.choices);
    const id = randomUUID();
    await tx
      .insertInto('primaryVote')
      .values({
        county,
        id,
        constituency: constituency.id,
        area,
        number: earlier.length + 1,
        consultation: round.id,
        electionDay,
        ...asked,
        candidates: JSON.stringify(ballot.candidates),
        orderedOn: today,
        meeting: JSON.stringify(input.meeting),
        heldOn: input.heldOn,
        choices: input.choices,
        selectedBefore: ballot.again?.selected ?? null,
        places: ballot.again?.open ?? null,
        entry,
      })
      .execute();
    return done(
      { primary: id },
      {
        subject: { constituency: constituency.id, primary: id },
        records: [await sealedPrimary(acting, id)],
        figures: { candidates: ballot.candidates.length },
        ruling,
      },
    );
  },
});

type Ballot = Pick<PrimaryRecord, 'candidates' | 'again'>;

/** Who is on the ballot, by what became of the primary before. */
function ballotOf(initial: readonly NamedCandidate[], chain: readonly Primary[], law: LocalLaw): Ballot {
  const last = chain.at(-1);
  const all = initial.map(({ id, name }) => ({ id, name }));
  if (!last) return { candidates: all, again: null };
  const { result, candidates, again, number } = last;
  if (!result) throw new ActError('lost-race', `第 ${number} 次预选还没有确认结果。请刷新。`);
  if (!result.valid) return { candidates, again };
  const tied = candidates.filter(({ id }) => result.tied.includes(id));
  if (tied.length === 0) throw new ActError('lost-race', '预选已经有结果，可以确定正式代表候选人。请刷新。');
  return { candidates: tied, again: { selected: selectedIn(chain, law).length, open: result.open } };
}

/** 每张票至多选几人: no more than are to be selected, and fewer than there are to choose from. */
function requireChoices(
  { seats, wanted }: Pick<PrimaryRecord, 'seats' | 'wanted'>,
  { candidates, again }: Ballot,
  choices: number,
): void {
  const { min, max } = surplusRange('direct', seats);
  if (wanted !== null && (wanted < min || wanted > max))
    throw new ActError('bad-request', `正式候选人应有 ${min} 至 ${max} 人。`, [
      { path: 'wanted', message: `应在 ${min} 至 ${max} 之间` },
    ]);
  const most = Math.min(again?.open ?? wanted ?? max, candidates.length - 1);
  if (choices > most)
    throw new ActError('bad-request', `要选出的只有 ${most} 人，每张票不能多选。`, [
      { path: 'choices', message: `至多 ${most} 人` },
    ]);
}
