/** 投票情况 · ballots handed out at each place and at each level, in tens: between two readings nobody can be told apart. */
import { isSuperior } from '@xuanwu/rules/area-code.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { asCounty, ledgerLengths } from './command-room.queries.ts';
import type { Turnout } from './command-room.schema.ts';

const CELL = 10;

/** A superior office sees its counties' sums, not their places'. */
export async function readTurnout(acting: Acting): Promise<Turnout> {
  const levels: Turnout['levels'][number][] = [];
  for (const { county } of await ledgerLengths(acting))
    levels.push(...(await asCounty(acting, county, readLevels)));
  return { places: isSuperior(acting.county) ? [] : await readPlaces(acting), levels };
}

/** Votes that are open or closed and not counted yet; who came is deleted when results are final. */
async function readPlaces({ tx, county }: Acting): Promise<Turnout['places']> {
  const { rows } = await sql<Turnout['places'][number]>`
    with vote as (${lastVotes(county)})
    select handed.place as id, sum(handed.ballots)::bigint as issued from (
      select round, place, 1 as ballots from check_in where county = ${county}
      union all
      select round, place, ballots from unnamed_hand_out where county = ${county}) handed
    where handed.round in (select id from vote where state in ('open', 'closed'))
    group by handed.place`.execute(tx);
  // A place that stands there with nothing says that somebody has come.
  return rows.map(inTens).filter(({ issued }) => issued > 0);
}

async function readLevels({ tx, county }: Acting): Promise<Turnout['levels']> {
  const { rows } = await sql<Turnout['levels'][number]>`
    with vote as (${lastVotes(county)})
    select ${county} as county, v.level,
      sum(coalesce(v.voters, (select count(*) from roll_entry e
        where e.county = ${county} and e.constituency = v.constituency and not e.struck)))::bigint as voters,
      sum(coalesce(v.issued, ballots_handed_out(${county}, v.id, null)))::bigint as issued
    from vote v where v.state <> 'scheduled' group by v.level order by v.level`.execute(tx);
  return rows.map(inTens);
}

function lastVotes(county: string) {
  return sql`select distinct on (r.constituency) r.* from voting_round r where r.county = ${county}
    order by r.constituency, r.number desc`;
}

function inTens<Row extends { readonly issued: number }>(row: Row): Row {
  return { ...row, issued: row.issued - (row.issued % CELL) };
}
