/** 早已有了答案的核查事项 · those that were opened before the register settled them by itself, looked through when it is compared. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { missedHash } from './missed-number.ts';
import { UnregisteredSchema } from './case.schema.ts';
import { closeMissed, settleDuplicates } from './settle-since.ts';

/** Answers how many closed. Whoever was missed and is registered later is known again from now on. */
export async function settleAnswered(there: Acting, cycle: string): Promise<number> {
  const before = await countOpen(there, cycle);
  if (before === 0) return 0;
  await settleMissed(there, cycle);
  await settleDuplicates(there, cycle, await personsInQuestion(there, cycle));
  return before - (await countOpen(there, cycle));
}

async function countOpen({ tx, county }: Acting, cycle: string): Promise<number> {
  const { open } = await tx
    .selectFrom('registrationCase')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('state', '=', 'open')
    .where('kind', 'in', ['missed', 'duplicate'])
    .executeTakeFirstOrThrow();
  return open;
}

async function settleMissed(there: Acting, cycle: string): Promise<void> {
  const { tx, county, context } = there;
  const { rows } = await sql<{ caseId: string; detailsEncrypted: Buffer }>`
    select k.id as case_id, s.details_encrypted
    from registration_case k join registration_case_subject s on s.county = k.county and s.case_id = k.id
    where k.county = ${county} and k.cycle = ${cycle} and k.kind = 'missed' and k.state = 'open'
      and s.details_encrypted is not null
      and not exists (select from missed_number m where m.county = k.county and m.case_id = k.id)
    order by k.id`.execute(tx);
  if (rows.length === 0) return;
  const cipher = await countyCipher(tx, context.keys, county);
  const known = rows.flatMap(({ caseId, detailsEncrypted }) => {
    const details = UnregisteredSchema.parse(JSON.parse(cipher.decrypt(detailsEncrypted).toString()));
    const hash = missedHash(context.keys, details);
    return hash ? [{ caseId, hash }] : [];
  });
  for (const { caseId, hash } of known) {
    await tx
      .insertInto('missedNumber')
      .values({ county, hash, caseId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const bearer = await tx
      .selectFrom('personIdentifier as i')
      .innerJoin('person as p', (on) => on.onRef('p.county', '=', 'i.county').onRef('p.id', '=', 'i.person'))
      .select(['p.id', 'p.name'])
      .where('i.county', '=', county)
      .where('i.hash', '=', hash)
      .executeTakeFirst();
    if (bearer) await closeMissed(there, cycle, [{ caseId, person: bearer.id, name: bearer.name }]);
  }
}

async function personsInQuestion({ tx, county }: Acting, cycle: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct s.person from registration_case k
    join registration_case_subject s on s.county = k.county and s.case_id = k.id
    where k.county = ${county} and k.cycle = ${cycle} and k.kind = 'duplicate' and k.state = 'open'
      and s.register = ${county} and s.person is not null`.execute(tx);
  return rows.map(({ person }) => person);
}
