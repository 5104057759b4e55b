import { randomUUID } from 'node:crypto';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { type Constituency, getConstituency } from '../constituencies/constituency.queries.ts';
import { areaOfRound, enterRoundState, lockRound, roundStateRuling } from '../voting/round.queries.ts';
import { PublishResultSchema, ResultSchema } from './result.schema.ts';
import { getResult, type Result } from './result.queries.ts';

/** 公告选举结果 (选举法第四十六条). From here on the elected are deputies-elect, until their credentials are examined. */
export const publishResult = defineAct({
  name: 'publish-result',
  input: PublishResultSchema,
  output: ResultSchema,
  about: ['round'],
  areaOf: areaOfRound,
  summary: async (acting, { round }) => {
    const { constituency, number } = await lockRound(acting, round);
    return `公告${(await getConstituency(acting, constituency)).name}第 ${number} 轮投票的结果`;
  },
  async perform(acting, { round: id }) {
    const { tx, county, today, entry } = acting;
    const round = await lockRound(acting, id);
    const state = roundStateRuling('publish-result', round);
    if (!state.permitted) return refused(state);
    const result = await getResult(acting, id);
    await tx
      .updateTable('result')
      .set({ publishedOn: today, publishedEntry: entry })
      .where('county', '=', county)
      .where('round', '=', id)
      .execute();
    await insertDeputies(acting, await getConstituency(acting, round.constituency), result);
    await enterRoundState(acting, id, { state: 'published' });
    const { valid, elected, next, vacant } = result;
    return done(
      { round: id, valid, elected: elected.map(({ name }) => name), next: next?.kind ?? null, vacant },
      {
        subject: { constituency: round.constituency, round: id },
        figures: { elected: elected.length, vacant },
      },
    );
  },
});

async function insertDeputies(
  { tx, county }: Acting,
  { id: constituency, election, area }: Constituency,
  { round, elected }: Result,
): Promise<void> {
  if (elected.length === 0) return;
  await tx
    .insertInto('electedDeputy')
    .values(
      elected.map((person) => ({ county, id: randomUUID(), election, constituency, area, round, ...person })),
    )
    .execute();
}
