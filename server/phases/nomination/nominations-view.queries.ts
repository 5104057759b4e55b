import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { getConstituency } from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { readFormalListRecord } from './formal-list-record.ts';
import type { Nominations } from './nominations-view.schema.ts';

export async function readNominations(acting: Acting, id: string): Promise<Nominations> {
  const { tx, county } = acting;
  const constituency = await getConstituency(acting, id);
  const seats = await seatsOf(tx, county, constituency.id);
  const { min, max } = surplusRange('direct', Math.max(1, seats));
  return {
    seats,
    range: { min, max },
    nominations: await readNominationRows(acting, id),
    candidates: await readCandidateRows(acting, id),
    lists: await tx
      .selectFrom('initialList')
      .select(['id', 'publishedOn'])
      .where('county', '=', county)
      .where('constituency', '=', id)
      .orderBy('publishedOn')
      .execute(),
    formal: await readFormal(acting, id),
  };
}

/** Every nomination of a constituency, with who signed it and whether he still counts. */
export async function readNominationRows(
  { tx, county }: Acting,
  id: string,
): Promise<Nominations['nominations']> {
  const { rows } = await sql<Nominations['nominations'][number]>`
    select n.id, n.kind, n.organisations, n.received_on,
      coalesce((select jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name, 'serial', e.serial,
          'onRoll', exists (select from registration g where g.county = s.county and g.constituency = n.constituency
            and g.person = s.person and g.status = 'on-roll')) order by e.serial)
        from nominator s join person p on p.county = s.county and p.id = s.person
        left join roll_entry e on e.county = s.county and e.constituency = n.constituency and e.person = s.person
        where s.county = n.county and s.nomination = n.id), '[]') as nominators,
      (select jsonb_agg(named.candidate) from nomination_nominee named
        where named.county = n.county and named.nomination = n.id) as candidates
    from nomination n
    where n.county = ${county} and n.constituency = ${id}
    order by n.received_on, n.id`.execute(tx);
  return rows;
}

async function readCandidateRows({ tx, county }: Acting, id: string): Promise<Nominations['candidates']> {
  const { rows } = await sql<Nominations['candidates'][number]>`
    select c.id, c.name, c.sex, c.birth_date, c.ethnicity, c.education, c.politics, c.occupation, c.group_of as "group",
      list.published_on as listed_on,
      case when x.id is not null then jsonb_build_object('ground', x.ground, 'explanation', x.explanation,
        'document', x.document, 'meeting', x.meeting, 'decidedOn', x.decided_on) end as excluded
    from initial_candidate c
    left join initial_list list on list.county = c.county and list.id = c.listed_in
    left join exclusion x on x.county = c.county and x.id = c.excluded_by
    where c.county = ${county} and c.constituency = ${id}`.execute(tx);
  const key = (row: { name: string; id: string }) => strokeSortKey(row.name) + row.id;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function readFormal({ tx, county }: Acting, id: string): Promise<Nominations['formal']> {
  const record = await readFormalListRecord(tx, county, id);
  if (!record) return null;
  const { publishedOn } = await tx
    .selectFrom('formalList')
    .select('publishedOn')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirstOrThrow();
  const { basis, meeting, fixedOn, candidates } = record;
  return { basis, meeting, fixedOn, publishedOn, candidates: [...candidates] };
}
