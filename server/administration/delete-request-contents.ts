/** 到期删除申请的内容: what was typed into a request that may name somebody goes when it is decided, or when nobody has decided it for long. */
import { requestKeptUntil } from '@xuanwu/rules/request-retention.ts';
import { sql } from 'kysely';
import { civilDate } from '../acts/clock.ts';
import type { Context } from '../acts/context.ts';
import type { Tx } from '../database/connect.ts';
import { orderedId } from '../database/ordered-id.ts';
import { setScope } from '../database/scope.ts';
import { appendEntries, BY_ITSELF, type EntryContent } from '../ledger/append.ts';
import { lawFor } from '../local-law/law-for.ts';

/** What the ledger calls it. */
export const DELETE_REQUEST_CONTENTS = 'delete-request-contents';

/** Answers of how many requests. Of several servers one finds them. */
export async function deleteRequestContents({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const offices = await db.selectFrom('roleGrant').select('county').distinct().execute();
  let deleted = 0;
  for (const { county } of offices) {
    if (county === null) continue;
    deleted += await db.transaction().execute(async (tx) => {
      await setScope(tx, { county, area: null });
      return deleteInCounty(tx, county, now);
    });
  }
  return deleted;
}

/** A request as far as its clock goes. */
interface SealedRequest {
  readonly id: string;
  readonly act: string;
  readonly askedAt: Date;
  readonly decidedAt: Date | null;
}

/** 申请的内容还在 · with the last day on which it is kept. */
export async function readSealedRequests(
  tx: Tx,
  county: string,
  { isHeld = false } = {},
): Promise<(SealedRequest & { readonly until: string })[]> {
  const rows = await tx
    .selectFrom('pendingAct')
    .select(['id', 'act', 'askedAt', 'decidedAt'])
    .where('county', '=', county)
    .where(sql<boolean>`input ? 'sealed'`)
    .orderBy('askedAt')
    .orderBy('id')
    .$if(isHeld, (query) => query.forUpdate().skipLocked())
    .execute();
  const law = await lawFor({ tx, county });
  return rows.map((row) => {
    const { askedAt, decidedAt } = row;
    const days = { askedOn: civilDate(askedAt), decidedOn: decidedAt && civilDate(decidedAt) };
    return { ...row, until: requestKeptUntil(days, law) };
  });
}

async function deleteInCounty(tx: Tx, county: string, now: Date): Promise<number> {
  const today = civilDate(now);
  const due = (await readSealedRequests(tx, county, { isHeld: true })).filter(({ until }) => until < today);
  if (due.length === 0) return 0;
  const { values } = await lawFor({ tx, county });
  const why = `${values.requestWaitsDays}日没有复核，内容到期删除。还要办的，请重新提出`;
  await sql`
    update pending_act set input = input - 'sealed', about = null,
      reason = case state when 'waiting' then ${why} when 'returned' then null else reason end,
      state = case state when 'waiting' then 'returned' else state end,
      decided_at = coalesce(decided_at, ${now})
    where county = ${county} and id = any(${due.map(({ id }) => id)}::uuid[])`.execute(tx);
  const lapsed = due.filter(({ decidedAt }) => decidedAt === null);
  const who = { at: now.toISOString(), actor: BY_ITSELF };
  const entries: (EntryContent & { id: string })[] = lapsed.map(({ id, act }) => ({
    id: orderedId(),
    act,
    outcome: 'returned',
    subject: { pending: id },
    ...who,
  }));
  const figures = { requests: due.length, lapsed: lapsed.length };
  const deletion = { act: DELETE_REQUEST_CONTENTS, outcome: 'done', subject: {}, figures } as const;
  await appendEntries(tx, county, [...entries, { id: orderedId(), ...deletion, ...who }]);
  return due.length;
}
