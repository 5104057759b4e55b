import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lockConstituency } from '../../constituencies/constituency.queries.ts';
import { requireDay } from '../../registration/publication/objections/objection-checks.ts';
import { areaOfExclusion, getExclusion } from './exclusion.queries.ts';
import { ExclusionKeySchema, NotifyExclusionSchema } from './exclusion-objection.schema.ts';

/** 登记不列入决定的通知: when and how it reached who nominated; who does not know of it cannot object. */
export const notifyExclusion = defineAct({
  name: 'notify-exclusion',
  input: NotifyExclusionSchema,
  output: ExclusionKeySchema,
  areaOf: areaOfExclusion,
  async perform(acting, { exclusion: id, notifiedOn, how }) {
    const { tx, county, entry } = acting;
    const { constituency } = await getExclusion(acting, id);
    await lockConstituency(acting, constituency);
    const exclusion = await getExclusion(acting, id);
    requireDay(acting, 'notifiedOn', notifiedOn, exclusion.decidedOn, '作出决定');
    if (exclusion.isNotified) throw new ActError('lost-race', '已经登记过通知。请刷新。');
    await tx
      .insertInto('exclusionNotice')
      .values({ county, exclusion: id, area: exclusion.area, notifiedOn, notifiedHow: how, entry })
      .execute();
    return done({ exclusion: id }, { subject: { constituency, exclusion: id } });
  },
});
