/**
 * 名单是否公布 · figures of a list are there only when it is decided: before that they could be used to choose people by sex, party or class. A sum waits for the last
 * constituency in it.
 */
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { STATISTIC_LISTS, type StatisticList, type StatisticScope } from './statistics.schema.ts';

export interface ScopeConstituency {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly isDecided: boolean;
}

/** The constituencies of a cycle in the scope that elect anybody, and whether the list is published there. */
export async function readScope(
  { tx, county }: Acting,
  cycle: string,
  list: StatisticList,
  { level, area, constituency }: StatisticScope,
): Promise<ScopeConstituency[]> {
  const { rows } = await sql<ScopeConstituency>`
    select c.id, c.name, seats.number as seats, ${IS_DECIDED[list]} as is_decided
    from constituency c
    join lateral (select sum(a.seats)::integer as number from seat_assignment a
      where a.county = c.county and a.constituency = c.id) seats on seats.number > 0
    where c.county = ${county} and c.cycle = ${cycle} and c.level = ${level}
      and ${area === undefined ? sql`true` : sql`c.area = ${area}`}
      and ${constituency === undefined ? sql`true` : sql`c.id = ${constituency}`}
    order by c.area, c.number`.execute(tx);
  return rows;
}

/** 一级人大的范围: a county's constituencies lie in townships and are all of it. */
export function scopeOfCongress({ level, area }: Pick<StatisticScope, 'level'> & { area: string }) {
  return level === 'county' ? { level } : { level, area };
}

/** Elected: the last vote is announced, and nothing has to follow it. */
const IS_DECIDED: Readonly<Record<StatisticList, ReturnType<typeof sql>>> = {
  nominees: sql`exists (select from initial_list l where l.county = c.county and l.constituency = c.id)`,
  candidates: sql`exists (select from formal_list f where f.county = c.county and f.constituency = c.id and f.published_on is not null)`,
  elected: sql`coalesce((select r.state = 'published' and w.next is null from voting_round r
    left join result w on w.county = r.county and w.round = r.id
    where r.county = c.county and r.constituency = c.id order by r.number desc limit 1), false)`,
};

/** Refused until the last of them is published. */
export function requireDecided(list: StatisticList, scope: readonly ScopeConstituency[]): void {
  const open = scope.filter(({ isDecided }) => !isDecided);
  if (scope.length > 0 && open.length === 0) return;
  const names = open.slice(0, 3).map(({ name }) => name);
  const which = open.length > names.length ? `${names.join('、')}等` : names.join('、');
  throw new ActError(
    'list-not-decided',
    scope.length === 0
      ? `这个范围里没有应选代表的选区，没有${STATISTIC_LISTS[list]}的统计。`
      : `${which} ${open.length} 个选区的${STATISTIC_LISTS[list]}还没有公布。全部公布以后才有结构统计，统计不用来挑选人选。`,
  );
}
