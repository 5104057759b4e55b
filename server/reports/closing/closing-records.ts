/** 移交、办结、销毁, as they are sealed in the ledger and handed out: nobody's name. */
import type { ClosingRecord, DestructionRecord, HandoverRecord } from '@xuanwu/evidence/records.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';

interface Line<Data> {
  readonly id: string;
  readonly data: Data;
}

type Reading = Pick<Acting, 'tx' | 'county'>;

export async function readHandoverRecord(reading: Reading, id: string): Promise<HandoverRecord> {
  const [row] = await handovers(reading, sql`h.id = ${id}`);
  return found(row, '这次移交').data;
}

export function readHandoverRecords(reading: Reading, cycle: string): Promise<Line<HandoverRecord>[]> {
  return handovers(reading, sql`e.cycle = ${cycle}`);
}

async function handovers(
  { tx, county }: Reading,
  where: RawBuilder<unknown>,
): Promise<Line<HandoverRecord>[]> {
  const { rows } = await sql<Line<HandoverRecord>>`
    select h.id, jsonb_build_object('election', h.election, 'handedOn', h.handed_on, 'receiver', h.receiver, 'document', h.document,
      'items', (select jsonb_agg(jsonb_build_object('kind', i.kind, 'title', i.title, 'count', i.count, 'unit', i.unit) order by i.number)
        from handed_over_item i where i.county = h.county and i.handover = h.id)) as data
    from committee_handover h join election e on e.county = h.county and e.id = h.election
    where h.county = ${county} and ${where} order by h.id`.execute(tx);
  return rows;
}

/** Of one cycle: each closing, with how it was reopened. */
export async function readClosingRecords(
  { tx, county }: Reading,
  cycle: string,
): Promise<Line<ClosingRecord>[]> {
  const rows = await tx
    .selectFrom('cycleClosing')
    .select([
      'id',
      'cycle',
      'number',
      'closedOn',
      'document',
      'reopenedOn',
      'reopenedBecause',
      'reopenDocument',
    ])
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('number')
    .execute();
  return rows.map(({ id, ...data }) => ({ id, data }));
}

export async function readDestructionRecord(reading: Reading, id: string): Promise<DestructionRecord> {
  const [row] = await destructions(reading, sql`d.id = ${id}`);
  return found(row, '这项销毁决定').data;
}

export function readDestructionRecords(reading: Reading, cycle: string): Promise<Line<DestructionRecord>[]> {
  return destructions(reading, sql`e.cycle = ${cycle}`);
}

async function destructions(
  { tx, county }: Reading,
  where: RawBuilder<unknown>,
): Promise<Line<DestructionRecord>[]> {
  const { rows } = await sql<Line<DestructionRecord>>`
    select d.id, jsonb_build_object('election', d.election, 'organ', d.organ, 'document', d.document, 'decidedOn', d.decided_on,
      'destroyOn', d.destroy_on, 'supervisors', cardinality(d.supervisors), 'destroyedOn', d.destroyed_on, 'method', d.method) as data
    from ballot_destruction d join election e on e.county = d.county and e.id = d.election
    where d.county = ${county} and ${where} order by d.id`.execute(tx);
  return rows;
}
