/** Which documents of words there are: each when what it tells has been decided. */
import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { NOTICE_KINDS, type NoticeKind } from '@xuanwu/rules/notice-contents.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { lawFor } from '../../local-law/law-for.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { isRepeat } from '../../phases/voting/round.queries.ts';
import type { DocumentRow } from '../documents.schema.ts';
import type { WantedDocuments } from '../wanted-documents.ts';

type ReadRow = Omit<DocumentRow, 'title' | 'kind'> & {
  readonly kind: NoticeKind;
  readonly round: NamedRound | null;
  /** Of whom it is. */
  readonly person: string | null;
};

export async function readNoticeRows(
  acting: Acting,
  { constituency, place, one }: WantedDocuments = {},
): Promise<DocumentRow[]> {
  if (place !== undefined) return [];
  const { tx, county, today } = acting;
  const round = sql`jsonb_build_object('kind', r.kind, 'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')})`;
  const { rows } = await sql<ReadRow>`
    with latest as (select id from cycle where county = ${county} order by opened_at desc limit 1)
    select notice.*, coalesce(i.issued_on, ${today}::date) as date, i.issued_on, ${personOf(acting)} as person
    from (
      select 'work-plan-notice' as kind, c.id, null::uuid as constituency, c.name as constituency_name, 'county' as level, null::jsonb as round
        from cycle c join latest on latest.id = c.id where c.county = ${county}
      union all
      select 'appointment-notice', b.id, null, b.name, case when b.area = b.county then 'county' else 'township' end, null
        from election_body b join latest on latest.id = b.cycle where b.county = ${county}
      union all
      select each.kind, e.id, null, e.name, e.level, null
        from election e join latest on latest.id = e.cycle
        cross join (values ('election-day-notice'), ('election-method'), ('registration-notice'), ('voter-letter'), ('voter-handbook')) as each (kind)
        where e.county = ${county} and e.seats is not null
      union all
      select 'quota-notice', e.id, null, e.name, e.level, null
        from election e join latest on latest.id = e.cycle where e.county = ${county} and e.seats is not null
      union all
      select 'constituency-notice', e.id, null, e.name, e.level, null
        from election e join cycle c on c.county = e.county and c.id = e.cycle join latest on latest.id = c.id
        where e.county = ${county} and c.stage <> 'preparing'
          and exists (select from constituency k where k.county = e.county and k.election = e.id)
      union all
      select distinct 'roll-correction-notice', k.id, k.id, k.name, k.level, null::jsonb
        from roll_correction r join constituency k on k.county = r.county and k.id = r.constituency
        join latest on latest.id = k.cycle where r.county = ${county}
      union all
      select 'election-day-change-notice', d.id, null, to_char(d.to_day, 'YYYY-MM-DD'), 'county', null
        from election_day_change d join latest on latest.id = d.cycle where d.county = ${county}
      union all
      select 'box-count-report', r.id, k.id, k.name, k.level, ${round}
        from voting_round r join constituency k on k.county = r.county and k.id = r.constituency join latest on latest.id = k.cycle
        where r.county = ${county} and r.state not in ('scheduled', 'open')
          and exists (select from box_count b where b.county = r.county and b.round = r.id)
      union all
      select 'follow-up-notice', r.id, k.id, k.name, k.level, ${round}
        from voting_round r join constituency k on k.county = r.county and k.id = r.constituency join latest on latest.id = k.cycle
        where r.county = ${county} and r.number > 1
      union all
      select 'sealing-record', r.id, k.id, k.name, k.level, ${round}
        from ballot_sealing s join voting_round r on r.county = s.county and r.id = s.round
        join constituency k on k.county = r.county and k.id = r.constituency join latest on latest.id = k.cycle
        where s.county = ${county}
      union all
      select distinct 'proxy-notice', k.id, k.id, k.name, k.level, null::jsonb
        from proxy_commission p join roll_entry e on e.county = p.county and e.person = p.principal and not e.struck
        join constituency k on k.county = e.county and k.id = e.constituency and k.cycle = p.cycle join latest on latest.id = k.cycle
        where p.county = ${county}
      ${one === undefined ? sql`` : ofOnePerson(county, one.id)}
      union all
      select 'observer-card', o.id, null, o.organisation, 'county', null
        from observer o join latest on latest.id = o.cycle where o.county = ${county} and o.withdrawn_on is null
      union all
      select 'handover-list', e.id, null, e.name, e.level, null
        from committee_handover h join election e on e.county = h.county and e.id = h.election join latest on latest.id = e.cycle
        where h.county = ${county}
      union all
      select 'deputies-register', e.id, null, e.name, e.level, null
        from election e join latest on latest.id = e.cycle
        where e.county = ${county} and exists (select from elected_deputy d where d.county = e.county and d.election = e.id)
    ) notice
    left join lateral (select d.issued_on from issued_document d
      where d.county = ${county} and d.kind = notice.kind and d.subject = notice.id order by d.ordinal desc limit 1) i on true
    where ${constituency === undefined ? sql`true` : sql`notice.constituency = ${constituency}`}
      and ${one === undefined ? sql`true` : sql`notice.kind = ${one.kind} and notice.id = ${one.id}`}
    order by notice.level, notice.constituency_name`.execute(tx);
  const publishes = rows.some(({ kind }) => kind === 'proxy-notice') && (await publishesProxies(acting));
  return rows
    .filter(({ kind }) => kind !== 'proxy-notice' || publishes)
    .map(({ round: named, person, ...row }) => ({ ...row, title: titleOf(row.kind, named, person) }));
}

