import type { z } from 'zod';
import { randomUUID } from 'node:crypto';
import type { ActName } from '@xuanwu/rules/acts.ts';
import { type Act, type Acting, defineAct, type Outcome, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { cycleStageRuling } from '../../preparation/cycle.queries.ts';
import { areaOfCase, type CaseRow, getCase, lockCase, ownPersons } from '../open-cases/case.queries.ts';
import { CASE_KINDS } from '../open-cases/case.schema.ts';
import { carryOutDecision } from './carry-out-decision.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import {
  CASE_DECISIONS,
  CaseDecidedSchema,
  type CaseDecision,
  DecideCaseSchema,
} from '../open-cases/decide-case.schema.ts';
import { lockConcerned } from '../open-cases/lock-concerned.ts';
import { decided } from './record-decision.ts';
import { settleElsewhere } from '../open-cases/settle-elsewhere.ts';
import { readStanding } from '../open-cases/standing.queries.ts';

type Input = z.infer<typeof DecideCaseSchema>;
type Output = z.infer<typeof CaseDecidedSchema>;

/** 处理核查事项, while no roll that it changes is published. */
export const decideCase = decidingAct('decide-case');

/** 处理核查事项并更正选民名单: the same where a roll is published; two people, as every correction of a roll. */
export const decideCaseByCorrection = decidingAct('decide-case-by-correction');

function decidingAct(name: ActName): Act<Input, Output> {
  return defineAct({
    name,
    input: DecideCaseSchema,
    output: CaseDecidedSchema,
    isSealed: true,
    about: ['case'],
    areaOf: (acting, input) => areaOfCase(acting, input.case, constituenciesIn(input.decision)),
    summary: async (acting, input) => {
      const { kind } = await getCase(acting, input.case);
      return `${CASE_KINDS[kind]}核查事项：${CASE_DECISIONS[input.decision.kind]}`;
    },
    // Permitted is permitted: what concerns the neighbouring township too is carried out as a whole.
    perform: (acting, input) => inCounty(acting, acting.county, (there) => decide(there, name, input)),
  });
}

function constituenciesIn(decision: CaseDecision): string[] {
  if (!('constituencies' in decision)) return [];
  return Object.values(decision.constituencies).filter((id) => id !== undefined);
}

async function decide(acting: Acting, name: ActName, input: Input): Promise<Outcome<Output>> {
  const { cycle } = await getCase(acting, input.case);
  const persons = await ownPersons(acting, input.case);
  const stage = await cycleStageRuling(acting, name, cycle);
  if (!stage.permitted) return refused(stage);
  const locked = await lockConcerned(acting, cycle, persons, constituenciesIn(input.decision));
  const found = await lockCase(acting, input.case, 'open');
  checkDecision(found, input.decision, persons);
  if (input.decision.kind !== 'keep') await refuseWithdrawn(acting, persons);
  const before = await readStanding(acting, persons);
  const outcome = await carryOutDecision(acting, found, input.decision, persons, locked);
  if (outcome.kind !== 'carried-out') return outcome;
  await settleElsewhere(acting, found, input.decision);
  return decided(acting, {
    act: name,
    found,
    id: randomUUID(),
    kind: input.decision.kind,
    reason: input.reason,
    details: detailsOf(input.decision),
    persons: outcome.persons,
    before,
    bulk: input.bulk,
    constituencies: locked,
    ...(outcome.consulted && { consulted: outcome.consulted }),
  });
}

/** What was decided as ids: names and numbers stand on the register. */
function detailsOf(decision: CaseDecision): object {
  if (decision.kind !== 'register') return decision;
  const { voter: _, ...rest } = decision;
  return rest;
}

/** 这类事项能不能这样处理. */
function checkDecision({ kind }: CaseRow, decision: CaseDecision, persons: readonly string[]): void {
  if ('person' in decision && !persons.includes(decision.person))
    throw new ActError('bad-request', '所选的人不是这个事项的当事人，或者登记在外县。请刷新后重新选择。');
  if (decision.kind === 'merge' && persons.length < 2)
    throw new ActError('bad-request', '合并要有本县的两份登记。登记在外县的，请选择维持或者除名。');
  if (decision.kind === 'register' && kind !== 'missed' && kind !== 'shared-number')
    throw new ActError('bad-request', '只有漏登和号码冲突的事项可以补充登记。');
}

/** Whose record was merged into another's is not decided about a second time. */
async function refuseWithdrawn({ tx, county }: Acting, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const withdrawn = await tx
    .selectFrom('person')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', [...persons])
    .where('isWithdrawn', '=', true)
    .executeTakeFirst();
  if (!withdrawn) return;
  throw new ActError(
    'lost-race',
    '有一份登记已经在另一个核查事项里并入别的登记。请先撤销那个决定，或者把本事项维持现状办结。',
  );
}
