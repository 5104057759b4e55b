/** 张贴 as it was written down, and the day that it makes of it. */
import type { RollPostingRecord } from '@xuanwu/evidence/records.ts';
import { type RollPostingRuling, rollPosting } from '@xuanwu/rules/roll-posting.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import { type SealedRecord, seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';

export interface PublishedRoll {
  readonly publishedOn: string;
  readonly entry: string;
  readonly seal: string | null;
}

export async function getRoll({ tx, county }: Acting, constituency: string): Promise<PublishedRoll> {
  const row = await tx
    .selectFrom('roll')
    .select(['publishedOn', 'entry', 'seal'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  return found(row, '已公布的选民名单');
}

/** The posting, held: a photograph and a withdrawal come one after the other. */
export async function lockPosting({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('rollPosting')
    .select(['id', 'constituency', 'area', 'photo', 'withdrawnOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const posting = found(row, '这一处张贴');
  if (posting.withdrawnOn !== null) throw new ActError('lost-race', '这一处张贴的登记已经撤销了。请刷新。');
  return posting;
}

export async function areaOfPosting(
  { tx, county }: Acting,
  { posting }: { posting: string },
): Promise<string> {
  const row = await tx
    .selectFrom('rollPosting')
    .select('area')
    .where('county', '=', county)
    .where('id', '=', posting)
    .executeTakeFirst();
  return found(row, '这一处张贴').area;
}

/** 公布之日, by the places where it hangs: of a place that was posted again, its first day counts. */
export async function dayOfRoll(
  acting: Acting,
  { id, electionDay }: Pick<Constituency, 'id' | 'electionDay'>,
  publishedOn: string,
): Promise<RollPostingRuling> {
  const { rows } = await sql<{ day: string }>`
    select min(posted_on) as day from roll_posting
    where county = ${acting.county} and constituency = ${id} and withdrawn_on is null group by place`.execute(
    acting.tx,
  );
  const ruled = rollPosting(
    { electionDay, publishedOn, postedOn: rows.map(({ day }) => day) },
    await lawFor(acting, electionDay),
  );
  if (!ruled.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能推算公布之日。');
  return ruled.ruling;
}

export async function sealedPosting({ tx, county }: Acting, id: string): Promise<SealedRecord> {
  const [record] = await readPostingRecords(tx, county, { posting: id });
  const { id: _, ...data } = found(record, '这一处张贴');
  return seal('roll-posting', id, data);
}

type Wanted = { readonly posting: string } | { readonly constituency: string };

/** For the ledger and the evidence package: without who put it up. */
export async function readPostingRecords(
  tx: Tx,
  county: string,
  wanted: Wanted,
): Promise<(RollPostingRecord & { id: string })[]> {
  const which =
    'posting' in wanted ? sql`p.id = ${wanted.posting}` : sql`p.constituency = ${wanted.constituency}`;
  const { rows } = await sql<RollPostingRecord & { id: string }>`
    select p.id, p.constituency, p.place, p.posted_on, to_char(p.posted_at, 'HH24:MI') as posted_at,
      encode(f.sha256, 'hex') as photo, p.withdrawn_on
    from roll_posting p left join stored_file f on f.county = p.county and f.id = p.photo
    where p.county = ${county} and ${which} order by p.posted_on, p.posted_at, p.id`.execute(tx);
  return rows;
}
