import { randomUUID } from 'node:crypto';
import { significantDigits, superiorsOf } from '@xuanwu/rules/area-code.ts';
import { type Acting, defineAct, done } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { ownArea, ownPlace } from '../own-place.ts';
import { AcceptOfficeKeySchema, OfficeKeySchema } from './office-file.schema.ts';

/** 登记对方的公钥: of the office right above or right below that runs an installation of its own; its fingerprint is compared by two, over another way than the files come. */
export const acceptOfficeKey = defineAct({
  name: 'accept-office-key',
  input: AcceptOfficeKeySchema,
  output: OfficeKeySchema,
  areaOf: ownArea,
  summary: (_acting, { name, place, fingerprint }) =>
    Promise.resolve(`${name}（${place}）的公钥，指纹 ${fingerprint}`),
  async perform(acting, { place: code, name, fingerprint, learnedFrom }) {
    const { tx, county, today, entry, context } = acting;
    const own = ownPlace(acting);
    const ofPlace = significantDigits(code);
    if (!isBeside(acting, code))
      throw new ActError('bad-request', undefined, [
        { path: 'place', message: '只能登记直接上级、直接下级的公钥' },
      ]);
    if (fingerprint === context.keys.fingerprint)
      throw new ActError('bad-request', undefined, [
        { path: 'fingerprint', message: '这是本系统自己的公钥，请填对方的' },
      ]);
    await tx
      .insertInto('area')
      .values({ code: code.padEnd(6, '0'), name, kind: kindOf(ofPlace), parent: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const id = randomUUID();
    const accepted = await tx
      .insertInto('officeKey')
      .values({ id, place: own, ofPlace, fingerprint, learnedFrom, acceptedOn: today, ledger: county, entry })
      .onConflict((conflict) =>
        conflict.columns(['place', 'ofPlace', 'fingerprint']).where('withdrawnOn', 'is', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (!accepted) throw new ActError('already-decided', '这把公钥已经登记。');
    return done({ key: id }, { subject: { key: id, ofPlace }, note: fingerprint });
  },
});

function isBeside({ actor, county }: Acting, code: string): boolean {
  const own = actor.area ?? county;
  const above = (of: string) => superiorsOf(of)[0];
  const isAt = (at: string | undefined, place: string) =>
    at !== undefined && significantDigits(at) === significantDigits(place);
  return isAt(above(own), code) || isAt(above(code), own);
}

function kindOf({ length }: string): string {
  return { 2: 'province', 4: 'city', 6: 'county' }[length] ?? 'township';
}
