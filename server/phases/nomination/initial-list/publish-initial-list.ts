import { randomUUID } from 'node:crypto';
import { initialListMayPublish } from '@xuanwu/rules/timetable.ts';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  enterStage,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { readWaiting, rulingOnShown } from './listed-nominees.queries.ts';
import { fingerprintOfWaiting } from '../list-fingerprint.queries.ts';
import { readInitialListRecord } from './initial-list-record.ts';
import { InitialListPublishedSchema, PublishInitialListSchema } from '../nomination.schema.ts';

/**
 * 公布初步代表候选人名单, at least fifteen days before the election day (选举法第三十二条). Everyone nominated is on it; whoever is
 * nominated later is published in a supplement, by the same day at the latest.
 */
export const publishInitialList = defineAct({
  name: 'publish-initial-list',
  input: PublishInitialListSchema,
  output: InitialListPublishedSchema,
  about: ['constituency'],
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, kept }) {
    if (kept) requireHeld(acting, kept.meeting, 'kept.meeting');
    const { name } = await getConstituency(acting, constituency);
    const waiting = await readWaiting(acting, constituency);
    const also = kept ? `，其中 ${kept.candidates.length} 人联名不足法定人数，经会议决定仍予列入` : '';
    return `公布${name}初步代表候选人名单（${waiting.length} 人）${also}`;
  },
  async fingerprint(acting, { constituency }) {
    await lockConstituency(acting, constituency);
    return fingerprintOfWaiting(acting, constituency);
  },
  async beforeAsking(acting, { constituency: id, ...decided }) {
    const constituency = await getConstituency(acting, id);
    const { electionDay } = constituency;
    const inTime = initialListMayPublish(
      { electionDay, publishedOn: acting.today },
      await lawFor(acting, electionDay),
    );
    if (!inTime.permitted) return { ruling: inTime, subject: { constituency: id }, shown: [] };
    const { ruling, stopped } = await rulingOnShown(acting, constituency, decided);
    if (ruling.permitted) return undefined;
    const shown = stopped.map((name) => ({ path: 'constituency', message: name }));
    return { ruling, subject: { constituency: id }, shown };
  },
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
    const { ruling: shown } = await rulingOnShown(acting, constituency, input);
    if (!shown.permitted) return refused(shown);

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
      .set(({ selectFrom }) => ({
        listedIn: list.id,
        listedNominators: selectFrom('nominator as s')
          .whereRef('s.county', '=', 'nomination.county')
          .whereRef('s.nomination', '=', 'nomination.id')
          .where('s.withdrawnOn', 'is', null)
          .select(({ fn }) => fn.countAll<number>().as('number')),
      }))
      .where('county', '=', county)
      .where('constituency', '=', constituency.id)
      .where('listedIn', 'is', null)
      .where('cancelledOn', 'is', null)
      .execute();
    if (listed.length === 0)
      throw new ActError('lost-race', '没有尚未公布的被提名人：别人刚刚公布了，或者还没有登记提名。请刷新。');
    await tx
      .insertInto('initialList')
      .values({
        county,
        ...list,
        area: constituency.area,
        kept: input.kept ? JSON.stringify(input.kept) : null,
        entry,
      })
      .execute();
    await enterStage(acting, constituency.id, 'initial-published');
    const record = await readInitialListRecord(tx, county, list);
    return done(
      { list: list.id, candidates: listed.length },
      {
        subject: { constituency: constituency.id, list: list.id },
        records: [seal('initial-list', list.id, record)],
        figures: { candidates: listed.length },
        ruling: {
          permitted: true,
          reasons: [...ruling.reasons, ...shown.reasons],
          undecided: [...new Set([...ruling.undecided, ...shown.undecided])],
        },
      },
    );
  },
});
