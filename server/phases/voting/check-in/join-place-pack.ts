import { defineAct, done } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { areaOfPack, lockPack } from './place-pack.queries.ts';
import { JoinPlacePackSchema, PlacePackTakenSchema } from './place-pack.schema.ts';

/** 登记离线登记的复核人 (选举法第三十七条): somebody else than who took the pack may confirm on its device that a check-in is undone, also without network. */
export const joinPlacePack = defineAct({
  name: 'join-place-pack',
  input: JoinPlacePackSchema,
  output: PlacePackTakenSchema,
  areaOf: areaOfPack,
  async perform(acting, { pack: id }) {
    const { tx, county, actor, entry } = acting;
    const pack = await lockPack(acting, id);
    if (pack.ended !== null) throw new ActError('lost-race', '这份离线登记已经交回或者报失。请刷新。');
    if (pack.account === actor.account)
      throw new ActError(
        'same-person',
        '离线登记是您带走的，撤销要由另一个人复核。请另一位工作人员登录后登记。',
      );
    await tx
      .insertInto('placePackSecond')
      .values({ county, pack: id, account: actor.account, area: pack.area, entry })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return done({ pack: id }, { subject: { place: pack.place, placePack: id } });
  },
});
