import { randomUUID } from 'node:crypto';
import type { ActName } from '@xuanwu/rules/acts.ts';
import type { z } from 'zod';
import { type Act, type Acting, defineAct, type Outcome, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { areaOfCase, getCase, lockCase } from '../open-cases/case.queries.ts';
import { CASE_KINDS } from '../open-cases/case.schema.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { CASE_DECISIONS, CaseDecidedSchema, ReopenCaseSchema } from '../open-cases/decide-case.schema.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { decided } from './record-decision.ts';
import { reopenElsewhere } from '../open-cases/settle-elsewhere.ts';
import {
  readStanding,
  restoreStanding,
  restoreTurns,
  type Standing,
  standsAs,
} from '../open-cases/standing.queries.ts';

type Input = z.infer<typeof ReopenCaseSchema>;
type Output = z.infer<typeof CaseDecidedSchema>;

/** 撤销核查决定: everything that it changed is as it was before; the case is open again. */
export const reopenCase = reopeningAct('reopen-case');

/** 撤销核查决定并更正选民名单: the same where a roll has been published. */
export const reopenCaseByCorrection = reopeningAct('reopen-case-by-correction');

function reopeningAct(name: ActName): Act<Input, Output> {
  return defineAct({
    name,
    input: ReopenCaseSchema,
    output: CaseDecidedSchema,
    isSealed: true,
    about: ['case'],
    areaOf: (acting, input) => areaOfCase(acting, input.case),
    summary: async (acting, input) => {
      const { kind, decision } = await getCase(acting, input.case);
      const what = decision === null ? '' : `“${CASE_DECISIONS[decision]}”`;
      return `${CASE_KINDS[kind]}核查事项：撤销${what}`;
    },
    perform: (acting, input) => inCounty(acting, acting.county, (there) => reopen(there, name, input)),
  });
}

async function reopen(acting: Acting, name: ActName, { case: id, reason }: Input): Promise<Outcome<Output>> {
  const { cycle } = await getCase(acting, id);
  const last = await lastDecision(acting, id);
  const before = last.before as unknown as Standing;
  const stage = await cycleStageRuling(acting, name, cycle);
  if (!stage.permitted) return refused(stage);
  const locked = await lockConcerned(acting, cycle, last.persons, placesIn(before, cycle));
  const open = await lockCase(acting, id, 'decided');
  if ((await lastDecision(acting, id)).id !== last.id) throw new ActError('lost-race');
  const { persons } = last;
  if (!(await standsAs(acting, persons, last.after as unknown as Standing))) {
    throw new ActError(
      'lost-race',
      '决定之后，当事人的登记又有了变化（登记、迁移、除名或者另一个事项的决定），不能照原样撤销。请先撤销后来的处理。',
    );
  }
  const now = await readStanding(acting, persons);
  await restoreStanding(acting, persons, before);
  if (last.kind === 'merge')
    await restoreTurns(acting, before, last.after as unknown as Standing, '合并的决定已经撤销');
  await reopenElsewhere(acting, open);
  return decided(acting, {
    act: name,
    found: open,
    id: randomUUID(),
    kind: 'reopen',
    reason,
    details: {},
    persons,
    before: now,
    undoes: last.id,
    constituencies: locked,
  });
}

/** The decision that holds now; there is never more than one. What another county decided is undone there. */
async function lastDecision({ tx, county }: Acting, id: string) {
  const row = await tx
    .selectFrom('registrationCaseDecision as d')
    .select(['d.id', 'd.kind', 'd.persons', 'd.before', 'd.after'])
    .where('d.county', '=', county)
    .where('d.caseId', '=', id)
    .where('d.kind', '<>', 'reopen')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registrationCaseDecision as u')
            .whereRef('u.county', '=', 'd.county')
            .whereRef('u.undoes', '=', 'd.id')
            .select('u.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return found(row, '本县对这个事项的决定');
}

/** Where they are to stand again. */
function placesIn({ registration }: Standing, cycle: string): string[] {
  const rows = registration as readonly { cycle: string; constituency: string; status: string }[];
  return rows
    .filter((row) => row.cycle === cycle && row.status === 'on-roll')
    .map(({ constituency }) => constituency);
}
