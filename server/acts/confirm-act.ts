/** 双人办理: the second person confirms, and the act is carried out then; or returns it with a reason. */
import type { ActLine } from '@xuanwu/rules/act-lines/act-line.ts';
import { type ActName, ACTS } from '@xuanwu/rules/acts.ts';
import { explainReason } from '@xuanwu/rules/explanations/explanations.ts';
import { withoutEnd } from '@xuanwu/rules/explanations/sentences.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import type { Selectable } from 'kysely';
import { type Actor, findRole } from '../accounts/actor.ts';
import type { PendingAct } from '../database/tables.ts';
import { appendEntries } from '../ledger/append.ts';
import type { Act, Acting } from './act.ts';
import { actTransaction, found, permit, whoAndWhen } from './acting.ts';
import { type ActAnswer, carryOut, refusedAsClosed } from './carry-out.ts';
import { holdAsBegun, requireOpenCycle, unlessClosed } from './closed-cycle.ts';
import type { Context } from './context.ts';
import { ActError } from './error-codes.ts';
import { answerOnce, type Idempotency, orFirstAnswer } from './idempotency.ts';
import { openedInput } from './pending-input.ts';

/** Every act of the product by its name. */
export type ActRegistry = ReadonlyMap<ActName, Act<never, unknown>>;

export async function confirmAct(
  context: Context,
  actor: Actor,
  registry: ActRegistry,
  pendingId: string,
  idempotency?: Idempotency,
): Promise<ActAnswer<unknown>> {
  const transaction = actTransaction(context, actor, (acting) =>
    answerOnce(acting, idempotency, async () => {
      const { pending, act } = await lockPending(acting, registry, pendingId);
      const asker = found(await findRole(acting.tx, pending.askedRole), '申请人的岗位');
      const input = act.input.parse(await openedInput(acting, pending.input));
      await holdAsBegun(acting, act.name);
      await requireOpenCycle(acting, act.name, input);
      await requireAsAsked(acting, act, input, pending);
      const answer = await carryOut({ ...acting, actor: asker }, act, input, actor);
      // What waits for a silent point to be decided goes on waiting for its second person.
      if (answer.kind === 'refused' && answer.open) return answer;
      if (answer.kind === 'refused') await decide(acting, pending, 'refused', reasonsWhyNot(answer.ruling));
      else await decide(acting, pending, 'confirmed');
      return answer;
    }),
  );
  return unlessClosed(orFirstAnswer(transaction), (cycle) =>
    actTransaction(context, actor, async (acting) => {
      const { pending, act } = await lockPending(acting, registry, pendingId);
      const answer = await refusedAsClosed(acting, act.name, cycle);
      await decide(acting, pending, 'refused', reasonsWhyNot(answer.ruling));
      return answer;
    }),
  );
}

export async function returnAct(
  context: Context,
  actor: Actor,
  registry: ActRegistry,
  pendingId: string,
  reason: string,
): Promise<void> {
  await actTransaction(context, actor, async (acting) => {
    const { pending, act } = await lockPending(acting, registry, pendingId);
    await decide(acting, pending, 'returned', reason);
    // Why is told with the request: what is typed may name somebody, and an entry is for ever.
    const returned = {
      id: acting.entry,
      act: act.name,
      outcome: 'returned' as const,
      subject: { pending: pendingId },
    };
    await appendEntries(acting.tx, acting.county, [{ ...returned, ...whoAndWhen(acting) }]);
  });
}

/** 撤回申请: whoever asked takes it back while nobody has decided; overtaken requests do not wait for ever. */
export async function withdrawAct(context: Context, actor: Actor, pendingId: string): Promise<void> {
  await actTransaction(context, actor, async (acting) => {
    const pending = await findPending(acting, pendingId);
    if (pending.askedBy !== actor.account)
      throw new ActError('not-permitted', '不是您申请的，不能撤回。不同意的请退回。');
    if (pending.state !== 'waiting') throw new ActError('already-decided');
    const reason = '申请人撤回';
    await decide(acting, pending, 'returned', reason);
    const returned = {
      id: acting.entry,
      act: pending.act,
      outcome: 'returned' as const,
      subject: { pending: pendingId },
    };
    await appendEntries(acting.tx, acting.county, [{ ...returned, ...whoAndWhen(acting), note: reason }]);
  });
}

/** Held: of two decisions at once the later one finds the earlier. */
async function findPending({ tx, county }: Acting, id: string): Promise<Selectable<PendingAct>> {
  const row = await tx
    .selectFrom('pendingAct')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '待复核事项');
}

/** What the second person was shown is what will be done: a roll that grew meanwhile is asked for anew. */
async function requireAsAsked(
  acting: Acting,
  act: Act<never, unknown>,
  input: never,
  { fingerprint, summary }: Selectable<PendingAct>,
): Promise<void> {
  if (fingerprint === null || (await act.fingerprint?.(acting, input)) === fingerprint) return;
  const now = (await act.summary?.(acting, input)) ?? summary;
  const change = now === summary ? '内容变了' : `申请的是“${summary}”，现在是“${now}”`;
  throw new ActError('lost-race', `申请以后有了变化：${change}。请退回，由申请人看过现在的，再申请一次。`);
}

/** The reasons that do not hold, in one line, for those who look at the request later. */
function reasonsWhyNot({ reasons }: Ruling): string {
  return reasons
    .filter(({ holds }) => !holds)
    .map((reason) => `${withoutEnd(explainReason(reason))}（${reason.article}）`)
    .join('；');
}

async function lockPending(
  acting: Acting,
  registry: ActRegistry,
  id: string,
): Promise<{ pending: Selectable<PendingAct>; act: Act<never, unknown> }> {
  const { actor, county } = acting;
  const pending = await findPending(acting, id);
  const act = found(registry.get(pending.act as ActName), '待复核事项的种类');
  const line: ActLine = ACTS[act.name];
  await permit(actor, line.second ?? [], () => Promise.resolve(pending.area ?? county));
  if (pending.askedBy === actor.account) throw new ActError('same-person');
  if (pending.state !== 'waiting') throw new ActError('already-decided');
  return { pending, act };
}

async function decide(
  { tx, actor, now }: Acting,
  pending: Selectable<PendingAct>,
  state: 'confirmed' | 'refused' | 'returned',
  reason?: string,
): Promise<void> {
  await tx
    .updateTable('pendingAct')
    .set({ state, decidedBy: actor.account, decidedAt: now, reason: reason ?? null, about: null })
    .where('county', '=', pending.county)
    .where('id', '=', pending.id)
    .execute();
}
