/**
 * 办结以后不再变动: every act of a closed cycle is refused here, whatever it is, but those that `AFTER_CLOSING` names. Whether the cycle is closed is asked with
 * the first thing that the act asks, so it costs no way to the database; where it is, the transaction fails and the refusal is recorded in one of its own.
 */
import type { ActName } from '@xuanwu/rules/acts.ts';
import { AFTER_CLOSING, closedForGood } from '@xuanwu/rules/cycle-closing.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import { fixed } from '../database/fixed-statement.ts';
import { sendWithNext } from '../database/send-with-next.ts';
import type { Acting } from './act.ts';
import { found } from './acting.ts';

const CYCLE_CLOSED = 'XU001';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function requireOpenCycle(acting: Acting, act: ActName, input: unknown): Promise<void> {
  if (lockOfBegun(acting, act) === null) return;
  const { tx, county } = acting;
  const given: object = typeof input === 'object' && input !== null ? input : {};
  // An act that names its cycle may take something from an earlier one, which is closed.
  const values: unknown[] = 'cycle' in given ? [given.cycle] : Object.values(given);
  const ids = values.filter((each) => typeof each === 'string' && UUID.test(each));
  // Where nothing is closed yet there is nothing to find out about the act.
  const requiring = fixed`
    select require_open_cycle(${county}, ${ids}::uuid[]) from (
      select from cycle where county = ${county} and stage = 'closed' limit 1) closed`;
  await sendWithNext(tx, requiring);
}

/** 已经开始: what an act holds together with others from before it asks whether its cycle is open, so that a closing waits for it; none holds up itself. */
export function lockOfBegun({ county, actor }: Acting, act: ActName): string | null {
  // To close it is refused by its own ruling: it takes the same lock alone.
  if (actor.county === null || AFTER_CLOSING.has(act) || act === 'close-cycle') return null;
  return nameOfBegun(county);
}

export async function holdAsBegun(acting: Acting, act: ActName): Promise<void> {
  const lock = lockOfBegun(acting, act);
  const holding = fixed`select pg_advisory_xact_lock_shared(hashtextextended(${lock}, 0))`;
  if (lock !== null) await sendWithNext(acting.tx, holding);
}

function nameOfBegun(county: string): string {
  return `cycle ${county}`;
}

/** 等待已经开始的事办完, and keeps others from beginning until this transaction ends. */
export async function waitForBegunActs({ tx, county }: Acting): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${nameOfBegun(county)}, 0))`.execute(tx);
}

/** The act's answer; where it failed because its cycle is closed, the refusal instead. */
export async function unlessClosed<Answer>(
  transaction: Promise<Answer>,
  refuse: (cycle: string) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await transaction;
  } catch (error) {
    const isClosed = error instanceof DatabaseError && error.code === CYCLE_CLOSED;
    if (!isClosed || error.detail === undefined) throw error;
    return refuse(error.detail);
  }
}

/** Says when it was closed, by which document. */
export async function closedCycleRuling({ tx, county }: Acting, cycle: string): Promise<Ruling> {
  const row = await tx
    .selectFrom('cycle as c')
    .innerJoin('cycleClosing as k', (on) =>
      on.onRef('k.county', '=', 'c.county').onRef('k.cycle', '=', 'c.id'),
    )
    .where('c.county', '=', county)
    .where('c.id', '=', cycle)
    .orderBy('k.number', 'desc')
    .select(['c.name', 'c.electionDay', 'k.closedOn', 'k.document'])
    .executeTakeFirst();
  return closedForGood(found(row, '办结的换届'));
}
