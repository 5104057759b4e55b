/** 要计票的预选: which wait for their sheet to be entered or checked, for those who count and for everybody's home page. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';

export interface PrimaryDuty {
  readonly id: string;
  readonly constituency: string;
  readonly name: string;
  readonly number: number;
  readonly heldOn: string;
  readonly count: 'none' | 'first-entered' | 'differs' | 'agreed';
  /** Whoever asks has entered his copy. */
  readonly isEntered: boolean;
}

/** Undecided ones, the earliest first. */
export async function readPrimaryDuties(
  { tx, county, actor }: Acting,
  cycle: string,
): Promise<PrimaryDuty[]> {
  const { rows } = await sql<PrimaryDuty>`
    select p.id, p.constituency, c.name, p.number, p.held_on,
      case when entered.settled or (entered.copies = 2 and entered.different = 1) then 'agreed'
        when entered.copies >= 2 then 'differs'
        when entered.copies = 1 then 'first-entered' else 'none' end as count,
      coalesce(entered.is_entered, false) as is_entered
    from primary_vote p
    join constituency c on c.county = p.county and c.id = p.constituency
    left join lateral (select count(*) as copies, count(distinct s.sheet) as different, bool_or(s.copy = 3) as settled,
        bool_or(s.account = ${actor.account}) as is_entered
      from primary_sheet s where s.county = p.county and s.primary_vote = p.id) entered on true
    where p.county = ${county} and c.cycle = ${cycle} and p.result is null and c.stage = 'initial-published'
    order by p.held_on, c.level, c.area, c.number, p.number`.execute(tx);
  return rows;
}
