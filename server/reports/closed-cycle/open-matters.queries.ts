/** 办结以前要办完的事: each counted where it is kept. */
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { AFTER_CLOSING, MOST_COUNTED, type OpenMatters } from '@xuanwu/rules/cycle-closing.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { ARCHIVE_JOB } from '../archive/export-archive.ts';
import { readHazards } from '../office-work/hazards/hazards.queries.ts';

const LEFT_OUT: ReadonlySet<ActName> = new Set([
  'close-cycle',
  'print-documents',
  // How many have come is nobody's to read here, and a result is published after all of them.
  'check-in-voter',
  'check-in-voters',
  'undo-check-in',
  'sync-place-journal',
]);

/** What changes something of a cycle, and so belongs into its archive package. */
const OF_A_CYCLE = (Object.keys(ACTS) as ActName[]).filter(
  (name) => !AFTER_CLOSING.has(name) && !LEFT_OUT.has(name),
);

/** 演练的一步: what plays it is a job itself, the step that closes the cycle too. */
const PLAYING_JOB = 'play-step';

export async function readOpenMatters(acting: Acting, cycle: string): Promise<OpenMatters> {
  const { tx, county } = acting;
  const rounds = sql`voting_round r join constituency k on k.county = r.county and k.id = r.constituency and k.cycle = ${cycle}`;
  const { rows } = await sql<Omit<OpenMatters, 'hazards'>>`
    select
      (select count(*) from ${rounds} where r.county = ${county} and r.state <> 'published') as rounds,
      (select count(*) from constituency k where k.county = ${county} and k.cycle = ${cycle}
        and not exists (select from voting_round r where r.county = k.county and r.constituency = k.id)) as unvoted,
      (select count(*) from ${rounds} join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.next is not null and not exists (
          select from voting_round later where later.county = r.county and later.constituency = r.constituency
            and later.number > r.number)) as vacancies,
      (select count(*) from roll_objection where county = ${county} and cycle = ${cycle} and withdrawn_on is null
          and (decided_on is null or notified_on is null or (sued_on is not null and judged_on is null)))
        + (select count(*) from exclusion_objection o join constituency k on k.county = o.county and k.id = o.constituency
          where o.county = ${county} and k.cycle = ${cycle} and o.decided_on is null)
        + (select count(*) from fact_objection o join constituency k on k.county = o.county and k.id = o.constituency
          where o.county = ${county} and k.cycle = ${cycle} and o.finding is null) as objections,
      (select count(*) from elected_deputy d join election e on e.county = d.county and e.id = d.election
        where d.county = ${county} and e.cycle = ${cycle} and d.credentials <> 'void' and d.deputy_list is null) as credentials,
      (select count(*) from task where county = ${county} and cycle = ${cycle} and signed_off_at is null) as tasks,
      (select count(*) from place_pack p join polling_place e on e.county = p.county and e.id = p.place
          where p.county = ${county} and e.cycle = ${cycle} and p.ended is null)
        + (select count(*) from taken_register where county = ${county} and cycle = ${cycle} and returned_at is null) as devices,
      (select count(*) from place_move where county = ${county} and cycle = ${cycle} and state = 'waiting') as moves,
      (select count(*) from ${rounds} where r.county = ${county} and r.state = 'published'
        and not exists (select from ballot_sealing s where s.county = r.county and s.round = r.id)) as unsealed,
      (select count(*) from election e where e.county = ${county} and e.cycle = ${cycle}
        and not exists (select from committee_handover h where h.county = e.county and h.election = e.id)) as committees,
      (select count(*) from pending_act where county = ${county} and state = 'waiting' and act <> 'close-cycle') as pending,
      (select count(*) from job where county = ${county} and state in ('waiting', 'running') and kind <> ${PLAYING_JOB}) as jobs,
      (select count(*) from ${outsideArchive(county, cycle)} as outside) as archive`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('a query without a from clause answered no row');
  return { ...counted, hazards: (await readHazards(acting)).rows.length };
}

/**
 * 没有进归档包的办理: what stands in the ledger behind the entry with which the last finished package was asked for, by position, or in the queue by its order
 * where the sequencer has not been by yet. Each entry is looked up by key: joined, a ledger of a day of voting was gone through once for every act.
 */
function outsideArchive(county: string, cycle: string) {
  return sql`(
    with archived as (
      select e.id from ledger_entry e join job j on j.county = e.ledger and j.id::text = e.body::jsonb -> 'subject' ->> 'job'
      where e.ledger = ${county} and e.act = 'export-archive' and e.outcome = 'done' and j.kind = ${ARCHIVE_JOB}
        and j.state = 'done' and j.input ->> 'cycle' = ${cycle}
      order by j.created_at desc limit 1),
    mark as (
      select coalesce(p.position, ${LAST_POSITION}::bigint) as position, coalesce(q.seq, 0) as seq from archived
      left join ledger_position p on p.ledger = ${county} and p.entry = archived.id
      left join ledger_queue q on q.ledger = ${county} and q.entry = archived.id)
    select from ledger_entry e
    where e.ledger = ${county} and e.outcome = 'done' and e.act = any (${OF_A_CYCLE}::text[]) and (
      exists (select from ledger_position p where p.ledger = ${county} and p.entry = e.id
        and p.position > coalesce((select position from mark), 0))
      or exists (select from ledger_queue q where q.ledger = ${county} and q.entry = e.id
        and q.seq > coalesce((select seq from mark), 0)))
    limit ${MOST_COUNTED})`;
}

/** Of what is not placed yet: nothing that is placed comes after it. */
const LAST_POSITION = '9223372036854775807';
