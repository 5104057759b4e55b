import { articleOfRefusal } from '@xuanwu/rules/nomination.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import type { RefusedSignature } from './nominate.schema.ts';
import type { NominationRow } from './nomination-row.schema.ts';

/** Every nomination of a constituency, with who signed it and whether he still counts. */
export async function readNominationRows(acting: Acting, id: string): Promise<NominationRow[]> {
  const { tx, county } = acting;
  const { electionDay } = await getConstituency(acting, id);
  const { rows } = await sql<ReadNomination>`
    select n.id, n.kind, n.organisations, n.received_on, n.listed_in is not null as is_listed,
      coalesce((select jsonb_agg(jsonb_build_object('person', p.id, 'name', coalesce(e.amended_name, p.name),
          'serial', coalesce(e.serial, s.serial), 'signedOn', s.signed_on, 'way', s.way,
          'onRoll', ${stillOnRoll}) order by e.serial, p.id)
        from nominator s join person p on p.county = s.county and p.id = s.person
        left join roll_entry e on e.county = s.county and e.constituency = n.constituency and e.person = s.person
        where s.county = n.county and s.nomination = n.id and s.withdrawn_on is null), '[]') as nominators,
      coalesce((select jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name, 'withdrawnOn', s.withdrawn_on)
          order by s.withdrawn_on, p.id)
        from nominator s join person p on p.county = s.county and p.id = s.person
        where s.county = n.county and s.nomination = n.id and s.withdrawn_on is not null), '[]') as withdrawn,
      coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'serial', r.serial, 'reason', r.reason)
          order by r.noted_on, r.id)
        from refused_signature r where r.county = n.county and r.nomination = n.id), '[]') as refused,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', f.name, 'type', c.type, 'addedOn', c.added_on)
          order by c.added_on, f.stored_at, c.id)
        from nomination_scan c join stored_file f on f.county = c.county and f.id = c.id
        where c.county = n.county and c.nomination = n.id), '[]') as scans,
      (select jsonb_agg(named.candidate) from nomination_nominee named
        where named.county = n.county and named.nomination = n.id) as candidates
    from nomination n
    where n.county = ${county} and n.constituency = ${id} and n.cancelled_on is null
    order by n.received_on, n.id`.execute(tx);
  return rows.map(({ refused, ...row }) => ({
    ...row,
    refused: refused.map((each) => ({ ...each, article: articleOfRefusal(each.reason, electionDay) })),
  }));
}

type ReadNomination = Omit<NominationRow, 'refused'> & {
  readonly refused: readonly Omit<RefusedSignature, 'article'>[];
};

/** Once it is published, the roll says who is a voter here; before, the register. */
const stillOnRoll = sql`case when exists (select from roll where roll.county = n.county and roll.constituency = n.constituency)
  then e.person is not null and not e.struck
  else exists (select from registration g where g.county = s.county and g.constituency = n.constituency
    and g.person = s.person and g.status = 'on-roll') end`;
