import { randomUUID } from 'node:crypto';
import { defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { constituencyStageRuling, lockConstituency } from '../../constituencies/constituency.queries.ts';
import { requireDay } from '../../registration/publication/objections/objection-checks.ts';
import { areaOfExclusion, getExclusion } from './exclusion.queries.ts';
import { ExclusionObjectionSchema, ObjectToExclusionSchema } from './exclusion-objection.schema.ts';

/** 受理对不列入决定的异议: of who nominated, of the nominee, or the committee looking again; until the formal list is fixed. */
export const objectToExclusion = defineAct({
  name: 'object-to-exclusion',
  input: ObjectToExclusionSchema,
  output: ExclusionObjectionSchema,
  areaOf: areaOfExclusion,
  async perform(acting, { exclusion: id, madeBy, receivedOn, objector, statement }) {
    const { tx, county, entry } = acting;
    const { constituency: place } = await getExclusion(acting, id);
    const constituency = await lockConstituency(acting, place);
    const stage = constituencyStageRuling('object-to-exclusion', constituency);
    if (!stage.permitted) return refused(stage);
    const exclusion = await getExclusion(acting, id);
    if (exclusion.isRestored) throw new ActError('lost-race', '他已经恢复列入。请刷新。');
    requireDay(acting, 'receivedOn', receivedOn, exclusion.decidedOn, '作出决定');
    const objection = randomUUID();
    const cipher = await countyCipher(tx, acting.context.keys, county);
    await tx
      .insertInto('exclusionObjection')
      .values({
        county,
        id: objection,
        exclusion: id,
        constituency: place,
        area: constituency.area,
        madeBy,
        receivedOn,
        encrypted: cipher.encrypt(JSON.stringify({ objector, statement })),
        entry,
      })
      .execute();
    return done({ objection }, { subject: { constituency: place, exclusion: id, objection } });
  },
});
