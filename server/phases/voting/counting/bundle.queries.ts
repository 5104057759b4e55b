/** 捆: the bundles of a round and what was typed for them. */
import type { BundleRecord } from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import type { Tx } from '../../../database/connect.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';

type Reading = Pick<Acting, 'tx' | 'county'>;

/** As they are sealed; the photograph by its hash. */
export async function readBundles(tx: Tx, county: string, round: string): Promise<BundleRecord[]> {
  const { rows } = await sql<BundleRecord>`
    select b.round, b.number as bundle, b.counting_table as table, b.ballots, b.session, b.follows, b.sheet,
      (select encode(f.sha256, 'hex') from stored_file f where f.county = b.county and f.id = b.photo) as photo
    from ballot_bundle b
    where b.county = ${county} and b.round = ${round}
    order by b.number`.execute(tx);
  return rows;
}

export async function getBundle(acting: Reading, round: string, number: number): Promise<BundleRecord> {
  const bundles = await readBundles(acting.tx, acting.county, round);
  return found(
    bundles.find(({ bundle }) => bundle === number),
    `第 ${number} 捆`,
  );
}

export function sealBundle(record: BundleRecord): SealedRecord {
  return seal('bundle', `${record.round}/${record.bundle}`, record);
}

export interface BundleCopy {
  readonly bundle: number;
  readonly session: number;
  readonly copy: number;
  readonly account: string;
  readonly name: string;
  readonly device: string | null;
  readonly at: Date;
  readonly sheet: NonNullable<BundleRecord['sheet']>;
}

/** What was typed for the session that each bundle is in. */
export async function readCopies(
  { tx, county }: Reading,
  round: string,
  only?: number,
): Promise<BundleCopy[]> {
  const { rows } = await sql<BundleCopy>`
    select e.bundle, e.session, e.copy, e.account, a.display_name as name, e.device, e.entered_at as at, e.sheet
    from bundle_entry e
    join ballot_bundle b on b.county = e.county and b.round = e.round and b.number = e.bundle and b.session = e.session
    join account a on a.id = e.account
    where e.county = ${county} and e.round = ${round} ${only === undefined ? sql`` : sql`and e.bundle = ${only}`}
    order by e.bundle, e.copy`.execute(tx);
  return rows;
}

/** 各票箱共. */
export async function foundInBoxes({ tx, county }: Reading, round: string): Promise<number> {
  const { sum } = await tx
    .selectFrom('boxCount')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('found'), sql.lit(0)).as('sum'))
    .where('county', '=', county)
    .where('round', '=', round)
    .executeTakeFirstOrThrow();
  return sum;
}
