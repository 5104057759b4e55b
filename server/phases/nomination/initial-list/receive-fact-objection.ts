import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { requireDay } from '../../registration/publication/objections/objection-checks.ts';
import { FactObjectionSchema, ReceiveFactObjectionSchema } from './fact-objection.schema.ts';

/** 受理对被提名人情况的异议 · 选举法（2020）第三十条: what a published nominee says of himself must be true; somebody says that it is not. */
export const receiveFactObjection = defineAct({
  name: 'receive-fact-objection',
  input: ReceiveFactObjectionSchema,
  output: FactObjectionSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: place, candidate, about, receivedOn, ...said }) {
    const { tx, county, entry } = acting;
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('receive-fact-objection', constituency);
    if (!stage.permitted) return refused(stage);
    const { publishedOn } = found(
      await tx
        .selectFrom('initialCandidate as c')
        .leftJoin('initialList as l', (on) =>
          on.onRef('l.county', '=', 'c.county').onRef('l.id', '=', 'c.listedIn'),
        )
        .where('c.county', '=', county)
        .where('c.constituency', '=', place)
        .where('c.id', '=', candidate)
        .select('l.publishedOn')
        .executeTakeFirst(),
      '本选区的这位被提名人',
    );
    if (publishedOn === null)
      throw new ActError('bad-request', '他还没有公布。公布以前，请在登记提名时核对。');
    requireDay(acting, 'receivedOn', receivedOn, publishedOn, '公布名单');
    const objection = randomUUID();
    const cipher = await countyCipher(tx, acting.context.keys, county);
    await tx
      .insertInto('factObjection')
      .values({
        county,
        id: objection,
        constituency: place,
        area: constituency.area,
        candidate,
        about,
        receivedOn,
        encrypted: cipher.encrypt(JSON.stringify(said)),
        entry,
      })
      .execute();
    return done({ objection }, { subject: { constituency: place, objection } });
  },
});
