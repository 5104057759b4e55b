import { type ActName, mayActNow } from '@xuanwu/rules/acts.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import { type Acting, type Outcome, refused } from '../../../acts/act.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import type { CaseRow } from '../open-cases/case.queries.ts';
import type { CaseDecidedSchema, CaseDecisionKind } from '../open-cases/decide-case.schema.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { correctPublishedRolls, type RollChanges, rollChanges } from '../open-cases/settle-rolls.ts';
import { readStanding, type Standing } from '../open-cases/standing.queries.ts';

interface Decision {
  readonly act: ActName;
  readonly found: CaseRow;
  readonly id: string;
  readonly kind: CaseDecisionKind;
  readonly reason: string;
  readonly details: object;
  readonly persons: readonly string[];
  readonly before: Standing;
  readonly undoes?: string;
  readonly bulk?: string | undefined;
  readonly constituencies: readonly Constituency[];
  readonly consulted?: readonly ParameterId[];
}

/** 记下决定: with what was and what is, published rolls corrected, the case closed or open again. */
export async function decided(
  acting: Acting,
  decision: Decision,
): Promise<Outcome<z.infer<typeof CaseDecidedSchema>>> {
  const { found, id, persons, before, consulted } = decision;
  const after = await readStanding(acting, persons);
  const changes = rollChanges(before, after);
  const ruling = stagesRuling(decision, changes);
  if (!ruling.permitted) return refused(ruling);
  const further = await correctPublishedRolls(acting, decision.constituencies, changes, decision.reason);
  await writeDecision(acting, decision, after);
  const { tx, county, today } = acting;
  const isReopened = decision.kind === 'reopen';
  await tx
    .updateTable('registrationCase')
    .set({
      state: isReopened ? 'open' : 'decided',
      decision: isReopened ? null : decision.kind,
      decidedOn: isReopened ? null : today,
    })
    .where('county', '=', county)
    .where('id', '=', found.id)
    .execute();
  // Of records that were merged the question remains, of the one that stays.
  if (decision.kind !== 'merge') await settleDuplicates(acting, found.cycle, persons, found.id);
  return {
    kind: 'done',
    output: { case: found.id, decision: id },
    entry: {
      subject: { case: found.id, decision: id, kind: decision.kind },
      ruling,
      figures: { added: changes.added.length, struck: changes.struck.length },
    },
    ...(consulted && { consulted }),
    ...(further.length > 0 && { further }),
  };
}

/** Only the rolls that somebody comes onto or goes off have to be open to it. */
function stagesRuling({ act, constituencies }: Decision, { added, struck }: RollChanges): Ruling {
  const changed = new Set([...added, ...struck].map(({ constituency }) => constituency));
  const stages = constituencies
    .filter(({ id }) => changed.has(id))
    .map(({ stage, electionDay }) => mayActNow(act, { constituency: stage, electionDay }));
  return rule(stages.flatMap(({ reasons }) => reasons));
}

async function writeDecision(
  { tx, county, actor, now, entry }: Acting,
  { found, id, kind, reason, details, persons, before, undoes, bulk }: Decision,
  after: Standing,
): Promise<void> {
  await tx
    .insertInto('registrationCaseDecision')
    .values({
      county,
      id,
      caseId: found.id,
      kind,
      reason,
      decided: JSON.stringify(details),
      persons: [...persons],
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      undoes: undoes ?? null,
      bulk: bulk ?? null,
      decidedBy: actor.account,
      decidedAt: now,
      entry,
    })
    .execute();
}
