/** 只由一件推荐提名的人: who is nominated by nothing else, what was said of him, and that he is forgotten with it. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

type Asking = Pick<Acting, 'tx' | 'county'>;

export async function readOnlyNominatedBy({ tx, county }: Asking, nomination: string): Promise<string[]> {
  const { rows } = await sql<{ candidate: string }>`
    select named.candidate from nomination_nominee named
    where named.county = ${county} and named.nomination = ${nomination}
      and not exists (select from nomination_nominee other where other.county = named.county
        and other.candidate = named.candidate and other.nomination <> named.nomination)
    order by named.candidate`.execute(tx);
  return rows.map(({ candidate }) => candidate);
}

/** A decision of the committee, a correction, a ground that a department named: records that stay. */
export async function isSpokenOf({ tx, county }: Asking, candidates: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ spokenOf: boolean }>`
    select exists (select from exclusion x where x.county = ${county} and x.candidate = any(${candidates}::uuid[]))
      or exists (select from nominee_correction k
        where k.county = ${county} and k.candidate = any(${candidates}::uuid[]))
      or exists (select from review_request r join review_opinion o on o.county = r.county and o.request = r.id
        where r.county = ${county} and r.candidate = any(${candidates}::uuid[]) and o.ground is not null) as spoken_of`.execute(
    tx,
  );
  return rows[0]?.spokenOf ?? false;
}

/** What departments were asked about somebody whom nobody nominated goes with him. */
export async function forgetNominees({ tx, county }: Asking, candidates: readonly string[]): Promise<void> {
  if (candidates.length === 0) return;
  const those = sql`county = ${county} and candidate = any(${candidates}::uuid[])`;
  await sql`delete from review_opinion where county = ${county}
    and request in (select id from review_request where ${those})`.execute(tx);
  await sql`delete from review_request where ${those}`.execute(tx);
  await sql`delete from review_notice where ${those}`.execute(tx);
  await sql`delete from initial_candidate where county = ${county} and id = any(${candidates}::uuid[])`.execute(
    tx,
  );
}
