/**
 * What all acts share (docs/architecture.md, "An act"): permission, one transaction with its scope, idempotency, the second
 * person, the ledger entry, and refusals, which undo what the act wrote and are recorded themselves.
 */
import { randomUUID } from 'node:crypto';
import type { ActLine } from '@xuanwu/rules/act-lines/act-line.ts';
import { ACTS } from '@xuanwu/rules/acts.ts';
import type { Actor } from '../accounts/actor.ts';
import { appendEntries } from '../ledger/append.ts';
import type { Act, Acting } from './act.ts';
import { actTransaction, permit, whoAndWhen } from './acting.ts';
import {
  type ActAnswer,
  carryOut,
  refusedAsClosed,
  refusedBeforeAsking,
  refusedOnTrial,
} from './carry-out.ts';
import { lockOfBegun, requireOpenCycle, unlessClosed } from './closed-cycle.ts';
import type { Context } from './context.ts';
import { tryTwice } from './first-try.ts';
import { answerOnce, type Idempotency, orFirstAnswer } from './idempotency.ts';
import { keptInput } from './pending-input.ts';
import { aboutOf, alreadyAsked } from './request-subject.ts';

export async function performAct<Input, Output>(
  context: Context,
  actor: Actor,
  act: Act<Input, Output>,
  input: NoInfer<Input>,
  idempotency?: Idempotency,
): Promise<ActAnswer<Output>> {
  const line: ActLine = ACTS[act.name];
  const permittedWork = async (acting: Acting): Promise<ActAnswer<Output>> => {
    await permit(actor, line.roles, () => act.areaOf(acting, input));
    await requireOpenCycle(acting, act.name, input);
    if (!line.second) return carryOut(acting, act, input);
    return (
      (await refusedBeforeAsking(acting, act, input)) ??
      (await refusedOnTrial(acting, act, input)) ??
      askForSecond(acting, act, input)
    );
  };
  const attempt = (isFirstTry?: true) =>
    actTransaction(context, actor, (begun) => {
      const acting = { ...begun, ...(isFirstTry && { isFirstTry }) };
      return answerOnce(acting, idempotency, () => permittedWork(acting), lockOfBegun(acting, act.name));
    });
  const transaction = act.triesFirst ? tryTwice(attempt) : attempt();
  return unlessClosed(orFirstAnswer(transaction), (cycle) =>
    actTransaction(context, actor, (acting) => refusedAsClosed(acting, act.name, cycle)),
  );
}

/** 双人办理: the first person asks; nothing happens yet. */
async function askForSecond<Input>(
  acting: Acting,
  act: Act<Input, unknown>,
  input: NoInfer<Input>,
): Promise<{ kind: 'pending'; id: string }> {
  const { tx, actor, county, now, entry } = acting;
  const id = randomUUID();
  const about = aboutOf(act, input);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pendingAct')
    .values({
      county,
      id,
      act: act.name,
      area: await act.areaOf(acting, input),
      input: JSON.stringify(await keptInput(acting, act, input)),
      fingerprint: (await act.fingerprint?.(acting, input)) ?? null,
      summary: (await act.summary?.(acting, input)) ?? ACTS[act.name].title,
      about,
      askedBy: actor.account,
      askedRole: actor.roleGrant,
      askedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw await alreadyAsked(acting, act.name, about);
  const asked = { id: entry, act: act.name, outcome: 'asked' as const, subject: { pending: id } };
  await appendEntries(tx, county, [{ ...asked, ...whoAndWhen(acting) }]);
  return { kind: 'pending', id };
}
