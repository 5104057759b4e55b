/** 名单公布以后要办的: figures only, for everybody's home page. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { appealNow, FRESH } from './objections/objection.queries.ts';

export interface RollDuties {
  /** 公布了没有登记张贴的选区 */
  readonly unposted: number;
  /** 待处理的申诉, the first of their last days, and how many are past it. */
  readonly objections: number;
  readonly decideBy: string | null;
  readonly overdue: number;
  /** 作出决定没有通知申诉人的 */
  readonly toNotify: number;
}

export async function readRollDuties(acting: Acting, cycle: string): Promise<RollDuties> {
  const { tx, county, today } = acting;
  const { rows: waiting } = await sql<{ electionDay: string; countedFrom: string; receivedOn: string }>`
    select coalesce(c.election_day, cycle.election_day) as election_day, o.counted_from, o.received_on
    from roll_objection o
    join constituency c on c.county = o.county and c.id = o.constituency
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    where o.county = ${county} and o.cycle = ${cycle} and o.decided_on is null and o.withdrawn_on is null`.execute(
    tx,
  );
  const days = [];
  for (const objection of waiting) {
    const { decideBy } = await appealNow(acting, { ...FRESH, ...objection, isByCitizen: true });
    if (decideBy !== null) days.push(decideBy);
  }
  const { rows } = await sql<Pick<RollDuties, 'unposted' | 'toNotify'>>`
    select
      (select count(*) from roll r join constituency c on c.county = r.county and c.id = r.constituency
        where r.county = ${county} and c.cycle = ${cycle} and not exists (select from roll_posting p
          where p.county = r.county and p.constituency = r.constituency and p.withdrawn_on is null)) as unposted,
      (select count(*) from roll_objection o where o.county = ${county} and o.cycle = ${cycle}
        and o.decided_on is not null and o.notified_on is null and o.sued_on is null) as to_notify`.execute(
    tx,
  );
  return {
    unposted: rows[0]?.unposted ?? 0,
    toNotify: rows[0]?.toNotify ?? 0,
    objections: waiting.length,
    decideBy: days.toSorted()[0] ?? null,
    overdue: days.filter((day) => day < today).length,
  };
}
