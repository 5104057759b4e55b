/** 观察证 · what an observer carries: who he is, where he may be, and what he may see. */
import { writtenDate } from '@xuanwu/rules/civil-date.ts';
import { OBSERVER_SCOPES, type ObserverScope } from '@xuanwu/rules/observer-scopes.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found, permitView } from '../../acts/acting.ts';
import { issuerValue, type NoticeFacts, value } from '../notice-facts.ts';

interface Accredited {
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly sees: readonly ObserverScope[];
  readonly places: readonly string[];
  readonly cycle: string;
  readonly entry: string;
}

async function getAccredited({ tx, county }: Acting, id: string): Promise<Accredited> {
  const { rows } = await sql<Accredited>`
    select o.number, o.name, o.organisation, o.from_day, o.to_day, o.sees, cycle.name as cycle, o.entry,
      coalesce((select jsonb_agg(p.name order by p.name) from observer_place s
        join polling_place p on p.county = s.county and p.id = s.place
        where s.county = o.county and s.observer = o.id), '[]') as places
    from observer o join cycle on cycle.county = o.county and cycle.id = o.cycle
    where o.county = ${county} and o.id = ${id} and o.withdrawn_on is null`.execute(tx);
  return found(rows[0], '这位观察员（撤销的不再印发观察证）');
}

export async function observerCardFacts(acting: Acting, id: string): Promise<NoticeFacts<'observer-card'>> {
  permitView(acting.actor, 'observers');
  const observer = await getAccredited(acting, id);
  const { fromDay, toDay, sees } = observer;
  const source = { record: '核准的观察员', page: '/observers', entry: observer.entry };
  const days = fromDay === toDay ? [fromDay] : [fromDay, toDay];
  return {
    area: acting.county,
    values: {
      机关名称: await issuerValue(acting, acting.county),
      换届名称: value(observer.cycle, { record: '换届', page: '/seats' }),
      证号: value(observer.number, source),
      观察员: value(observer.name, source),
      观察员单位: value(observer.organisation, source),
      观察日期: value(days.map(writtenDate).join('至'), source),
      可看事项: value(sees.map((scope) => OBSERVER_SCOPES[scope]).join('；'), source),
      可到场所: value(observer.places, source),
    },
  };
}
