/** 观察员: who they are, and what they saw. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found, permitView } from '../../../acts/acting.ts';
import type { ObserversView } from './observer.schema.ts';

export async function readObservers({ tx, county, actor }: Acting): Promise<ObserversView> {
  permitView(actor, 'observers');
  const { rows: observers } = await sql<ObserversView['observers'][number]>`
    select o.id, o.number, o.name, o.organisation, o.from_day as "from", o.to_day as "to", o.sees, o.withdrawn_on, o.withdrawn_because,
      coalesce((select jsonb_agg(p.name order by p.name) from observer_place s
        join polling_place p on p.county = s.county and p.id = s.place
        where s.county = o.county and s.observer = o.id), '[]') as places,
      (select count(*) from observer_report r where r.county = o.county and r.observer = o.id) as reports
    from observer o where o.county = ${county}
    order by o.number`.execute(tx);
  const { rows: reports } = await sql<ObserversView['reports'][number]>`
    select r.id, o.number, o.name, p.name as place, r.seen_on, r.content, r.filed_on, r.answer, r.answered_on
    from observer_report r
    join observer o on o.county = r.county and o.id = r.observer
    left join polling_place p on p.county = r.county and p.id = r.place
    where r.county = ${county}
    order by r.answered_on is not null, r.filed_on desc, r.id`.execute(tx);
  return { observers, reports };
}

interface AccreditedObserver {
  readonly number: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly withdrawnOn: string | null;
}

/** The observer, locked: a report is not filed while he is being withdrawn. */
export async function lockObserver({ tx, county }: Acting, id: string): Promise<AccreditedObserver> {
  const row = await tx
    .selectFrom('observer')
    .select(['number', 'fromDay', 'toDay', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '这位观察员');
}
