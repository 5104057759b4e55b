/** 风险清单 of a cycle: what its tables say today, put to the rulings. What is mended is gone at the next look; who saw to it is kept in `follow-hazards.ts`. */
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { readConstituencies } from '../../../cycle/constituency-board.ts';
import type { ConstituencyRow } from '../../../cycle/constituency-board.schema.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readElectionSeats } from '../../../phases/constituencies/constituencies-record.ts';
import { publicationReasons } from '../../../phases/constituencies/publication-check.ts';
import { readCurrentCycle } from '../../../phases/preparation/cycle.queries.ts';
import { findLastRoll } from '../../../phases/registration/roll-changes.queries.ts';
import { changesOf, readBalanceRows } from '../../../phases/registration/roll-changes/balance.queries.ts';
import { type Balance, type ConstituencyFacts, type FoundHazard, hazardsOf } from './hazards-of.ts';
import type { Hazard } from './hazards.schema.ts';

type Facts = Omit<ConstituencyFacts, 'constituency' | 'balance'> & { readonly id: string };

export interface FoundHazards {
  readonly today: string;
  /** Null before there is one. */
  readonly cycle: string | null;
  readonly rows: readonly Hazard[];
}

export async function readHazards(acting: Acting): Promise<FoundHazards> {
  const { tx, county, today } = acting;
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return { today, cycle: null, rows: [] };
  const constituencies = (await readConstituencies(tx, county)).filter((row) => row.cycle === cycle.id);
  const facts = new Map((await readFacts(acting, cycle.id)).map((row) => [row.id, row]));
  const balances = await readBalances(acting, cycle.id);
  const laws = new Map<string, LocalLaw>();
  for (const day of new Set(constituencies.map(({ electionDay }) => electionDay)))
    laws.set(day, await lawFor(acting, day));
  const countyName = await nameOfArea(acting);
  const rows = constituencies.flatMap((constituency): Hazard[] => {
    const { id, level, name, area, areaName, electionDay } = constituency;
    const { id: _, ...read } = found(facts.get(id), '选区');
    const given = { ...read, constituency, balance: balances?.get(id) ?? null };
    const owner = level === 'county' ? countyName : areaName;
    return hazardsOf(given, found(laws.get(electionDay), '适用的法律'), today).map((hazard) => ({
      ...withReasons(hazard),
      key: `${hazard.subject} ${id}`,
      level,
      constituency: id,
      name,
      area,
      owner,
    }));
  });
  return {
    today,
    cycle: cycle.id,
    rows: [...(await seatHazards(acting, cycle, constituencies, countyName)), ...rows],
  };
}

function withReasons({ kind, dueOn, reasons }: Omit<FoundHazard, 'subject'>) {
  return {
    kind,
    dueOn,
    reasons: reasons.map(({ rule, article, test, holds }) => ({ rule, article, test, holds })),
  };
}

/** Of a congress, until its constituencies are published: then the publication itself has looked. */
async function seatHazards(
  { tx, county, actor }: Acting,
  cycle: { readonly id: string; readonly electionDay: string },
  constituencies: readonly ConstituencyRow[],
  countyName: string,
): Promise<Hazard[]> {
  const { stage } = await tx
    .selectFrom('cycle')
    .select('stage')
    .where('county', '=', county)
    .where('id', '=', cycle.id)
    .executeTakeFirstOrThrow();
  if (stage !== 'preparing') return [];
  // Of another area's congress an office of a township sees but a part.
  const elections = (await readElectionSeats(tx, county, cycle.id)).filter(
    ({ area }) => actor.area === null || area === actor.area,
  );
  return elections.flatMap((election) => {
    const reasons = publicationReasons(election, cycle.electionDay).filter(({ holds }) => !holds);
    const { level, name } = election;
    const inside = constituencies.find((row) => row.election === election.election);
    return reasons.length === 0
      ? []
      : {
          ...withReasons({ kind: 'seats', dueOn: null, reasons }),
          key: `seats ${election.election}`,
          level,
          constituency: null,
          name,
          area: election.area,
          owner: level === 'county' ? countyName : (inside?.areaName ?? name),
        };
  });
}

