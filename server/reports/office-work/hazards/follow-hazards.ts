/**
 * 风险的跟踪 · what was seen of each hazard. The list itself is computed anew at every look; only where it differs from what was seen last is something
 * written, in one entry of the ledger, so that what comes and goes has its days.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../../accounts/actor.ts';
import type { Acting } from '../../../acts/act.ts';
import { actTransaction, snapshot } from '../../../acts/acting.ts';
import type { Context } from '../../../acts/context.ts';
import { appendEntries, BY_ITSELF } from '../../../ledger/append.ts';
import { type FoundHazards, readHazards } from './hazards.queries.ts';
import type { FollowedHazard, Hazard, Hazards, SettledHazard } from './hazards.schema.ts';

/** What the ledger calls it that hazards came or went. */
export const FOLLOW_HAZARDS = 'follow-hazards';

type Kept = NonNullable<FollowedHazard['kept']>;

interface Difference {
  readonly cycle: string;
  readonly appeared: readonly Hazard[];
  readonly gone: readonly string[];
  readonly redated: readonly { readonly id: string; readonly dueOn: string | null }[];
}

/** 风险清单, each with its owner. */
export async function lookAtHazards(context: Context, actor: Actor): Promise<Hazards> {
  const seen = await snapshot(context, actor, async (acting) => {
    const found = await readHazards(acting);
    return (await differenceFrom(acting, found)) ? undefined : followed(acting, found);
  });
  return seen ?? actTransaction(context, actor, writeDown);
}

/** One after the other: of two who look at the same time the second finds nothing left to write. */
async function writeDown(acting: Acting): Promise<Hazards> {
  const { tx, county } = acting;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${FOLLOW_HAZARDS} ${county}`}, 0))`.execute(tx);
  const found = await readHazards(acting);
  const difference = await differenceFrom(acting, found);
  if (difference) await writeDifference(acting, difference);
  return followed(acting, found);
}

async function followed(acting: Acting, { today, cycle, rows }: FoundHazards): Promise<Hazards> {
  const kept = await keptHazards(acting, cycle);
  return { today, rows: rows.map((row) => ({ ...row, kept: kept.get(row.key) ?? null })) };
}

export async function keptHazards(
  acting: Acting,
  cycle: string | null,
): Promise<ReadonlyMap<string, Kept & { readonly dueOn: string | null }>> {
  if (cycle === null) return new Map();
  const rows = await acting.tx
    .selectFrom('hazard')
    .select(['id', 'key', 'foundOn', 'responsible', 'deadline', 'dueOn'])
    .where('county', '=', acting.county)
    .where('cycle', '=', cycle)
    .where('settledOn', 'is', null)
    .execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

/** Undefined where nothing is new. An office of a township follows what lies in its own area. */
async function differenceFrom(acting: Acting, found: FoundHazards): Promise<Difference | undefined> {
  const { cycle } = found;
  if (cycle === null) return undefined;
  const kept = await keptHazards(acting, cycle);
  const { area } = acting.actor;
  const own = found.rows.filter((row) => area === null || row.area === area);
  const keys = new Set(own.map(({ key }) => key));
  const appeared = own.filter(({ key }) => !kept.has(key));
  const gone = [...kept].filter(([key]) => !keys.has(key)).map(([, { id }]) => id);
  const redated = own.flatMap(({ key, dueOn }) => {
    const known = kept.get(key);
    return known && known.dueOn !== dueOn ? [{ id: known.id, dueOn }] : [];
  });
  return appeared.length + gone.length + redated.length === 0
    ? undefined
    : { cycle, appeared, gone, redated };
}

async function writeDifference(
  { tx, county, today, now, entry }: Acting,
  { cycle, appeared, gone, redated }: Difference,
): Promise<void> {
  if (appeared.length > 0)
    await tx
      .insertInto('hazard')
      .values(
        appeared.map(({ key, kind, level, area, name, dueOn }) => ({
          county,
          id: randomUUID(),
          cycle,
          key,
          kind,
          level,
          area,
          name,
          dueOn,
          foundOn: today,
        })),
      )
      .execute();
  if (gone.length > 0)
    await tx
      .updateTable('hazard')
      .set({ settledOn: sql`greatest(${today}::date, found_on)` })
      .where('county', '=', county)
      .where('id', 'in', gone)
      .execute();
  for (const { id, dueOn } of redated)
    await tx.updateTable('hazard').set({ dueOn }).where('county', '=', county).where('id', '=', id).execute();
  const figures = { appeared: appeared.length, settled: gone.length, redated: redated.length };
  const who = { at: now.toISOString(), actor: BY_ITSELF };
  const what = { act: FOLLOW_HAZARDS, outcome: 'done' as const, subject: { cycle } };
  await appendEntries(tx, county, [{ id: entry, ...who, ...what, figures }]);
}

const MOST_SETTLED = 1_000;

/** 已消除的风险, the latest first. */
export async function readSettledHazards({ tx, county }: Acting): Promise<SettledHazard[]> {
  const { rows } = await sql<SettledHazard>`
    select h.id, h.kind, h.level, h.name, a.name as area_name, h.found_on, h.settled_on, h.due_on, h.responsible, h.deadline
    from hazard h join area a on a.code = h.area
    where h.county = ${county} and h.settled_on is not null
    order by h.settled_on desc, h.found_on desc, h.name, h.id limit ${MOST_SETTLED}`.execute(tx);
  return rows;
}
