/** 人口平衡. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import type { PersonStatus } from '../eligibility/decision.ts';
import { decisionsOn } from '../eligibility/person-eligibility.queries.ts';
import type { PopulationBalance } from './population.schema.ts';

type Row = PopulationBalance['rows'][number];

export async function readPopulationBalance(acting: Acting, cycle: string): Promise<PopulationBalance> {
  const { electionDay } = await getCycle(acting, cycle);
  return { rows: await readRows(acting, cycle, electionDay) };
}

interface Counted {
  readonly area: string;
  readonly name: string;
  readonly registered: number;
  readonly figure: Row['figure'];
}

async function readRows(acting: Acting, cycle: string, electionDay: string): Promise<Row[]> {
  const { tx, county } = acting;
  const recorded = await readRecorded(acting, electionDay);
  const { rows } = await sql<Counted>`
    select a.code as area, a.name, coalesce(r.persons, 0) as registered,
      case when f.area is null then null else jsonb_build_object('people', f.people, 'under18', f.under18, 'deprived', f.deprived,
        'suspended', f.suspended, 'unable', f.unable, 'document', f.document, 'recordedOn', f.recorded_on) end as figure
    from area a
    left join population_figure f on f.county = ${county} and f.cycle = ${cycle} and f.area = a.code
    left join (
      select p.area, count(distinct p.id) as persons from registration g
      join person p on p.county = g.county and p.id = g.person
      where g.county = ${county} and g.cycle = ${cycle} and g.status = 'on-roll' group by p.area) r on r.area = a.code
    where a.parent = ${county} or (a.code = ${county} and (r.persons > 0 or f.area is not null))
    order by a.code`.execute(tx);
  return rows.map((row) => ({
    ...row,
    ...balanceOf(row),
    recorded: recorded.get(row.area) ?? { deprived: 0, suspended: 0, unable: 0 },
  }));
}

/** 人口 = 不满十八 + 剥夺、停止、不能行使 + 有权未登记 + 已登记. */
function balanceOf({ figure, registered }: Counted): Pick<Row, 'unregistered' | 'ratePermille'> {
  if (!figure) return { unregistered: null, ratePermille: null };
  const { people, under18, deprived, suspended, unable } = figure;
  const entitled = people - under18 - deprived - suspended - unable;
  return {
    unregistered: entitled - registered,
    ratePermille: entitled > 0 ? Math.floor((registered * 1_000) / entitled) : null,
  };
}

const KINDS: Partial<Record<PersonStatus, keyof Row['recorded']>> = {
  'not-voter': 'deprived',
  suspended: 'suspended',
  'not-listed': 'unable',
};

/** By the rules' decision on everyone of whom something is recorded. */
async function readRecorded(acting: Acting, electionDay: string): Promise<Map<string, Row['recorded']>> {
  const { tx, county } = acting;
  const { rows } = await sql<{ person: string; area: string }>`
    select distinct f.person, p.area from person_fact f join person p on p.county = f.county and p.id = f.person
    where f.county = ${county} and f.withdrawn_on is null and f.kind in ('deprived', 'suspended', 'unable')`.execute(
    tx,
  );
  const decisions = await decisionsOn(
    acting,
    rows.map(({ person }) => person),
    electionDay,
  );
  const counts = new Map<string, Row['recorded']>();
  for (const { person, area } of rows) {
    const status = decisions.get(person)?.status;
    const kind = status && KINDS[status];
    if (!kind) continue;
    const own = counts.get(area) ?? { deprived: 0, suspended: 0, unable: 0 };
    counts.set(area, { ...own, [kind]: own[kind] + 1 });
  }
  return counts;
}