async function readBalances(acting: Acting, cycle: string): Promise<Map<string, Balance> | undefined> {
  if (!(await findLastRoll(acting, cycle))) return undefined;
  const rows = await readBalanceRows(acting, cycle);
  return new Map(
    rows.flatMap(({ constituency, changes, ...row }): [string, Balance][] =>
      constituency
        ? [[constituency, { ...row, added: changesOf(changes, true), removed: changesOf(changes, false) }]]
        : [],
    ),
  );
}

/** Of every constituency: whether its roll hangs anywhere, who of the committee stands for election, its places with their staff, equipment and booths, its ballots. */
async function readFacts({ tx, county, today }: Acting, cycle: string): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    select c.id,
      exists (select from roll_posting g
        where g.county = c.county and g.constituency = c.id and g.withdrawn_on is null) as is_posted,
      coalesce((select jsonb_agg(distinct m.name) from initial_candidate i
        join election_body b on b.county = i.county and b.cycle = c.cycle and b.kind = 'committee'
          and b.area = case when c.level = 'county' then c.county else c.area end
        join election_body_member m on m.county = b.county and m.body = b.id and m.name = i.name and m.left_on is null
        where i.county = c.county and i.constituency = c.id and i.excluded_by is null), '[]') as serving,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'kind', p.kind,
          'scrutineers', (select count(distinct f.name) from polling_staff f where f.county = p.county and f.place = p.id
            and f.duty in ('scrutineer', 'chief-scrutineer')),
          'tellers', (select count(distinct f.name) from polling_staff f where f.county = p.county and f.place = p.id
            and f.duty = 'teller')) order by p.name)
        from polling_place_constituency s join polling_place p on p.county = s.county and p.id = s.place
        where s.county = c.county and s.constituency = c.id), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'isMobile', p.kind = 'mobile-box', 'counts', coalesce(q.counts, '[]'),
          'items', coalesce(t.items, '[]')) order by p.name)
        from polling_place_constituency s join polling_place p on p.county = s.county and p.id = s.place
        join lateral (select jsonb_agg(jsonb_build_object('item', e.item, 'planned', e.planned, 'delivered', e.delivered)) as counts
          from place_equipment e where e.county = p.county and e.place = p.id
            and e.election_day = coalesce(c.election_day, y.election_day)) q on true
        join lateral (select jsonb_agg(i.item) as items from place_item i where i.county = p.county and i.place = p.id
            and i.election_day = coalesce(c.election_day, y.election_day)) t on true
        where s.county = c.county and s.constituency = c.id), '[]') as equipped,
      (select coalesce((select sum(d.count) from ballot_delivery d
          where d.county = r.county and d.round = r.id and d.place is null), 0)::integer
        from voting_round r where r.county = c.county and r.constituency = c.id and r.number = 1) as printed,
      (select count(distinct f.person) from person_fact f join registration g
          on g.county = f.county and g.cycle = c.cycle and g.person = f.person and g.constituency = c.id and g.status = 'on-roll'
        where f.county = c.county and f.kind = 'custody' and f.withdrawn_on is null and f.since <= coalesce(c.election_day, y.election_day)
          and (f.until is null or f.until >= coalesce(c.election_day, y.election_day))
          and not exists (select from absentee a where a.county = f.county and a.cycle = c.cycle and a.person = f.person and a.way is not null))
        as unanswered,
      jsonb_build_object(
        'open', (select count(*) from eligibility_certificate k join registration g
            on g.county = k.county and g.cycle = k.cycle and g.person = k.person and g.constituency = c.id
          where k.county = c.county and k.cycle = c.cycle and k.state = 'issued'
            and k.issued_on < ${today}::date - ${RECEIPT_DAYS}::integer),
        'onRoll', (select count(*) from registration g
          where g.county = c.county and g.cycle = c.cycle and g.constituency = c.id and g.status = 'on-roll' and g.person in (
            select v.person from voter_contact v where v.county = c.county and v.cycle = c.cycle and v.route = 'certificate-out'
            union select k.person from eligibility_certificate k
              where k.county = c.county and k.cycle = c.cycle and k.state in ('issued', 'registered')))) as certified
    from constituency c join cycle y on y.county = c.county and y.id = c.cycle
    where c.county = ${county} and c.cycle = ${cycle}`.execute(tx);
  return rows;
}

/** 回执 is asked after from then on. */
const RECEIPT_DAYS = 10;

async function nameOfArea({ tx, county }: Acting): Promise<string> {
  const { name } = await tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', county)
    .executeTakeFirstOrThrow();
  return name;
}
