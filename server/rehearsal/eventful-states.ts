/** Which steps of 特殊情形演练 are done, beyond those of the plan. */
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { ARCHIVE_JOB } from '../reports/archive/export-archive.ts';

/** By step: whether it is done. */
export async function readEventfulDone(
  { tx, county }: Acting,
  cycle: string,
): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<Record<string, boolean>>`
    select
      (select count(*) from place_pack where county = ${county}) > 0 as packs,
      not exists (select from voting_round where county = ${county} and number = 1 and state = 'scheduled') as opening,
      not exists (select from place_pack where county = ${county} and ended is null) as offline,
      (select count(*) from paper_register_copy where county = ${county}) > 1 as "paper-station",
      exists (select from voting_round r where r.county = ${county} and r.number = 1 and r.issued <
        (select sum(b.found) from box_count b where b.county = r.county and b.round = r.id)) as "surplus-ballot",
      exists (select from count_audit a where a.county = ${county} and (a.verdict = 'stop' or a.verdict = 'full-recount' and not exists (
        select from ballot_bundle b where b.county = a.county and b.round = a.round and b.session = 1))) as audit,
      exists (select from result where county = ${county} and declared_void)
        and exists (select from result where county = ${county} and not valid and not declared_void) as "void-votes",
      exists (select from elected_deputy where county = ${county}) and not exists (
        select from elected_deputy where county = ${county} and credentials <> 'void' and deputy_list is null) as credentials,
      not exists (select from election e where e.county = ${county} and e.cycle = ${cycle} and not exists (
        select from committee_handover h where h.county = e.county and h.election = e.id))
        and not exists (select from check_in where county = ${county}) as sealing,
      exists (select from job where county = ${county} and kind = ${ARCHIVE_JOB} and state = 'done') as "archive-package",
      exists (select from cycle where county = ${county} and id = ${cycle} and stage = 'closed') as close`.execute(
    tx,
  );
  return new Map(Object.entries(rows[0] ?? {}));
}
