/** 成批办理, as a job: one act a case, so that each has its own entry, can be undone alone, and holds nobody up. */
import { sql } from 'kysely';
import type { Context } from '../../../../acts/context.ts';
import { actTransaction } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import { performAct } from '../../../../acts/perform-act.ts';
import type { RunningJob } from '../../../../jobs/jobs.ts';
import { decideCase } from '../decide-case.ts';
import type { CaseDecision } from '../../open-cases/decide-case.schema.ts';
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

/** Taken up again, it counts what is done as done and passes over it. What has changed since the preview is left to people. */
export async function decideCasesJob(
  context: Context,
  job: RunningJob,
): Promise<{ done: number; left: number }> {
  const { bulk, reason, decide, reopen = [] } = job.input as BulkInput;
  const steps = [
    ...(decide?.cases ?? []).map(
      (each) => () => decideOne(context, job, bulk, reason, decide?.decision ?? 'keep', each),
    ),
    ...reopen.map((id) => () => reopenOne(context, job, reason, id)),
  ];
  let done = 0;
  for (const [index, step] of steps.entries()) {
    job.signal.throwIfAborted();
    if (await succeeds(step)) done += 1;
    await job.progress(index + 1, steps.length, `已办 ${done} 件，留下 ${index + 1 - done} 件`);
  }
  return { done, left: steps.length - done };
}

async function succeeds(step: () => Promise<boolean>): Promise<boolean> {
  try {
    return await step();
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
): Promise<boolean> {
  const { isDecided, isAsPreviewed } = await lookAt(context, job, bulk, planned);
  if (isDecided || !isAsPreviewed) return isDecided;
  const input = { case: planned.id, decision: decisionOf(decision, planned), reason, bulk };
  return (await performAct(context, job.actor, decideCase, input)).kind === 'done';
}

/** Asked for under a key of its own: of what was reopened before the job was broken off the first answer is given once more. */
async function reopenOne(context: Context, job: RunningJob, reason: string, id: string): Promise<boolean> {
  const key = { key: `${job.id} ${id}`, request: reason };
  return (await performAct(context, job.actor, reopenCase, { case: id, reason }, key)).kind === 'done';
}

async function lookAt(
  context: Context,
  { actor }: RunningJob,
  bulk: string,
  { id, evidence }: PlannedCase,
): Promise<{ isDecided: boolean; isAsPreviewed: boolean }> {
  const { rows } = await actTransaction(context, actor, ({ tx, county }) =>
    sql<{ isDecided: boolean; isAsPreviewed: boolean }>`
      select exists (select from registration_case_decision d
          where d.county = k.county and d.case_id = k.id and d.bulk = ${bulk}) as is_decided,
        state = 'open' and evidence_hash = ${Buffer.from(evidence, 'hex')} as is_as_previewed
      from registration_case k where county = ${county} and id = ${id}`.execute(tx),
  );
  return rows[0] ?? { isDecided: false, isAsPreviewed: false };
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
