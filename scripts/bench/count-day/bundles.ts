/** 各捆 · for every place a constituency and a round of each level, closed, its ballots pooled: two sheets a place, of a hundred ballots and four candidates each. */
import { Client } from 'pg';

/** What a teller sends. */
export interface Reporting {
  readonly round: string;
  readonly bundle: 1;
  readonly sheet: {
    readonly cast: number;
    readonly invalid: number;
    readonly blank: number;
    readonly votes: readonly { readonly candidate: string; readonly for: number }[];
    readonly writeIns: readonly never[];
  };
}

const DAY = '2016-10-20';
const CANDIDATES = 4;
const BALLOTS = 100;

const STATEMENTS = [
  `create temp table bench_place as
    select gen_random_uuid() as id, n.n, c.county, c.cycle, c.area, c.election as lower_election, u.election as upper_election
    from generate_series(1, $1::int) as n
    join lateral (select * from constituency k where k.level = 'township' order by md5(k.id::text || n.n::text) limit 1) c on true
    join lateral (select k.election from constituency k where k.level = 'county' and k.county = c.county limit 1) u on true`,
  `create temp table bench_round as
    select gen_random_uuid() as id, gen_random_uuid() as constituency, p.county, p.id as place, p.cycle, p.area, v.level, v.election, 100000 + 2 * p.n + v.odd as number
    from bench_place p cross join lateral (values ('township', p.lower_election, 1), ('county', p.upper_election, 0)) v (level, election, odd)`,
  `insert into polling_place (county, id, cycle, area, kind, name, address, opens_at, closes_at)
    select county, id, cycle, area, 'station', '第' || n || '投票站', '村委会', '07:00', '18:00' from bench_place`,
  `insert into constituency (county, id, cycle, election, level, area, number, name, kind, boundaries, population, stage)
    select county, constituency, cycle, election, level, area, number, '第' || number || '选区', 'residence', '', 150, 'formal-published' from bench_round`,
  `insert into polling_place_constituency (county, place, constituency) select county, place, constituency from bench_round`,
  `insert into voting_round (county, id, constituency, area, level, kind, number, election_day, seats, state, voters, issued, scheduled_entry)
    select county, id, constituency, area, level, 'first', 1, '${DAY}', 2, 'closed', 150, ${BALLOTS}, gen_random_uuid() from bench_round`,
  `insert into round_candidate (county, round, candidate, name, list_order)
    select county, id, gen_random_uuid(), '候选人' || k, k from bench_round, generate_series(1, ${CANDIDATES}) as k`,
  `insert into box_count (county, round, place, area, issued, found, entry)
    select county, id, place, area, ${BALLOTS}, ${BALLOTS}, gen_random_uuid() from bench_round`,
  `insert into ballot_bundle (county, round, area, number, counting_table, ballots, entry)
    select county, id, area, 1, 1, ${BALLOTS}, gen_random_uuid() from bench_round`,
];

export interface Filled {
  readonly reporting: readonly Reporting[];
  /** Round → its place. */
  readonly placeOf: ReadonlyMap<string, string>;
}

/** As many sheets as two a place; who reports stands in no order. */
export async function fillBundles(url: string, places: number): Promise<Filled> {
  return withClient(url, async (client) => {
    await client.query('set synchronous_commit = off');
    for (const statement of STATEMENTS)
      await client.query(statement, statement.includes('$1') ? [places] : []);
    const { rows } = await client.query<{ round: string; place: string; candidates: string[] }>(
      `select c.round, b.place, array_agg(c.candidate order by c.list_order) as candidates
      from round_candidate c join bench_round b on b.id = c.round group by c.round, b.place order by md5(c.round::text)`,
    );
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    const placeOf = new Map(rows.map(({ round, place }) => [round, place]));
    const reporting = rows.map(({ round, candidates }, index) => ({
      round,
      bundle: 1 as const,
      sheet: {
        cast: BALLOTS,
        invalid: 3,
        blank: 1,
        votes: candidates.map((candidate, place) => ({ candidate, for: 40 + ((index + 7 * place) % 9) })),
        writeIns: [],
      },
    }));
    return { reporting, placeOf };
  });
}

/** What the tables and the ledger say afterwards: nothing lost, nothing doubled. */
export async function readCounted(url: string): Promise<{ lost: number; doubled: number; inLedger: number }> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ lost: number; doubled: number; inLedger: number }>(
      `select
        (select count(*)::int from ballot_bundle b where not exists (select from round_count c where c.round = b.round and c.cast_ballots = ${BALLOTS})) as lost,
        (select (count(*) - count(distinct (round, bundle, account)))::int from bundle_entry) as doubled,
        (select count(*)::int from ledger_entry where act = 'enter-count') as "inLedger"`,
    );
    return rows[0] ?? { lost: -1, doubled: -1, inLedger: -1 };
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
