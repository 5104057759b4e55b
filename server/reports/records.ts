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
import {
  readConsultationRecord,
  readConsultations,
} from '../phases/nomination/consultation/consultation.queries.ts';
import { readPrimaries } from '../phases/nomination/consultation/primary.queries.ts';
import { readFormalLists } from '../phases/nomination/formal-list/formal-list-record.ts';
import { readRemovalsOf } from '../phases/nomination/formal-list/formal-removal.queries.ts';
import { readInitialListRecord } from '../phases/nomination/initial-list/initial-list-record.ts';
import { readObjectionRecords } from '../phases/registration/publication/objections/objection.queries.ts';
import { readPostingRecords } from '../phases/registration/publication/posting.queries.ts';
import { readRollCorrections, readRollRecord } from '../phases/registration/roll-record.ts';
import { readCredentialsReports, readDeputyLists } from '../phases/results/credentials/credentials-record.ts';
import { findResult, resultRecord } from '../phases/results/result.queries.ts';
import { auditId, readAudits } from '../phases/voting/audit/audit.queries.ts';
import {
  readClosingRecords,
  readDestructionRecords,
  readHandoverRecords,
} from './closing/closing-records.ts';
import { readSealingRecords } from './closing/sealing-record.ts';
import { readBundles } from '../phases/voting/counting/bundle.queries.ts';
import { readCountRecord } from '../phases/voting/counting/count-sheet.ts';
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
  async *consultation(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      for (const { id } of await readConsultations({ tx, county }, constituency))
        yield { id, data: await readConsultationRecord(tx, county, id) };
    }
  },
  async *primary(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      for (const { id, ...data } of await readPrimaries({ tx, county }, constituency)) yield { id, data };
    }
  },
  async *'formal-list'(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle))
      yield* await readFormalLists(tx, county, constituency);
  },
  async *'formal-removal'(tx, county, cycle) {
    for (const constituency of await constituenciesOf(tx, county, cycle)) {
      for (const { id, record } of await readRemovalsOf(tx, county, constituency)) yield { id, data: record };
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
  async *bundle(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      for (const data of await readBundles(tx, county, id)) yield { id: `${id}/${data.bundle}`, data };
    }
  },
  async *audit(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      for (const data of await readAudits(tx, county, id)) yield { id: auditId(data), data };
    }
  },
  async *sheet(tx, county, cycle) {
    for (const { id } of await roundsOf(tx, county, cycle)) {
      for (const { copy, sheet } of await readWholeSheets(tx, county, id)) {
        yield { id: `${id}/${copy}`, data: { round: id, copy, sheet } };
      }
      const copies = await tx
        .selectFrom('bundleEntry')
        .select(['bundle', 'session', 'copy', 'sheet'])
        .where('county', '=', county)
        .where('round', '=', id)
        .orderBy('bundle')
        .orderBy('session')
        .orderBy('copy')
        .execute();
      for (const { bundle, session, copy, sheet } of copies) {
        const data: SheetRecord = {
          round: id,
          bundle,
          session,
          copy,
          sheet: sheet as unknown as SheetRecord['sheet'],
        };
        yield { id: `${id}/${bundle}/${session}/${copy}`, data };
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
      const { meeting, cause } = (await findResult({ tx, county }, id)) ?? {};
      if (!meeting) continue;
      const data: ConfirmationRecord = { round: id, meeting, ...(typeof cause === 'string' && { cause }) };
      yield { id, data };
    }
  },
  async *credentials(tx, county, cycle) {
    for (const election of await electionsOf(tx, county, cycle)) {
      for (const { id, record } of await readCredentialsReports({ tx, county }, election))
        yield { id, data: record };
    }
  },
  async *'deputy-list'(tx, county, cycle) {
    for (const election of await electionsOf(tx, county, cycle)) {
      for (const { id, record } of await readDeputyLists({ tx, county }, election))
        yield { id, data: record };
    }
  },
  async *'election-day'(tx, county, cycle) {
    for (const { id } of await readElectionDayChanges({ tx, county }, cycle)) {
      yield { id, data: await readElectionDayRecord({ tx, county }, id) };
    }
  },
  async *sealing(tx, county, cycle) {
    yield* await readSealingRecords({ tx, county }, cycle);
  },
  async *handover(tx, county, cycle) {
    yield* await readHandoverRecords({ tx, county }, cycle);
  },
  async *closing(tx, county, cycle) {
    yield* await readClosingRecords({ tx, county }, cycle);
  },
  async *destruction(tx, county, cycle) {
    yield* await readDestructionRecords({ tx, county }, cycle);
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

/** 整轮的计票单: of rounds that were counted before ballots were bundled. */
async function readWholeSheets(tx: Tx, county: string, round: string): Promise<SheetRecord[]> {
  const copies = await tx
    .selectFrom('countEntry')
    .select(['copy', 'sheet'])
    .where('county', '=', county)
    .where('round', '=', round)
    .orderBy('copy')
    .execute();
  return copies.map(({ copy, sheet }) => ({
    round,
    copy,
    sheet: sheet as unknown as SheetRecord['sheet'],
  }));
}

async function electionsOf(tx: Tx, county: string, cycle: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('election')
    .select('id')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
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
