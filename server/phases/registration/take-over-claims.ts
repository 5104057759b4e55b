/** 一人一票 · 换届选举结束以后: a number claimed in a cycle that is over may be claimed anew. The end of every insertion `into identifier_claim as k`. */
import { type RawBuilder, sql } from 'kysely';

const UNLESS_STANDING_ON = `on conflict (hash, level) do update
      set county = excluded.county, cycle = excluded.cycle, person = excluded.person
      where k.cycle <> excluded.cycle and k.cycle not in (select standing_cycles(`;

/** A claim that stands on the election day stays whose it is; nothing is returned for it. */
export function takeOverClaims(electionDay: string): RawBuilder<unknown> {
  return sql`${sql.raw(UNLESS_STANDING_ON)}${electionDay}::date))`;
}

/** The same for a statement that is put together once; the election day is one of its parameters, as `$13`. */
export function takeOverClaimsText(electionDay: string): string {
  return `${UNLESS_STANDING_ON}${electionDay}::date))`;
}
