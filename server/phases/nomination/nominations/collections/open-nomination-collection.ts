import { randomBytes, randomUUID } from 'node:crypto';
import { nominationCollection } from '@xuanwu/rules/nomination-collection.ts';
import { defineAct, done, refused } from '../../../../acts/act.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { lawFor } from '../../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../../constituencies/seat-ledger.queries.ts';
import { readName } from '../../../registration/voter-files/read-cells.ts';
import { NominationCollectionOpenedSchema, OpenNominationCollectionSchema } from './collection.schema.ts';
import { receivedInTime } from '../received-in-time.ts';

/** Nobody guesses one. */
const CODE_BYTES = 15;

/** 开始收集联名: a link for nominees whom voters want to recommend; every one of them confirms himself on it. No nomination yet. */
export const openNominationCollection = defineAct({
  name: 'open-nomination-collection',
  input: OpenNominationCollectionSchema,
  output: NominationCollectionOpenedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('open-nomination-collection', constituency);
    if (!stage.permitted) return refused(stage);
    const inTime = await receivedInTime(acting, constituency, today);
    if (!inTime.permitted) return refused(inTime);
    const { id, area, electionDay } = constituency;
    const nominees = input.nominees.map((nominee) => ({ ...nominee, name: readName(nominee.name).value }));
    const facts = { electionDay, seats: await seatsOf(tx, county, id), nominees: nominees.length };
    const ruled = nominationCollection(facts, await lawFor(acting, electionDay));
    if (!ruled.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中。');
    if (!ruled.ruling.permitted) return refused(ruled.ruling);
    if (new Set(nominees.map(({ name }) => name)).size < nominees.length)
      throw new ActError('bad-request', '同一个被提名人写了两次。请去掉一个。');
    const collection = randomUUID();
    const code = randomBytes(CODE_BYTES).toString('base64url');
    await tx
      .insertInto('nominationCollection')
      .values({
        county,
        id: collection,
        constituency: id,
        area,
        code,
        nominees: JSON.stringify(nominees),
        openedOn: today,
        entry,
      })
      .execute();
    return done(
      { collection, code },
      {
        subject: { constituency: id, collection },
        figures: { nominees: nominees.length },
        ruling: ruled.ruling,
      },
    );
  },
});
