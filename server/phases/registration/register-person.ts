/** 把一个人登记到选民名单: the one path by which a single person gets onto a roll, before its publication or after. */
import { randomUUID } from 'node:crypto';
import { groundOf } from '@xuanwu/rules/articles.ts';
import { mayBeRegistered } from '@xuanwu/rules/may-be-registered.ts';
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { reason, rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import { type Acting, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { countyCipher } from '../../keys/county-cipher.ts';
import { lawFor } from '../../local-law/law-for.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { keptOffRoll } from './eligibility/person-eligibility.queries.ts';
import { lockIdentifier } from './register-lock.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { settleClaims } from './settle-claims.ts';
import { readName } from './voter-import/read-cells.ts';

export type RegisteredPerson =
  | { readonly kind: 'registered'; readonly person: string; readonly consulted?: readonly ParameterId[] }
  | ReturnType<typeof refused>;

/**
 * Takes the claims on the number first: of two at once, in any county, one waits and is then refused. `sharesNumber` is a case worker's
 * decision: he is another than whoever bears this number already.
 */
export async function registerPerson(
  acting: Acting,
  cycle: string,
  voter: VoterDetails,
  constituencies: readonly Constituency[],
  { sharesNumber = false }: { readonly sharesNumber?: boolean } = {},
): Promise<RegisteredPerson> {
  const [first] = constituencies;
  if (!first) throw new ActError('bad-request', '请至少选择一个选区。');
  const { name, number } = readVoter(voter);
  const eligible = await eligibleOn(acting, number.birthDate, constituencies);
  if (!eligible.permitted) return refused(eligible);

  const hash = acting.context.keys.identifierHash(number.normalised);
  await lockIdentifier(acting, hash);
  const bearer = await findByIdentifier(acting, hash, name);
  const known = bearer?.name === name ? bearer : undefined;
  if (bearer && !known && !sharesNumber)
    return refused(onAnotherName(first.electionDay), 'already-registered');
  const off = known && (await keptOffRoll(acting, known.id, number.birthDate, constituencies));
  if (off) return refused(off);
  const person = known?.id ?? randomUUID();
  const isShared = known ? known.isShared : bearer !== undefined || sharesNumber;
  for (const { level } of constituencies) {
    if (!(await claim(acting, { hash, isShared }, level, person)))
      return refused(onePlace(level, first.electionDay), 'already-registered');
  }
  if (!known) await insertPerson(acting, person, name, number, voter, first.area, { hash, isShared });
  await insertRegistrations(acting, cycle, person, voter.voterGroup, constituencies);
  // Somebody merged out of two records has two numbers, and claims both.
  const taken = known && (await settleClaims(acting, cycle, [person], first.electionDay));
  if (taken) return refused(taken, 'already-registered');
  return { kind: 'registered', person, consulted: eligible.undecided };
}

/** On the election day of every constituency: two levels may vote on two days. The first that forbids it says why. */
async function eligibleOn(
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

/** A number as somebody bears it: his alone, or by decision beside another's. */
interface Bearing {
  readonly hash: Buffer;
  readonly isShared: boolean;
}

interface SoundNumber {
  readonly normalised: string;
  readonly birthDate: string;
  readonly sex: 'male' | 'female';
}

function readVoter(voter: VoterDetails): { name: string; number: SoundNumber } {
  const name = readName(voter.name);
  if (name.problems.length > 0) throw new ActError('bad-request', '姓名里有乱码或控制字符，请照身份证填写。');
  const { valid, normalised, birthDate, sex } = identityNumber({ value: voter.idNumber });
  if (!valid || !normalised || !birthDate || sex === 'unknown') {
    throw new ActError('bad-request', '公民身份号码不对（位数、字符、日期或校验码），请照身份证填写。');
  }
  return { name: name.value, number: { normalised, birthDate, sex } };
}

/** Whoever bears this number; of two who share it by decision the one of this name. */
async function findByIdentifier({ tx, county }: Acting, hash: Buffer, name: string) {
  return tx
    .selectFrom('personIdentifier as i')
    .innerJoin('person as p', (on) => on.onRef('p.county', '=', 'i.county').onRef('p.id', '=', 'i.person'))
    .where('i.county', '=', county)
    .where('i.hash', '=', hash)
    .select(['p.id', 'p.name', 'i.isShared'])
    .orderBy(({ eb }) => eb('p.name', '=', name), 'desc')
    .executeTakeFirst();
}

/** False where somebody's claim on this number and level stands. */
async function claim(
  { tx, county }: Acting,
  { hash, isShared }: Bearing,
  level: string,
  person: string,
): Promise<boolean> {
  const claimed = await tx
    .insertInto('identifierClaim')
    .values({ hash: sql`claim_key(${hash}, ${person}, ${isShared})`, level, county, person })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return claimed.numInsertedOrUpdatedRows === 1n;
}

async function insertPerson(
  acting: Acting,
  id: string,
  name: string,
  { normalised, birthDate, sex }: SoundNumber,
  { ethnicity, address, phone }: VoterDetails,
  area: string,
  { hash, isShared }: Bearing,
): Promise<void> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  await tx
    .insertInto('person')
    .values({
      county,
      id,
      name,
      sortKey: strokeSortKey(name),
      sex,
      birthDate,
      ethnicity,
      address,
      area,
      phoneEncrypted: phone === null || phone === '' ? null : cipher.encrypt(phone),
    })
    .execute();
  await tx
    .insertInto('personIdentifier')
    .values({
      county,
      hash,
      tailHash: context.keys.identifierTailHash(normalised),
      person: id,
      encrypted: cipher.encrypt(normalised),
      isShared,
    })
    .execute();
}

async function insertRegistrations(
  { tx, county, now }: Acting,
  cycle: string,
  person: string,
  voterGroup: string | null,
  constituencies: readonly Constituency[],
): Promise<void> {
  await tx
    .insertInto('registration')
    .values(
      constituencies.map(({ id, level, area }) => ({
        county,
        cycle,
        level,
        person,
        constituency: id,
        area,
        voterGroup,
        source: 'office',
        registeredAt: now,
      })),
    )
    // Someone struck elsewhere is registered anew; his claim was given back then.
    .onConflict((conflict) =>
      conflict.columns(['county', 'cycle', 'level', 'person']).doUpdateSet(({ ref }) => ({
        constituency: ref('excluded.constituency'),
        area: ref('excluded.area'),
        status: 'on-roll',
        registeredAt: ref('excluded.registeredAt'),
      })),
    )
    .execute();
}

function onePlace(level: string, electionDay: string): Ruling {
  const test = `${level === 'county' ? '县级' : '乡级'}选民名单: 1 + 1 <= 1`;
  return rule([reason(groundOf('voter-one-place', electionDay), test, false)]);
}

function onAnotherName(electionDay: string): Ruling {
  return rule([reason(groundOf('voter-one-place', electionDay), '该公民身份号码已登记在另一姓名下', false)]);
}
