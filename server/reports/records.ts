/** The records of a cycle, kind by kind, from the tables as they are now: what the evidence package says was decided. */
import type { RecordKind, RecordKinds } from '@xuanwu/evidence/package-format.ts';
import type {
  BoxRecord,
  CloseRecord,
  ConfirmationRecord,
  SeatsRecord,
  SheetRecord,
} from '@xuanwu/evidence/records.ts';
import { sql } from 'kysely';
import type { Tx } from '../database/connect.ts';
import { readDecisions, readLocalRules } from '../local-law/held-law.queries.ts';
import { readElectionDayChanges, readElectionDayRecord } from '../cycle/election-days.queries.ts';
import { readConstituenciesRecords } from '../phases/constituencies/constituencies-record.ts';
import { readFormalListRecord } from '../phases/nomination/formal-list-record.ts';
import { readInitialListRecord } from '../phases/nomination/initial-list-record.ts';
import { readObjectionRecords } from '../phases/registration/publication/objections/objection.queries.ts';
import { readPostingRecords } from '../phases/registration/publication/posting.queries.ts';
import { readRollCorrections, readRollRecord } from '../phases/registration/roll-record.ts';
import { findResult, resultRecord } from '../phases/results/result.queries.ts';
import { readCountRecord } from '../phases/voting/count-sheet.ts';
import { readRoundRecord } from '../phases/voting/insert-round.ts';

/** One record with its id, as a line of the package. */
export interface RecordLine<Kind extends RecordKind> {
  readonly id: string;
  readonly data: RecordKinds[Kind];
}

type Reader<Kind extends RecordKind> = (
  tx: Tx,
  county: string,
  cycle: string,
) => AsyncGenerator<RecordLine<Kind>>;

