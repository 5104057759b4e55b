/** 在本地登记 of somebody whose household is elsewhere: may he, with this evidence, and is he on no other county's roll? */
import { type EvidenceAtHand, registrationPlace } from '@xuanwu/rules/registration-place.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';

export async function mayRegisterHere(
  acting: Acting,
  cycle: string,
  person: string,
  evidence: readonly EvidenceAtHand[],
): Promise<Ruling> {
  const { electionDay } = await getCycle(acting, cycle);
  const isOnOtherRoll = await isClaimedElsewhere(acting, person);
  const decided = registrationPlace(
    { electionDay, household: 'elsewhere', evidence, isOnOtherRoll },
    await lawFor(acting, electionDay),
  );
  if (!decided.ok)
    throw new ActError('bad-request', '选举日那天适用的法律版本没有收录，不能判断在哪里登记。');
  return decided.ruling;
}

/** His number stands on a roll of another county. */
async function isClaimedElsewhere({ tx, county }: Acting, person: string): Promise<boolean> {
  const { rows } = await sql<{ claimed: boolean }>`
    select exists (select from person_identifier i join identifier_claim k on k.hash = i.hash
      where i.county = ${county} and i.person = ${person} and k.county <> ${county}) as claimed`.execute(tx);
  return rows[0]?.claimed === true;
}