/** What is about one voter, or goes to one unit, is found where he is; lists of documents do not name thousands of them. */
function ofOnePerson(county: string, id: string) {
  return sql`
      union all
      select each.kind, p.id, k.id, k.name, k.level, null
        from proxy_commission p cross join (values ('proxy-letter'), ('proxy-consent')) as each (kind)
        cross join lateral (select c.id, c.name, c.level from roll_entry e join constituency c on c.county = e.county and c.id = e.constituency
          where e.county = p.county and e.person = p.principal and c.cycle = p.cycle and not e.struck order by c.level desc limit 1) k
        where p.county = ${county} and p.id = ${id}
      union all
      select each.kind, k.id, null::uuid, area.name, 'county', null
        from eligibility_certificate k join area on area.code = k.area
        cross join (values ('eligibility-certificate'), ('transfer-letter')) as each (kind)
        where k.county = ${county} and k.id = ${id} and k.number is not null and k.state <> 'taken-back'
      union all
      select 'transfer-receipt', k.id, c.id, c.name, c.level, null
        from received_certificate k join constituency c on c.county = k.county and c.id = k.constituency
        where k.county = ${county} and k.id = ${id}
      union all
      select 'unit-notice', n.id, c.id, c.name, c.level, null
        from unit_notice n join constituency c on c.county = n.county and c.id = n.constituency
        where n.county = ${county} and n.id = ${id}`;
}

function personOf({ county }: Acting) {
  return sql`coalesce((select o.name from observer o where o.county = ${county} and o.id = notice.id), (select person.name from (
        select principal as id from proxy_commission where county = ${county} and id = notice.id
        union all select person from eligibility_certificate where county = ${county} and id = notice.id
        union all select person from received_certificate where county = ${county} and id = notice.id) own
      join person on person.county = ${county} and person.id = own.id))`;
}

/** 当地规定公布委托的 */
async function publishesProxies(acting: Acting): Promise<boolean> {
  const { cycle } = await readCurrentCycle(acting);
  return cycle !== null && (await lawFor(acting, cycle.electionDay)).values.proxyPublication !== 'none';
}

function titleOf(kind: NoticeKind, round: NamedRound | null, person: string | null): string {
  if (person !== null) return `${NOTICE_KINDS[kind]}（${person}）`;
  return round === null ? NOTICE_KINDS[kind] : `${NOTICE_KINDS[kind]}（${roundTitle(round)}）`;
}
