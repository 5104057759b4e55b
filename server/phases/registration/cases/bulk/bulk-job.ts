/** 成批办理, as a job: one act a case, so that each has its own entry, can be undone alone, and holds nobody up. */
import type { ActAnswer } from '../../../../acts/carry-out.ts';
import type { Context } from '../../../../acts/context.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { performAct } from '../../../../acts/perform-act.ts';
import type { RunningJob } from '../../../../jobs/jobs.ts';
import { decideCase } from '../decide-case.ts';
import type { CaseDecision } from '../decide-case.schema.ts';
import { reopenCase } from '../reopen-case.ts';
import type { BulkRule } from './bulk.schema.ts';

interface PlannedCase {
  readonly id: string;
  readonly persons: readonly string[];
  readonly evidence: string;
}

export interface BulkInput {
  readonly bulk: string;
  readonly reason: string;
  readonly decide?: { readonly decision: BulkRule['decision']; readonly cases: readonly PlannedCase[] };
  readonly reopen?: readonly string[];
}

/** Taken up again, it passes over what is done. What has changed since the preview is left to people. */
export async function decideCasesJob(
  context: Context,
  job: RunningJob,
): Promise<{ done: number; left: number }> {
  const { bulk, reason, decide, reopen = [] } = job.input as BulkInput;
  const steps = [
    ...(decide?.cases ?? []).map(
      (each) => () => decideOne(context, job, bulk, reason, decide?.decision ?? 'keep', each),
    ),
    ...reopen.map((id) => () => performAct(context, job.actor, reopenCase, { case: id, reason })),
  ];
  let done = 0;
  for (const [index, step] of steps.entries()) {
    job.signal.throwIfAborted();
    if (await succeeds(step)) done += 1;
    await job.progress(index + 1, steps.length, `已办 ${done} 件，留下 ${index + 1 - done} 件`);
  }
  return { done, left: steps.length - done };
}

async function succeeds(step: () => Promise<ActAnswer<unknown> | undefined>): Promise<boolean> {
  try {
    return (await step())?.kind === 'done';
  } catch (error) {
    if (error instanceof ActError) return false;
    throw error;
  }
}

async function decideOne(
  context: Context,
  job: RunningJob,
  bulk: string,
  reason: string,
  decision: BulkRule['decision'],
  planned: PlannedCase,
): Promise<ActAnswer<unknown> | undefined> {
  const isAsPreviewed = await actTransaction(context, job.actor, ({ tx, county }) =>
    tx
      .selectFrom('registrationCase')
      .select('id')
      .where('county', '=', county)
      .where('id', '=', planned.id)
      .where('state', '=', 'open')
      .where('evidenceHash', '=', Buffer.from(planned.evidence, 'hex'))
      .executeTakeFirst(),
  );
  if (!isAsPreviewed) return undefined;
  const input = { case: planned.id, decision: decisionOf(decision, planned), reason, bulk };
  return performAct(context, job.actor, decideCase, input);
}

function decisionOf(decision: BulkRule['decision'], { persons: [first = ''] }: PlannedCase): CaseDecision {
  switch (decision) {
    case 'keep':
      return { kind: 'keep' };
    case 'merge':
      return { kind: 'merge', person: first, constituencies: {} };
    case 'strike':
      return { kind: 'strike', person: first, levels: ['county', 'township'] };
  }
}
