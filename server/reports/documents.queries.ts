import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { isRepeat } from '../phases/voting/round.queries.ts';
import { readNoticeRows } from './notices/notice-rows.queries.ts';
import { DOCUMENT_TITLES, type DocumentKind, type DocumentRow, maySeeDocument } from './documents.schema.ts';
import type { WantedDocuments } from './wanted-documents.ts';

type ReadDocument = Omit<DocumentRow, 'title'> & {
  readonly round: NamedRound | null;
  /** 第几号 */
  readonly number: number | null;
  /** Of whom it is. */
  readonly name: string | null;
};

/** Every document that can be printed now, by constituency. */
export async function readDocuments(acting: Acting, wanted: WantedDocuments = {}): Promise<DocumentRow[]> {
  const { tx, county, actor, today } = acting;
  const { constituency, place, one } = wanted;
  const round = sql`jsonb_build_object('kind', r.kind, 'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')})`;
  const { rows } = await sql<ReadDocument>`
    select printable.kind, printable.id, c.id as constituency, c.name as constituency_name, c.level, coalesce(i.issued_on, printable.date) as date,
      printable.round, printable.number, printable.name, i.issued_on
    from (
      select 'roll-notice' as kind, constituency as id, constituency, published_on as date, 1 as place, null::jsonb as round, null::integer as number,
          null::text as name
        from roll where county = ${county}
      union all
      select 'objection-decision', id, constituency, decided_on, 2, null, number, null
        from roll_objection where county = ${county} and decided_on is not null
      union all
      select 'voter-cards', constituency, constituency, max(issued_on), 3, null, null, null
        from voter_card where county = ${county} and void_on is null group by constituency
      union all
      select 'review-statement', n.id, n.constituency, (max(o.given_at) at time zone 'Asia/Shanghai')::date, 3, null, null, n.name
        from review_opinion o join review_request r on r.county = o.county and r.id = o.request
        join initial_candidate n on n.county = r.county and n.id = r.candidate
        where o.county = ${county} group by n.id, n.constituency, n.name
      union all
      select blank.kind, r.constituency, r.constituency, r.published_on, 3, null, null, null
        from roll r cross join (values ('blank-joint-nomination-form'), ('blank-organisation-nomination-form'), ('blank-proxy-letter')) as blank (kind)
        where r.county = ${county}
      union all
      select 'nomination-form', n.id, n.constituency, n.received_on, 3, null, null,
          (select string_agg(c.name, '、' order by c.id)
            from nomination_nominee m join initial_candidate c on c.county = m.county and c.id = m.candidate
            where m.county = n.county and m.nomination = n.id)
        from nomination n where n.county = ${county} and n.cancelled_on is null
      union all
      select 'initial-candidates-notice', id, constituency, published_on, 3, null, null, null
        from initial_list where county = ${county}
      union all
      select 'exclusion-notice', x.id, x.constituency, x.decided_on, 3, null, null, n.name
        from exclusion x join initial_candidate n on n.county = x.county and n.id = x.candidate
        where x.county = ${county}
      union all
      select 'correction-notice', k.id, k.constituency, k.corrected_on, 3, null, null, n.name
        from nominee_correction k join initial_candidate n on n.county = k.county and n.id = k.candidate
        where k.county = ${county} and k.list is not null
      union all
      select 'fact-notice', o.id, o.constituency, o.checked_on, 3, null, null, n.name
        from fact_objection o join initial_candidate n on n.county = o.county and n.id = o.candidate
        where o.county = ${county} and o.finding = 'inaccurate'
      union all
      select 'consultation-form', id, constituency, opened_on, 4, null, null, null
        from consultation where county = ${county} and summary is null
      union all
      select 'consultation-record', r.id, n.constituency, r.held_on, 4, null, n.number, r.name
        from consultation_record r join consultation n on n.county = r.county and n.id = r.consultation
        where r.county = ${county}
      union all
      select 'primary-report', id, constituency, (result ->> 'on')::date, 4, null, number, null
        from primary_vote where county = ${county} and result is not null
      union all
      select 'formal-removal-notice', id, constituency, (record ->> 'removedOn')::date, 5, null, null, record ->> 'name'
        from formal_removal where county = ${county}
      union all
      select 'formal-candidates-notice', constituency, constituency, published_on, 4, null, null, null
        from formal_list where county = ${county} and published_on is not null
      union all
      select 'candidate-introduction', l.constituency, l.constituency, coalesce(max(f.published_on), min(l.published_on)), 4, null, null, null
        from initial_list l join constituency k on k.county = l.county and k.id = l.constituency
        join cycle on cycle.county = k.county and cycle.id = k.cycle
        left join formal_list f on f.county = l.county and f.constituency = l.constituency
        where l.county = ${county} and coalesce(k.election_day, cycle.election_day) > ${today}
        group by l.constituency
      union all
      select * from (
        select distinct on (p.id) 'place-register', p.id, r.constituency, r.election_day, 5, null::jsonb, null::integer, p.name
        from polling_place p join polling_place_constituency s on s.county = p.county and s.place = p.id
        join voting_round r on r.county = s.county and r.constituency = s.constituency
        where p.county = ${county} and r.state in ('scheduled', 'open') and r.election_day >= ${today}
        order by p.id, r.election_day, r.level desc, r.constituency) register
      union all
      select 'contingency-notice', a.id, a.constituency, a.activated_on, 5, null, null, null
        from contingency_activation a where a.county = ${county}
      union all
      select paper.kind, p.id, served.constituency, served.day, 5, null, null, p.name
        from polling_place p
        join (values ('place-notice', null), ('polling-staff-list', null), ('equipment-list', null), ('polling-record', null), ('layout-checklist', 'station'), ('layout-checklist', 'meeting'),
            ('meeting-programme', 'meeting'), ('mobile-box-register', 'mobile-box'), ('proxy-register', null), ('box-custody-record', null)) as paper (kind, place_kind)
          on paper.place_kind is null or paper.place_kind = p.kind
        cross join lateral (select k.id as constituency, coalesce(k.election_day, cycle.election_day) as day
          from polling_place_constituency s join constituency k on k.county = s.county and k.id = s.constituency
          join cycle on cycle.county = k.county and cycle.id = k.cycle
          where s.county = p.county and s.place = p.id order by k.level desc, k.number limit 1) served
        where p.county = ${county}
      union all
      select sheet.kind, r.id, r.constituency, r.election_day, 5, ${round}, null, null
        from voting_round r
        cross join (values ('ballot-sheet'), ('large-ballot-sheet'), ('braille-ballot-template'), ('ballot-account-sheet')) as sheet (kind)
        where r.county = ${county}
      union all
      select sheet.kind, r.id, r.constituency, r.election_day, 6, ${round}, null, null
        from voting_round r cross join (values ('tally-sheet'), ('hand-count-record')) as sheet (kind)
        where r.county = ${county}
      union all
      select 'audit-report', r.id, r.constituency, max(a.thrown_on), 6, ${round}, null, null
        from voting_round r join count_audit a on a.county = r.county and a.round = r.id
        where r.county = ${county} and a.verdict is not null group by r.county, r.id, r.constituency, r.kind, r.number, r.other_number
      union all
      select 'result-report', r.id, r.constituency, r.election_day, 6, ${round}, null, null
        from voting_round r join result w on w.county = r.county and w.round = r.id where r.county = ${county}
      union all
      select 'result-notice', r.id, r.constituency, w.published_on, 7, ${round}, null, null
        from voting_round r join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.published_on is not null
      union all
      select 'election-certificate', r.id, r.constituency, w.published_on, 8, ${round}, null, null
        from voting_round r join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.published_on is not null and w.elected <> '[]'
      union all
      select 'credentials-report', v.id, ${firstOf('v')}, (v.meeting ->> 'heldOn')::date, 9, null, v.number, null
        from credentials_report v where v.county = ${county}
      union all
      select 'deputies-notice', l.id, ${firstOf('l')}, l.published_on, 9, null, l.number, null
        from deputy_list l where l.county = ${county}
      union all
      select 'void-election-notice', d.id, d.constituency, (v.confirmation -> 'meeting' ->> 'heldOn')::date, 9, null, null, d.name
        from elected_deputy d join credentials_report v on v.county = d.county and v.id = d.credentials_report
        where d.county = ${county} and d.credentials = 'void'
    ) printable
    join constituency c on c.county = ${county} and c.id = printable.constituency
    left join lateral (select d.issued_on from issued_document d
      where d.county = ${county} and d.kind = printable.kind and d.subject = printable.id order by d.ordinal desc limit 1) i on true
    where ${constituency === undefined ? sql`true` : sql`c.id = ${constituency}`}
      and ${place === undefined ? sql`true` : sql`printable.id = ${place}`}
      and ${one === undefined ? sql`true` : sql`printable.kind = ${one.kind} and printable.id = ${one.id}`}
    order by c.level, c.area, c.number, printable.place, printable.number, printable.date`.execute(tx);
  const printable = rows.map(({ round: named, number, name, ...row }) => ({
    ...row,
    title: titleOf(row.kind, named, number, name),
  }));
  return [...(await readNoticeRows(acting, wanted)), ...printable].filter(({ kind }) =>
    maySeeDocument(actor.role, kind),
  );
}

/** What is of a whole congress stands with its first constituency. */
function firstOf(table: 'v' | 'l') {
  return sql`(select k.id from constituency k where k.county = ${sql.ref(`${table}.county`)} and k.election = ${sql.ref(`${table}.election`)}
    order by k.number limit 1)`;
}

/** 选票（再次投票）: the first vote needs no saying. */
function titleOf(
  kind: DocumentKind,
  round: NamedRound | null,
  number: number | null,
  name: string | null,
): string {
  const title = DOCUMENT_TITLES[kind];
  if (name !== null) return `${title}（${name}）`;
  if (number !== null) return `${title}（第 ${number} 号）`;
  const isFirst = round === null || (round.kind === 'first' && !round.isRepeat);
  return isFirst ? title : `${title}（${roundTitle(round)}）`;
}
