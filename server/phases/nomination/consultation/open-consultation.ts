import { randomUUID } from 'node:crypto';
import { articleOf } from '@xuanwu/rules/articles.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';
import { readInitialCandidates } from '../candidate.queries.ts';
import { requireAllListed } from './standing-candidates.ts';
import { readConsultations, sealedConsultation } from './consultation.queries.ts';
import { ConsultationSchema, OpenConsultationSchema } from './consultation.schema.ts';
import { readPrimaries, standingPrimary } from './primary.queries.ts';

/** 开始一轮酝酿协商 · 选举法（2020）第三十二条: the published initial list goes to the voters' groups, every nominee of it. */
export const openConsultation = defineAct({
  name: 'open-consultation',
  input: OpenConsultationSchema,
  output: ConsultationSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('open-consultation', constituency);
    if (!stage.permitted) return refused(stage);
    const { id: place, area, electionDay } = constituency;
    const initial = await readInitialCandidates(acting, place);
    requireAllListed(initial);
    const rounds = await readConsultations(acting, place);
    await requireNothingRunning(acting, place, rounds);
    if (standingPrimary(rounds.at(-1), await readPrimaries(acting, place), initial))
      throw new ActError(
        'bad-request',
        `预选已有结果，正式代表候选人根据预选时得票多少的顺序确定（${articleOf('formal-primary', electionDay)}），不能再回到协商。请确定名单；票数相等的，再次预选。`,
      );
    const seats = await seatsOf(tx, county, place);
    const id = randomUUID();
    const candidates = initial.map((candidate) => ({ id: candidate.id, name: candidate.name }));
    await tx
      .insertInto('consultation')
      .values({
        county,
        id,
        constituency: place,
        area,
        number: rounds.length + 1,
        form: input.form,
        electionDay,
        seats,
        candidates: JSON.stringify(candidates),
        openedOn: today,
        entry,
      })
      .execute();
    return done(
      { consultation: id },
      {
        subject: { constituency: place, consultation: id },
        records: [await sealedConsultation(acting, id)],
        figures: { candidates: initial.length },
      },
    );
  },
});

async function requireNothingRunning(
  acting: Acting,
  constituency: string,
  rounds: readonly { readonly number: number; readonly summary: unknown }[],
): Promise<void> {
  const { tx, county } = acting;
  const running = rounds.find(({ summary }) => summary === null);
  if (running) throw new ActError('lost-race', `第 ${running.number} 轮协商还没有汇总。请先汇总。`);
  const primaries = await readPrimaries(acting, constituency);
  if (primaries.some(({ result }) => result === null))
    throw new ActError('lost-race', '预选已经安排，还没有确认结果。确认以后才能再协商。');
  const group = await tx
    .selectFrom('voterGroup')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  if (!group) throw new ActError('bad-request', '本选区还没有登记选民小组。请先登记小组，再开始协商。');
}
