import { formalListMayPublish, latestDay } from '@xuanwu/rules/timetable.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { stageGateRuling } from '../../../requirements/stage-gate.queries.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  enterStage,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { fingerprintOfFormal } from '../list-fingerprint.queries.ts';
import { FormalListSchema, PublishFormalListSchema } from '../nomination.schema.ts';

/** 公布正式代表候选人名单, at least seven days before the election day (选举法第三十二条). */
export const publishFormalList = defineAct({
  name: 'publish-formal-list',
  input: PublishFormalListSchema,
  output: FormalListSchema,
  about: ['constituency'],
  areaOf: areaOfConstituency,
  summary: async (acting, { constituency }) => {
    const { name } = await getConstituency(acting, constituency);
    return `公布${name}正式代表候选人名单（${await countOnList(acting, constituency)} 人）`;
  },
  async fingerprint(acting, { constituency }) {
    await lockConstituency(acting, constituency);
    return fingerprintOfFormal(acting, constituency);
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('publish-formal-list', constituency);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = constituency;
    const law = await lawFor(acting, electionDay);
    const ruling = formalListMayPublish({ electionDay, publishedOn: today }, law);
    if (!ruling.permitted) return refused(ruling);
    const latest = latestDay('formal-publish', electionDay, law);
    const gate = await stageGateRuling(acting, 'nomination', { electionDay, latest });
    if (!gate.permitted) return refused(gate);
    await tx
      .updateTable('formalList')
      .set({ publishedOn: today, publishedEntry: entry })
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .execute();
    await enterStage(acting, constituency.id, 'formal-published');
    const candidates = await countOnList(acting, constituency.id);
    return done(
      { constituency: constituency.id, candidates },
      { subject: { constituency: constituency.id }, figures: { candidates }, ruling },
    );
  },
});

async function countOnList({ tx, county }: Acting, constituency: string): Promise<number> {
  const { candidates } = await tx
    .selectFrom('formalCandidate')
    .select(({ fn }) => fn.countAll<number>().as('candidates'))
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirstOrThrow();
  return candidates;
}
