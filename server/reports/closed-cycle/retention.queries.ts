/** 保存期限和销毁: the ballots of each congress, and what personal data of the cycle has a day on which it goes. */
import { ballotsKept } from '@xuanwu/rules/ballot-retention.ts';
import { addDays } from '@xuanwu/rules/civil-date.ts';
import { describeValue } from '@xuanwu/rules/describe-value.ts';
import { opinionsOver } from '@xuanwu/rules/review.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { opened } from '../../acts/acting.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { DELETE_REQUEST_CONTENTS, readSealedRequests } from '../../administration/delete-request-contents.ts';
import { PRINT_JOB } from '../bulk/print-documents.ts';
import type { DeletionClock, KeptBallotsRow, RetentionView } from './retention.schema.ts';

export async function readRetention(acting: Acting): Promise<RetentionView> {
  const { cycle: current } = await readCurrentCycle(acting);
  const { id, electionDay } = opened(current);
  const law = await lawFor(acting, electionDay);
  const isDecided = law.articles.ballotRetention !== undefined || law.decisions.ballotRetention !== undefined;
  return {
    today: acting.today,
    ballots: await readKeptBallots(acting),
    retention: { text: describeValue('ballotRetention', law.values.ballotRetention), isDecided },
    clocks: [
      await checkIns(acting, id),
      await opinions(acting, id),
      await prints(acting),
      await devices(acting, id),
      await requests(acting),
    ],
  };
}

type ReadBallots = Omit<KeptBallotsRow, 'from' | 'reasons'>;

/** Of every cycle: those of the last one wait for this one to be finished. The latest election first. */
export async function readKeptBallots(acting: Acting, election?: string): Promise<KeptBallotsRow[]> {
  const { tx, county, actor } = acting;
  const { rows } = await sql<ReadBallots>`
    select e.id as election, e.name, e.level, c.election_day,
      e.name || case when e.level = 'county' then '常务委员会' else '主席团' end as organ,
      (select count(*) from sealed_package p join ballot_sealing s on s.county = p.county and s.id = p.sealing
        join voting_round r on r.county = s.county and r.id = s.round
        join constituency k on k.county = r.county and k.id = r.constituency
        where p.county = e.county and k.election = e.id) as packages,
      (select count(*) from voting_round r join constituency k on k.county = r.county and k.id = r.constituency
        where r.county = e.county and k.election = e.id
          and not exists (select from ballot_sealing s where s.county = r.county and s.round = r.id)) as unsealed,
      (select f.to_day from first_session f where f.county = e.county and f.election = e.id and f.is_held) as first_session,
      (select min(l.closed_on) from election next join cycle n on n.county = next.county and n.id = next.cycle
        join cycle_closing l on l.county = n.county and l.cycle = n.id and l.reopened_on is null
        where next.county = e.county and next.level = e.level and next.area = e.area and n.election_day > c.election_day) as next_finished,
      (select jsonb_build_object('id', d.id, 'document', d.document, 'decidedOn', d.decided_on, 'destroyOn', d.destroy_on,
          'supervisors', to_jsonb(d.supervisors), 'destroyedOn', d.destroyed_on, 'method', d.method)
        from ballot_destruction d where d.county = e.county and d.election = e.id) as destruction
    from election e join cycle c on c.county = e.county and c.id = e.cycle
    where e.county = ${county} and ${actor.area === null ? sql`true` : sql`e.area = ${actor.area}`}
      and ${election === undefined ? sql`true` : sql`e.id = ${election}`}
    order by c.election_day desc, e.level, e.area`.execute(tx);
  const kept: KeptBallotsRow[] = [];
  for (const row of rows) {
    const { from, reasons } = ballotsKept(row, await lawFor(acting, row.electionDay));
    kept.push({ ...row, from, reasons: reasons.map((each) => ({ ...each })) });
  }
  return kept;
}

