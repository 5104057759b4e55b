import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { MigrantsRenewedSchema, RenewMigrantsSchema } from './contact.schema.ts';
import { mayRegisterHere } from './registration-here.ts';

/** 续登: migrants who were registered here last time stay, after somebody has looked again, all of them in one step. */
export const renewMigrants = defineAct({
  name: 'renew-migrants',
  input: RenewMigrantsSchema,
  output: MigrantsRenewedSchema,
  areaOf: ({ county, actor }) => Promise.resolve(actor.area ?? county),
  async perform(acting, { cycle, persons, document }) {
    const { tx, county, today, entry } = acting;
    const stage = await cycleStageRuling(acting, 'renew-migrants', cycle);
    if (!stage.permitted) return refused(stage);
    const wanted = [...new Set(persons)].toSorted();
    await mustBeOnRegister(acting, wanted);
    let undecided: Awaited<ReturnType<typeof mayRegisterHere>>['undecided'] = [];
    for (const person of wanted) {
      const ruling = await mayRegisterHere(acting, cycle, person, ['voted-here-before']);
      if (!ruling.permitted) return refused(ruling);
      ({ undecided } = ruling);
    }
    const renewed = { status: 'household-away', route: 'registered-here', routeDocument: document } as const;
    await tx
      .insertInto('voterContact')
      .values(wanted.map((person) => ({ county, cycle, person, ...renewed, recordedOn: today, entry })))
      .onConflict((conflict) =>
        conflict
          .columns(['county', 'cycle', 'person'])
          .doUpdateSet({ ...renewed, nextStep: null, dueOn: null, recordedOn: today, entry }),
      )
      .execute();
    const figures = { persons: wanted.length };
    return { ...done(figures, { subject: { cycle }, figures }), consulted: undecided };
  },
});

async function mustBeOnRegister({ tx, county }: Acting, persons: readonly string[]): Promise<void> {
  const { rows } = await sql<{ known: number }>`
    select count(*) as known from person where county = ${county} and id = any(${persons}::uuid[])`.execute(
    tx,
  );
  if (found(rows[0], '登记册').known < persons.length)
    throw new ActError(
      'not-found',
      '有的人不在登记册上，或者不在您的辖区，一个人也没有续登。请刷新后再办理。',
    );
}
