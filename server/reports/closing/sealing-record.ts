/** 封存记录 as it is sealed in the ledger and handed out: numbers and places, nobody's name. */
import type { SealingRecord } from '@xuanwu/evidence/records.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

interface NamedRecord {
  readonly id: string;
  readonly data: SealingRecord;
}

type Reading = Pick<Acting, 'tx' | 'county'>;

export async function readSealingRecord(reading: Reading, id: string): Promise<SealingRecord> {
  const [row] = await readWhere(reading, sql`s.id = ${id}`);
  return found(row, '这次封存').data;
}

export function readSealingRecords(reading: Reading, cycle: string): Promise<NamedRecord[]> {
  return readWhere(reading, sql`c.cycle = ${cycle}`);
}

async function readWhere({ tx, county }: Reading, where: RawBuilder<unknown>): Promise<NamedRecord[]> {
  const { rows } = await sql<NamedRecord>`
    select s.id, jsonb_build_object('round', s.round, 'constituency', r.constituency, 'sealedOn', s.sealed_on, 'keptAt', s.kept_at,
      'witnesses', cardinality(s.witnesses), 'accounted', jsonb_build_object('used', s.used, 'spoiled', s.spoiled, 'unused', s.unused),
      'reason', s.reason, 'packages', (
        select jsonb_agg(jsonb_build_object('contents', p.contents, 'count', p.count, 'seal', p.seal) order by p.number)
        from sealed_package p where p.county = s.county and p.sealing = s.id)) as data
    from ballot_sealing s join voting_round r on r.county = s.county and r.id = s.round
    join constituency c on c.county = r.county and c.id = r.constituency
    where s.county = ${county} and ${where} order by s.id`.execute(tx);
  return rows;
}