/** Counted once the poll is closed: before, it is the turnout, which is not shown to everybody. */
async function checkIns({ tx, county }: Acting, cycle: string): Promise<DeletionClock> {
  const { rows } = await sql<{ left: number; deleted: number }>`
    select (select count(*) from check_in i join voting_round r on r.county = i.county and r.id = i.round
        join constituency k on k.county = r.county and k.id = r.constituency
        where i.county = ${county} and k.cycle = ${cycle} and r.state not in ('scheduled', 'open')) as left,
      (select count(*) from ledger_entry where ledger = ${county} and act = 'delete-check-ins' and outcome = 'done') as deleted`.execute(
    tx,
  );
  return { kind: 'check-ins', dueOn: null, ...(rows[0] ?? NONE) };
}

const NONE = { left: 0, deleted: 0 };

/** The last day on which any of them may still be kept. */
async function opinions(acting: Acting, cycle: string): Promise<DeletionClock> {
  const { tx, county, today } = acting;
  const { rows } = await sql<{ electionDay: string; formalPublishedOn: string | null; left: number }>`
    select coalesce(k.election_day, c.election_day) as election_day, f.published_on as formal_published_on, count(*) as left
    from review_opinion o join constituency k on k.county = o.county and k.id = o.constituency
    join cycle c on c.county = k.county and c.id = k.cycle
    left join formal_list f on f.county = k.county and f.constituency = k.id
    where o.county = ${county} and k.cycle = ${cycle} group by 1, 2`.execute(tx);
  const days: string[] = [];
  for (const { electionDay, formalPublishedOn } of rows) {
    const facts = { electionDay, formalPublishedOn, today };
    days.push(addDays(opinionsOver(facts, await lawFor(acting, electionDay)).until, 1));
  }
  const gone = await sql<{ deleted: number }>`
    select coalesce(sum(d.opinions), 0) as deleted from review_deletion d
    join constituency k on k.county = d.county and k.id = d.constituency
    where d.county = ${county} and k.cycle = ${cycle}`.execute(tx);
  return {
    kind: 'opinions',
    left: rows.reduce((sum, { left }) => sum + left, 0),
    deleted: gone.rows[0]?.deleted ?? 0,
    dueOn: days.toSorted().at(-1) ?? null,
  };
}

async function prints({ tx, county }: Acting): Promise<DeletionClock> {
  const { rows } = await sql<Omit<DeletionClock, 'kind'>>`
    select count(*) filter (where result ->> 'deletedOn' is null) as left,
      count(*) filter (where result ->> 'deletedOn' is not null) as deleted,
      (max(result ->> 'until') filter (where result ->> 'deletedOn' is null))::date + 1 as due_on
    from job where county = ${county} and kind = ${PRINT_JOB} and state = 'done'`.execute(tx);
  return { kind: 'prints', ...(rows[0] ?? { ...NONE, dueOn: null }) };
}

/** 离线登记 and registers on phones: wiped when they are given back. */
async function devices({ tx, county }: Acting, cycle: string): Promise<DeletionClock> {
  const { rows } = await sql<{ left: number; deleted: number }>`
    select (select count(*) from place_pack p join polling_place e on e.county = p.county and e.id = p.place
          where p.county = ${county} and e.cycle = ${cycle} and p.ended is null)
        + (select count(*) from taken_register where county = ${county} and cycle = ${cycle} and returned_at is null) as left,
      (select count(*) from place_pack p join polling_place e on e.county = p.county and e.id = p.place
          where p.county = ${county} and e.cycle = ${cycle} and p.ended is not null)
        + (select count(*) from taken_register where county = ${county} and cycle = ${cycle} and returned_at is not null) as deleted`.execute(
    tx,
  );
  return { kind: 'devices', dueOn: null, ...(rows[0] ?? NONE) };
}

/** 申请的内容: the day on which the last of those that are there now is deleted. */
async function requests({ tx, county }: Acting): Promise<DeletionClock> {
  const kept = await readSealedRequests(tx, county);
  const { rows } = await sql<{ deleted: number }>`
    select coalesce(sum((body::jsonb #>> '{figures,requests}')::integer), 0)::integer as deleted
    from ledger_entry where ledger = ${county} and act = ${DELETE_REQUEST_CONTENTS} and outcome = 'done'`.execute(
    tx,
  );
  const last = kept
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  const dueOn = last === undefined ? null : addDays(last, 1);
  return { kind: 'requests', left: kept.length, deleted: rows[0]?.deleted ?? 0, dueOn };
}
