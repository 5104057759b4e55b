/** 把一个人登记到选民名单: the one path by which a single person gets onto a roll, before its publication or after. */
import { groundOf } from '@xuanwu/rules/articles.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { type Acting, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { orderedId } from '../../database/ordered-id.ts';
import { cipherFor } from '../../keys/cipher.ts';
import { countyCipher } from '../../keys/county-cipher.ts';
import { lawFor } from '../../local-law/law-for.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { closeMissed } from './open-cases/settle-since.ts';
import { keptOffRoll } from './eligibility/person-eligibility.queries.ts';
import { findNearMatches } from './live-check/find-near-matches.ts';
import { openNearCases } from './live-check/near-cases.ts';
import type { SoughtPerson } from './seek-person.ts';
import { settleClaims } from './settle-claims.ts';
import { certificateOut } from './certificate-out.queries.ts';
import { writeRegistration } from './write-registration.ts';

export type RegisteredPerson =
  | {
      readonly kind: 'registered';
      readonly person: string;
      /** 核查事项 · opened because he may be somebody who is on a register already. */
      readonly cases: readonly string[];
      readonly consulted?: readonly ParameterId[];
    }
  | ReturnType<typeof refused>;

/** 因核查事项登记 · of the case that is being decided. */
interface RegisteringFor {
  /** A case worker's decision: he is another than whoever bears this number already. */
  readonly sharesNumber?: boolean;
  readonly answering?: string;
}

/**
 * Whoever has the number already is refused to; whoever only may have been registered is registered, and people are asked (docs/decisions/0013).
 */
export async function registerPerson(
  acting: Acting,
  cycle: string,
  sought: SoughtPerson,
  constituencies: readonly Constituency[],
  { sharesNumber = false, answering }: RegisteringFor = {},
): Promise<RegisteredPerson> {
  const [first] = constituencies;
  if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
  const { voter, name, number, hash, compared, bearer, candidates, wrappedKey, missed } = sought;
  const { electionDay } = first;
  const eligible = await eligibleOn(acting, number.birthDate, constituencies);
  if (!eligible.permitted) return refused(eligible);
  const known = bearer?.name === name ? bearer : undefined;
  if (bearer && !known && !sharesNumber) return refused(onAnotherName(electionDay), 'already-registered');
  const off = known && (await keptOffRoll(acting, known.person, number.birthDate, constituencies));
  if (off) return refused(off);
  const certified = known && (await certificateOut(acting, cycle, [known.person], electionDay));
  if (certified) return refused(certified);
  const near = await findNearMatches(
    acting.tx,
    acting.context.keys,
    compared,
    candidates,
    known !== undefined,
  );
  const person = known?.person ?? orderedId();
  const taken = await writeRegistration(acting, {
    cycle,
    electionDay,
    person,
    isKnown: known !== undefined,
    isShared: known ? known.isShared : bearer !== undefined || sharesNumber,
    name,
    number,
    hash,
    voter,
    compared,
    cipher: await cipherOf(acting, wrappedKey),
    constituencies,
  });
  if (taken) return refused(onePlace(taken, electionDay), 'already-registered');
  // Somebody merged out of two records has two numbers, and claims both.
  const elsewhere = known && (await settleClaims(acting, cycle, [person], electionDay));
  if (elsewhere) return refused(elsewhere, 'already-registered');
  const occasion = { cycle, electionDay, source: 'live-check' } as const;
  const cases = await openNearCases(acting, occasion, [{ person, near }]);
  const answered = missed.filter((id) => id !== answering).map((caseId) => ({ caseId, person, name }));
  await closeMissed(acting, cycle, answered);
  return { kind: 'registered', person, cases, consulted: eligible.undecided };
}

/** On the election day of every constituency: two levels may vote on two days. The first that forbids it says why. */
export async function eligibleOn(
  acting: Acting,
  birthDate: string,
  constituencies: readonly Constituency[],
): Promise<Ruling> {
  const undecided = new Set<ParameterId>();
  for (const electionDay of new Set(constituencies.map((constituency) => constituency.electionDay))) {
    const facts = { birthDate, electionDay, isCitizen: true, deprived: null };
    const ruling = mayBeRegistered(facts, await lawFor(acting, electionDay));
    if (!ruling.permitted) return ruling;
    for (const parameter of ruling.undecided) undecided.add(parameter);
  }
  return { permitted: true, reasons: [], undecided: [...undecided] };
}

function cipherOf({ tx, context, county }: Acting, wrappedKey: Buffer | undefined) {
  return wrappedKey
    ? cipherFor(context.keys.wrapping.decrypt(wrappedKey))
    : countyCipher(tx, context.keys, county);
}

function onePlace(level: string, electionDay: string): Ruling {
  const test = `${level === 'county' ? '县级' : '乡级'}选民名单: 1 + 1 <= 1`;
  return rule([reason(groundOf('voter-one-place', electionDay), test, false)]);
}

function onAnotherName(electionDay: string): Ruling {
  return rule([reason(groundOf('voter-one-place', electionDay), '该公民身份号码已登记在另一姓名下', false)]);
}
