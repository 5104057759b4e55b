/** 各级选举委员会: what they have to hand over, and what they handed over. */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import type { CommitteeRow } from './closing.schema.ts';

/** The county's first. The receiver is the standing committee of a county, the presidium of a township's congress (浙江实施细则第十四条). */
export async function readCommittees({ tx, county, actor }: Acting, cycle: string): Promise<CommitteeRow[]> {
  const { rows } = await sql<CommitteeRow>`
    select e.id as election, e.name, e.level, e.area, e.name || case when e.level = 'county' then '常务委员会' else '主席团' end as receiver,
      (select count(*) from voting_round r join constituency k on k.county = r.county and k.id = r.constituency
        where r.county = e.county and k.election = e.id and r.state <> 'published') as unpublished,
      (select count(*) from voting_round r join constituency k on k.county = r.county and k.id = r.constituency
        where r.county = e.county and k.election = e.id and r.state = 'published'
          and not exists (select from ballot_sealing s where s.county = r.county and s.round = r.id)) as unsealed,
      (select count(*) from sealed_package p join ballot_sealing s on s.county = p.county and s.id = p.sealing
        join voting_round r on r.county = s.county and r.id = s.round
        join constituency k on k.county = r.county and k.id = r.constituency
        where p.county = e.county and k.election = e.id) as packages,
      (select jsonb_build_object('id', h.id, 'handedOn', h.handed_on, 'document', h.document, 'givenBy', h.given_by,
          'receivedBy', h.received_by, 'items', (
            select jsonb_agg(jsonb_build_object('kind', i.kind, 'title', i.title, 'count', i.count, 'unit', i.unit) order by i.number)
            from handed_over_item i where i.county = h.county and i.handover = h.id))
        from committee_handover h where h.county = e.county and h.election = e.id) as handover
    from election e where e.county = ${county} and e.cycle = ${cycle} and ${actor.area === null ? sql`true` : sql`e.area = ${actor.area}`}
    order by e.level, e.area`.execute(tx);
  return rows;
}

export async function getCommittee(
  acting: Acting,
  { id, cycle }: { readonly id: string; readonly cycle: string },
): Promise<CommitteeRow> {
  return found(
    (await readCommittees(acting, cycle)).find(({ election }) => election === id),
    '这一级选举委员会',
  );
}
