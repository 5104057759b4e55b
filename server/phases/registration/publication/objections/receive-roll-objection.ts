import { randomUUID } from 'node:crypto';
import { rule } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { countyCipher } from '../../../../keys/county-cipher.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../../constituencies/constituency.queries.ts';
import { dayOfRoll, getRoll } from '../posting.queries.ts';
import { appealNow, FRESH, sealedObjection } from './objection.queries.ts';
import { ReceiveRollObjectionSchema, RollObjectionReceivedSchema } from './objection.schema.ts';

/**
 * 受理名单申诉 · 选举法（2020）第二十九条: any citizen, oral or written, about himself or others, within five days of the publication. Late is refused with the
 * arithmetic; a mistake that it names can be corrected all the same.
 */
export const receiveRollObjection = defineAct({
  name: 'receive-roll-objection',
  input: ReceiveRollObjectionSchema,
  output: RollObjectionReceivedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('receive-roll-objection', constituency);
    if (!stage.permitted) return refused(stage);
    const { publishedOn } = await getRoll(acting, constituency.id);
    refuseImpossible(acting, input.receivedOn, publishedOn);
    const day = await dayOfRoll(acting, constituency, publishedOn);
    const { electionDay, cycle, area } = constituency;
    const { countedFrom } = day;
    const { receivedOn, isByCitizen, about, isOral, isOwn, person } = input;
    const appeal = await appealNow(acting, { ...FRESH, electionDay, countedFrom, isByCitizen, receivedOn });
    const undecided = [...new Set([...day.undecided, ...appeal.undecided])];
    if (!appeal.objectionAccepted) return refused(rule(appeal.reasons, undecided));
    if (person !== null) await requirePerson(acting, person);
    const id = randomUUID();
    const number = await nextNumber(acting, cycle);
    const { objector, contact, concerned, statement } = input;
    const cipher = await countyCipher(tx, acting.context.keys, county);
    const encrypted = cipher.encrypt(JSON.stringify({ objector, contact, concerned, statement }));
    const row = { county, id, cycle, constituency: constituency.id, area, number, about, isOral, isOwn };
    await tx
      .insertInto('rollObjection')
      .values({ ...row, receivedOn, countedFrom, person, encrypted, entry })
      .execute();
    return done(
      { objection: id, number },
      {
        subject: { constituency: constituency.id, objection: id },
        records: [await sealedObjection(acting, id)],
        ruling: { permitted: true, reasons: appeal.reasons, undecided },
      },
    );
  },
});

/** Who is named by the register's own id stands on it. */
async function requirePerson({ tx, county }: Acting, person: string): Promise<void> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', person)
    .executeTakeFirst();
  found(row, '登记册上的这个人');
}

function refuseImpossible({ today }: Acting, receivedOn: string, publishedOn: string): void {
  if (receivedOn > today)
    throw new ActError('bad-request', `${receivedOn} 还没有到，请核对收到申诉的日期。`, [
      { path: 'receivedOn', message: '还没有到' },
    ]);
  if (receivedOn < publishedOn)
    throw new ActError('bad-request', `名单 ${publishedOn} 才公布，申诉不会更早。请核对日期。`, [
      { path: 'receivedOn', message: `不能早于公布的 ${publishedOn}` },
    ]);
}

/** 申诉第几号: one after the other in the cycle, whichever constituency they are about. */
async function nextNumber({ tx, county }: Acting, cycle: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roll-objection ${county} ${cycle}`}, 0))`.execute(
    tx,
  );
  const { last } = await tx
    .selectFrom('rollObjection')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .executeTakeFirstOrThrow();
  return last + 1;
}
