/** 投票场所和选民 · a place for every township constituency of the demo, its rounds of both levels open, and a roll of generated people spread over them. */
import { spawnSync } from 'node:child_process';
import { Client } from 'pg';

export interface Coming {
  readonly place: string;
  readonly person: string;
}

const DAY = '2016-10-20';
/** Enough of them for what a server can be asked in the minutes of a bench. */
const MOST_COMING = 100_000;

const STATEMENTS = [
  `create table bench_cell as
    select (row_number() over (order by t.id))::int - 1 as cell, t.county, t.cycle, t.area, t.id as township, gen_random_uuid() as place,
      (select c.id from constituency c where c.level = 'county' and c.county = t.county and c.area = t.area
        order by md5(c.id::text || t.id::text) limit 1) as upper
    from constituency t where t.level = 'township'
      and exists (select from constituency c where c.level = 'county' and c.county = t.county and c.area = t.area)`,
  `insert into polling_place (county, id, cycle, area, kind, name, address, opens_at, closes_at)
    select county, place, cycle, area, 'station', '第' || cell || '投票站', '村委会', '07:00', '18:00' from bench_cell`,
  `insert into polling_place_constituency (county, place, constituency)
    select county, place, township from bench_cell union all select county, place, upper from bench_cell`,
  `insert into voting_round (county, id, constituency, area, level, kind, number, election_day, seats, state, scheduled_entry)
    select county, gen_random_uuid(), id, area, level, 'first', 1, '${DAY}', 1, 'open', gen_random_uuid()
    from constituency where id in (select township from bench_cell union select upper from bench_cell)`,
];

/** One person after the other, each of the next cell. */
const PEOPLE = `
  create table bench_person as
    select gen_random_uuid() as id, i, i % (select count(*) from bench_cell)::int as cell,
      '选' || substr('甲乙丙丁戊己庚辛壬癸', 1 + i % 10, 1) || substr('子丑寅卯辰巳午未申酉戌亥', 1 + i / 10 % 12, 1) as name
    from generate_series(1, $1::int) as i`;

const ROLLS = [
  `insert into person (county, id, name, sort_key, sex, birth_date, address, area)
    select c.county, p.id, p.name, p.name, 'unknown', '1970-01-01', '村委会', c.area from bench_person p join bench_cell c using (cell)`,
  `insert into roll_entry (county, constituency, serial, person, area, name, sex)
    select c.county, c.township, p.i, p.id, c.area, p.name, 'unknown' from bench_person p join bench_cell c using (cell)`,
  `insert into roll_entry (county, constituency, serial, person, area, name, sex)
    select c.county, c.upper, p.i, p.id, c.area, p.name, 'unknown' from bench_person p join bench_cell c using (cell)`,
];

export async function fillPlaces(
  url: string,
  records: number,
): Promise<{ readonly places: number; readonly coming: Iterator<Coming> }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  for (const statement of STATEMENTS) await client.query(statement);
  await client.query(PEOPLE, [records]);
  for (const statement of ROLLS) await client.query(statement);
  const { rows } = await client.query<Coming>(
    `select c.place, p.id as person from bench_person p join bench_cell c using (cell) order by md5(p.id::text) limit ${MOST_COMING}`,
  );
  const { rows: cells } = await client.query<{ places: number }>(
    'select count(*)::int as places from bench_cell',
  );
  await client.query('drop table bench_person, bench_cell');
  await client.query('vacuum analyze');
  // The roll has been there for long: nobody waits for a disk that is still writing it.
  await client.query('checkpoint');
  spawnSync('sync');
  await client.end();
  return { places: cells[0]?.places ?? 0, coming: rows.values() };
}
