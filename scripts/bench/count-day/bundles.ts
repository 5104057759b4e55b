/** 各捆 · a round of each level for every place, closed, its ballots pooled: two sheets a place, of a hundred ballots and four candidates each. */
import { Client } from 'pg';

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
  `create temp table bench_round as
    select gen_random_uuid() as id, c.county, c.id as constituency, c.area, c.level, n.n as number
    from generate_series(1, $1::int) as n
    join lateral (select * from constituency k where k.level = 'township' order by md5(k.id::text || n.n::text) limit 1) c on true
    union all
    select gen_random_uuid(), c.county, c.id, c.area, c.level, n.n
    from generate_series(1, $1::int) as n
    join lateral (select * from constituency k where k.level = 'county' order by md5(k.id::text || n.n::text) limit 1) c on true`,
  `insert into voting_round (county, id, constituency, area, level, kind, number, election_day, seats, state, voters, issued, scheduled_entry)
    select county, id, constituency, area, level, 'first', number, '${DAY}', 2, 'closed', 150, ${BALLOTS}, gen_random_uuid() from bench_round`,
  `insert into round_candidate (county, round, candidate, name, list_order)
    select county, id, gen_random_uuid(), '候选人' || k, k from bench_round, generate_series(1, ${CANDIDATES}) as k`,
  `insert into box_count (county, round, place, area, issued, found, entry)
    select county, id, gen_random_uuid(), area, ${BALLOTS}, ${BALLOTS}, gen_random_uuid() from bench_round`,
  `insert into ballot_bundle (county, round, area, number, counting_table, ballots, entry)
    select county, id, area, 1, 1, ${BALLOTS}, gen_random_uuid() from bench_round`,
];

/** As many sheets as two a place; who reports stands in no order. */
export async function fillBundles(url: string, places: number): Promise<readonly Reporting[]> {
  return withClient(url, async (client) => {
    await client.query('set synchronous_commit = off');
    for (const statement of STATEMENTS)
      await client.query(statement, statement.includes('$1') ? [places] : []);
    const { rows } = await client.query<{ round: string; candidates: string[] }>(
      `select c.round, array_agg(c.candidate order by c.list_order) as candidates
      from round_candidate c join bench_round b on b.id = c.round group by c.round order by md5(c.round::text)`,
    );
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    return rows.map(({ round, candidates }, index) => ({
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