/** Each kind is read one record after another, so that rolls of a county pass through a small memory. */
export const RECORD_READERS: { readonly [Kind in RecordKind]: Reader<Kind> } = {
  async *'silent-point'(tx, county) {
    const named = await readNamed(tx, county, 'decisions');
    for (const { id, record } of await readDecisions(tx, county)) {
      if (record.ledger === county || named.has(id)) yield { id, data: record };
    }
  },
  async *'local-rules'(tx, county) {
    const named = await readNamed(tx, county, 'rules');
    for (const { id, record } of await readLocalRules(tx, county)) {
      if (record.ledger === county || named.has(id)) yield { id, data: record };
    }
  },
  async *plan(tx, county, cycle) {
    const { plan } = await tx
      .selectFrom('cycle')
      .select('plan')
      .where('county', '=', county)
      .where('id', '=', cycle)
      .executeTakeFirstOrThrow();
    yield { id: cycle, data: plan as RecordKinds['plan'] };
  },
  async *seats(tx, county, cycle) {
    const elections = await tx
      .selectFrom('election')
      .select(['id', 'level', 'area', 'population', 'seats', 'seatsDecision'])
      .where('county', '=', county)
      .where('cycle', '=', cycle)
      .where('seats', 'is not', null)
      .orderBy('id')
      .execute();
    for (const { id, seatsDecision, ...election } of elections) {
      yield { id, data: { ...election, ...(seatsDecision as object) } as SeatsRecord };
    }
  },
  async *constituencies(tx, county, cycle) {
    const { stage } = await tx
      .selectFrom('cycle')
      .select('stage')
      .where('county', '=', county)
      .where('id', '=', cycle)
      .executeTakeFirstOrThrow();
    if (stage === 'preparing') return;
    for (const data of await readConstituenciesRecords(tx, county, cycle)) yield { id: data.election, data };
  },
  async *roll(tx, county, cycle) {
    const rolls = await tx
      .selectFrom('roll')
      .innerJoin('constituency as c', (on) =>
        on.onRef('c.county', '=', 'roll.county').onRef('c.id', '=', 'roll.constituency'),
      )
      .where('roll.county', '=', county)
      .where('c.cycle', '=', cycle)
      .orderBy('roll.constituency')
      .select(['roll.constituency', 'roll.publishedOn'])
      .execute();
    for (const { constituency, publishedOn } of rolls) {
      yield { id: constituency, data: await readRollRecord(tx, county, constituency, publishedOn) };
    }
  },
  async *'roll-correction'(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      for (const { id, ...data } of await readRollCorrections(tx, county, constituency)) yield { id, data };
    }
  },
  async *'roll-posting'(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      for (const { id, ...data } of await readPostingRecords(tx, county, { constituency }))
        yield { id, data };
    }
  },
  async *'roll-objection'(tx, county, cycle) {
    for (const { id, ...data } of await readObjectionRecords(tx, county, { cycle })) yield { id, data };
  },
  async *'initial-list'(tx, county, cycle) {
    const lists = await tx
      .selectFrom('initialList as l')
      .innerJoin('constituency as c', (on) =>
        on.onRef('c.county', '=', 'l.county').onRef('c.id', '=', 'l.constituency'),
      )
      .where('l.county', '=', county)
      .where('c.cycle', '=', cycle)
      .orderBy('l.id')
      .select(['l.id', 'l.constituency', 'l.publishedOn'])
      .execute();
    for (const list of lists) yield { id: list.id, data: await readInitialListRecord(tx, county, list) };
  },
  async *'formal-list'(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      const data = await readFormalListRecord(tx, county, constituency);
      if (data) yield { id: constituency, data };
    }
  },
  async *round(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      yield { id, data: await readRoundRecord(tx, county, id) };
    }
  },
  async *close(tx, county, cycle) {
    for (const { id, voters, issued } of await roundsOf(tx, county, cycle)) {
      if (voters === null || issued === null) continue;
      const data: CloseRecord = { round: id, voters, issued };
      yield { id, data };
    }
  },
  async *box(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      const boxes: BoxRecord[] = await tx
        .selectFrom('boxCount')
        .select(['round', 'place', 'issued', 'found'])
        .where('county', '=', county)
        .where('round', '=', id)
        .orderBy('place')
        .execute();
      for (const data of boxes) yield { id: `${data.round}/${data.place}`, data };
    }
  },
  async *sheet(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      const copies = await tx
        .selectFrom('countEntry')
        .select(['copy', 'sheet'])
        .where('county', '=', county)
        .where('round', '=', id)
        .orderBy('copy')
        .execute();
      for (const { copy, sheet } of copies) {
        yield {
          id: `${id}/${copy}`,
          data: { round: id, copy, sheet: sheet as unknown as SheetRecord['sheet'] },
        };
      }
    }
  },
  async *count(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      const data = await readCountRecord({ tx, county }, id);
      if (data) yield { id, data };
    }
  },
  async *result(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      const result = await findResult({ tx, county }, id);
      if (result) yield { id, data: resultRecord(result) };
    }
  },
  async *confirmation(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      const meeting = (await findResult({ tx, county }, id))?.meeting;
      if (!meeting) continue;
      const data: ConfirmationRecord = { round: id, meeting };
      yield { id, data };
    }
  },
  async *'election-day'(tx, county, cycle) {
    for (const { id } of await readElectionDayChanges({ tx, county }, cycle)) {
      yield { id, data: await readElectionDayRecord({ tx, county }, id) };
    }
  },
};

/** What the county's ledger says that rulings rested on. */
async function readNamed(tx: Tx, county: string, what: 'decisions' | 'rules'): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct named ->> 'id' as id
    from ledger_entry, jsonb_array_elements(body::jsonb -> 'law' -> ${what}::text) named
    where ledger = ${county} and body like '%"law":{%'`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

async function constituenciesOf(tx: Tx, county: string, cycle: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('constituency')
    .select('id')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function roundsOf(
  tx: Tx,
  county: string,
  cycle: string,
): Promise<{ id: string; voters: number | null; issued: number | null }[]> {
  const { rows } = await sql<{ id: string; voters: number | null; issued: number | null }>`
    select r.id, r.voters, r.issued
    from voting_round r join constituency c on c.county = r.county and c.id = r.constituency
    where r.county = ${county} and c.cycle = ${cycle} order by r.id`.execute(tx);
  return rows;
}
