/** 不足十人的联名: where a voter was struck or took back his name, and nobody has done anything about it. Places only, for everybody's home page. */
import { articleOf } from '@xuanwu/rules/articles.ts';
import { leastNominators } from '@xuanwu/rules/nomination.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

export interface NominationDuties {
  /** 联名不足十人、被提名人还没有处理的, by constituency. */
  readonly tooFew: {
    readonly constituency: string;
    readonly name: string;
    readonly nominations: number;
    readonly article: string;
  }[];
}

/** Once the formal list is fixed it is too late for both ways that are open before. */
export async function readNominationDuties({ tx, county }: Acting, cycle: string): Promise<NominationDuties> {
  const { rows } = await sql<{ constituency: string; name: string; electionDay: string; valid: number }>`
    select c.id as constituency, c.name, coalesce(c.election_day, cycle.election_day) as election_day,
      (select count(*) from nominator s
        join roll_entry e on e.county = s.county and e.constituency = n.constituency and e.person = s.person and not e.struck
        where s.county = n.county and s.nomination = n.id and s.withdrawn_on is null) as valid
    from nomination n
    join constituency c on c.county = n.county and c.id = n.constituency
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    where n.county = ${county} and c.cycle = ${cycle} and n.kind = 'voters'
      and c.stage in ('roll-published', 'initial-published')
      and exists (select from nomination_nominee m join initial_candidate i on i.county = m.county and i.id = m.candidate
        where m.county = n.county and m.nomination = n.id and i.excluded_by is null)
    order by c.level, c.area, c.number, n.id`.execute(tx);
  const places = new Map<string, NominationDuties['tooFew'][number]>();
  for (const { constituency, name, electionDay, valid } of rows) {
    if (valid >= leastNominators('voters', electionDay)) continue;
    const nominations = (places.get(constituency)?.nominations ?? 0) + 1;
    const article = articleOf('nom-voters', electionDay);
    places.set(constituency, { constituency, name, nominations, article });
  }
  return { tooFew: [...places.values()] };
}
