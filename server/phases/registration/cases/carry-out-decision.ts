import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { type Acting, type Outcome, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { keptOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { registerPerson } from '../register-person.ts';
import { seekPerson } from '../seek-person.ts';
import { certificateOut } from '../certificate-out.queries.ts';
import type { CaseRow } from '../open-cases/case.queries.ts';
import {
  constituencyToKeep,
  enterRoll,
  leaveRolls,
  mergePersons,
  placesOf,
} from '../open-cases/change-registrations.ts';
import type { CaseDecision } from '../open-cases/decide-case.schema.ts';
import { mergeRollChanges } from './merge-roll-changes.ts';
import { settleClaims } from '../settle-claims.ts';

const LEVELS = ['county', 'township'] as const;

type CarriedOut =
  | {
      readonly kind: 'carried-out';
      /** Everybody whose standing it may have changed. */
      readonly persons: readonly string[];
      readonly consulted?: readonly ParameterId[];
    }
  | Outcome<never>;

export async function carryOutDecision(
  acting: Acting,
  { id, cycle }: CaseRow,
  decision: CaseDecision,
  persons: readonly string[],
  concerned: readonly Constituency[],
): Promise<CarriedOut> {
  if (decision.kind === 'keep') return { kind: 'carried-out', persons };
  if (decision.kind === 'register') return register(acting, { id, cycle }, decision, persons, concerned);
  if (decision.kind === 'move') {
    const off = await offRoll(acting, decision.person, wanted(decision.constituencies, concerned));
    if (off) return refused(off);
  }
  const certified = await certificateOut(acting, cycle, entering(decision, persons), dayOf(concerned));
  if (certified) return refused(certified);
  await change(acting, cycle, decision, persons, concerned);
  const taken = await settleClaims(acting, cycle, persons, dayOf(concerned));
  return taken ? refused(taken, 'already-registered') : { kind: 'carried-out', persons };
}

/** Who may come onto a roll by it: of records that are merged, whoever has any of them. */
function entering(decision: CaseDecision, persons: readonly string[]): readonly string[] {
  if (decision.kind === 'move') return [decision.person];
  return decision.kind === 'merge' ? persons : [];
}

/** Whom something keeps off a roll is not put onto another. */
async function offRoll(acting: Acting, person: string, constituencies: readonly Constituency[]) {
  const { birthDate } = await acting.tx
    .selectFrom('person')
    .select('birthDate')
    .where('county', '=', acting.county)
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return keptOffRoll(acting, person, birthDate, constituencies);
}

async function change(
  acting: Acting,
  cycle: string,
  decision: Exclude<CaseDecision, { kind: 'keep' | 'register' }>,
  persons: readonly string[],
  concerned: readonly Constituency[],
): Promise<void> {
  switch (decision.kind) {
    case 'strike':
      return leaveRolls(acting, cycle, decision.person, decision.levels);
    case 'move':
      for (const constituency of wanted(decision.constituencies, concerned))
        await enterRoll(acting, constituency, decision.person);
      return undefined;
    case 'merge':
      return merge(acting, cycle, decision, persons, concerned);
  }
}

async function merge(
  acting: Acting,
  cycle: string,
  { person: kept, constituencies }: Extract<CaseDecision, { kind: 'merge' }>,
  persons: readonly string[],
  concerned: readonly Constituency[],
): Promise<void> {
  const places = await placesOf(acting, cycle, persons);
  const others = persons.filter((person) => person !== kept);
  for (const other of others) await leaveRolls(acting, cycle, other, LEVELS);
  await mergePersons(acting, kept, others);
  for (const level of LEVELS) {
    const id = constituencyToKeep(level, kept, places, constituencies[level]);
    if (id !== undefined) await enterRoll(acting, ofConcerned(concerned, id, level), kept);
  }
  await mergeRollChanges(acting, cycle, kept, others, places);
}

/** 补充登记: by the one path by which a person gets onto a roll. */
async function register(
  acting: Acting,
  { id, cycle }: Pick<CaseRow, 'id' | 'cycle'>,
  { voter, constituencies, sharesNumber }: Extract<CaseDecision, { kind: 'register' }>,
  persons: readonly string[],
  concerned: readonly Constituency[],
): Promise<CarriedOut> {
  const places = wanted(constituencies, concerned);
  const sought = await seekPerson(acting, voter);
  const registered = await registerPerson(acting, cycle, sought, places, {
    sharesNumber,
    answering: id,
  });
  if (registered.kind !== 'registered') return registered;
  const { person, consulted } = registered;
  return { kind: 'carried-out', persons: [...persons, person], ...(consulted && { consulted }) };
}

function wanted(
  constituencies: Readonly<Partial<Record<Constituency['level'], string | undefined>>>,
  concerned: readonly Constituency[],
): Constituency[] {
  return LEVELS.flatMap((level) => {
    const id = constituencies[level];
    return id === undefined ? [] : [ofConcerned(concerned, id, level)];
  });
}

function ofConcerned(
  concerned: readonly Constituency[],
  id: string,
  level: Constituency['level'],
): Constituency {
  return found(
    concerned.find((each) => each.id === id && each.level === level),
    '这一级人大的这个选区',
  );
}

function dayOf([first]: readonly Constituency[]): string {
  return first?.electionDay ?? '2021-01-01';
}
