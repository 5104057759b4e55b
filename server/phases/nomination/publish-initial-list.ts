import { randomUUID } from 'node:crypto';
import { initialListMayPublish } from '@xuanwu/rules/timetable.ts';
import { defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  enterStage,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { readInitialListRecord } from './initial-list-record.ts';
import { InitialListPublishedSchema, PublishInitialListSchema } from './nomination.schema.ts';

/**
 * 公布初步代表候选人名单, at least fifteen days before the election day (选举法第三十二条). Everyone nominated is on it; whoever is
 * nominated later is published in a supplement, by the same day at the latest.
 */
export const publishInitialList = defineAct({
  name: 'publish-initial-list',
  input: PublishInitialListSchema,
  output: InitialListPublishedSchema,
  areaOf: areaOfConstituency,
  summary: async (acting, { constituency }) =>
    `公布${(await getConstituency(acting, constituency)).name}初步代表候选人名单`,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('publish-initial-list', constituency);
    if (!stage.permitted) return refused(stage);
    const { electionDay } = constituency;
    const ruling = initialListMayPublish(
      { electionDay, publishedOn: today },
      await lawFor(acting, electionDay),
    );
    if (!ruling.permitted) return refused(ruling);

    const list = { id: randomUUID(), constituency: constituency.id, publishedOn: today };
    const listed = await tx
      .updateTable('initialCandidate')
      .set({ listedIn: list.id })
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .where('listedIn', 'is', null)
      .where('excludedBy', 'is', null)
      .returning('id')
      .execute();
    await tx
      .updateTable('nomination')
      .set({ listedIn: list.id })
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .where('listedIn', 'is', null)
      .execute();
    if (listed.length === 0) throw new ActError('bad-request', '没有尚未公布的被提名人。请先登记提名。');
    await tx
      .insertInto('initialList')
      .values({ county, ...list, area: constituency.area, entry })
      .execute();
    await enterStage(acting, constituency.id, 'initial-published');
    const record = await readInitialListRecord(tx, county, list);
    return done(
      { list: list.id, candidates: listed.length },
      {
        subject: { constituency: constituency.id, list: list.id },
        records: [seal('initial-list', list.id, record)],
        figures: { candidates: listed.length },
        ruling,
      },
    );
  },
});
