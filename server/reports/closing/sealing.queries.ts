/** 封存选票: rounds whose result is published, with what the counts and accounts of their places say there is to be sealed. */
import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { isRepeat } from '../../phases/voting/round.queries.ts';
import type { SealingRow, Sealings } from './sealing.schema.ts';

type ReadRow = Omit<SealingRow, 'title'> & { readonly named: NamedRound };

export async function readSealings(acting: Acting): Promise<Sealings> {
  const { tx, county, today } = acting;
  const { cycle } = await readCurrentCycle(acting);
  if (!cycle) return { today, unpublished: 0, rows: [] };
  const { rows } = await sql<{ unpublished: number }>`
    select count(*) as unpublished from voting_round r join constituency k on k.county = r.county and k.id = r.constituency
    where r.county = ${county} and k.cycle = ${cycle.id} and r.state <> 'published'`.execute(tx);
  return { today, unpublished: rows[0]?.unpublished ?? 0, rows: await readRows(acting, { cycle: cycle.id }) };
}

/** One round, as it stands. */
export async function getSealingRow(acting: Acting, round: string): Promise<SealingRow> {
  const [row] = await readRows(acting, { round });
  return found(row, '这一轮投票');
}

/**
 * 换领作废的, 剩余的: as the places accounted for them; what was printed and went nowhere is unused too. A place that accounted for nothing is open.
 */
async function readRows(
  { tx, county }: Acting,
  of: { readonly cycle: string } | { readonly round: string },
): Promise<SealingRow[]> {
  const { rows } = await sql<ReadRow>`
    select r.id as round, k.id as constituency, k.name as constituency_name, r.level, r.area, area.name as area_name, r.election_day,
      jsonb_build_object('kind', r.kind, 'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')}) as named,
      jsonb_build_object(
        'used', (select coalesce(sum(b.found), 0) from box_count b where b.county = r.county and b.round = r.id),
        'spoiled', (select coalesce(sum(a.spoiled), 0) from ballot_account a where a.county = r.county and a.round = r.id),
        'unused', (select coalesce(sum(a.unused), 0) from ballot_account a where a.county = r.county and a.round = r.id)
          + greatest(0, (select coalesce(sum(d.count) filter (where d.place is null), 0) - coalesce(sum(d.count) filter (where d.place is not null), 0)
            from ballot_delivery d where d.county = r.county and d.round = r.id)),
        'placesOpen', (select count(*) from polling_place_constituency s
          where s.county = r.county and s.constituency = r.constituency and not exists (
            select from ballot_account a where a.county = s.county and a.round = r.id and a.place = s.place))) as accounted,
      coalesce((select jsonb_agg(distinct f.name) from polling_place_constituency s
        join polling_staff f on f.county = s.county and f.place = s.place
        where s.county = r.county and s.constituency = r.constituency and f.duty in ('scrutineer', 'chief-scrutineer')), '[]') as scrutineers,
      (select jsonb_build_object('id', g.id, 'sealedOn', g.sealed_on, 'keptAt', g.kept_at, 'sealedBy', g.sealed_by,
          'witnesses', to_jsonb(g.witnesses), 'reason', g.reason, 'packages', (
            select jsonb_agg(jsonb_build_object('contents', p.contents, 'count', p.count, 'seal', p.seal) order by p.number)
            from sealed_package p where p.county = g.county and p.sealing = g.id))
        from ballot_sealing g where g.county = r.county and g.round = r.id) as sealing
    from voting_round r join constituency k on k.county = r.county and k.id = r.constituency join area on area.code = k.area
    where r.county = ${county} and r.state = 'published'
      and ${'round' in of ? sql`r.id = ${of.round}` : sql`k.cycle = ${of.cycle}`}
    order by r.level, k.area, k.number, r.number`.execute(tx);
  return rows.map(({ named, ...row }) => ({ ...row, title: roundTitle(named) }));
}
