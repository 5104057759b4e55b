/** 被提名人: as he is written down when he is nominated, and what he says of himself. */
import { randomUUID } from 'node:crypto';
import type { Acting } from '../../../acts/act.ts';
import { ActError, type FieldMistake } from '../../../acts/error-codes.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { readName } from '../../registration/voter-files/read-cells.ts';
import type { Nominee } from './nominate.schema.ts';
import type { NomineeStatement } from './nominee-statement.schema.ts';

/** The same person nominated again is one candidate with one more nomination. */
export async function insertNominee(
  acting: Acting,
  { id: constituency, area }: Constituency,
  nomination: string,
  nominee: Nominee,
): Promise<string> {
  const { tx, county } = acting;
  const { group, statement, ...identity } = nominee;
  const name = readName(nominee.name).value;
  const known = await findCandidate(acting, constituency, { ...nominee, name });
  const candidate = known?.id ?? randomUUID();
  if (!known) {
    await tx
      .insertInto('initialCandidate')
      .values({ county, id: candidate, constituency, area, ...identity, name, groupOf: group })
      .execute();
  } else await noteWasDeputy(acting, candidate, nominee);
  if (statement) await writeStatement(acting, candidate, known ? onlyNew(name, known, statement) : statement);
  await tx
    .insertInto('nominationNominee')
    .values({ county, nomination, candidate })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return candidate;
}

/** 上届代表: what an earlier paper left open, a later one answers. */
async function noteWasDeputy(
  { tx, county }: Acting,
  candidate: string,
  { wasDeputy = 'unknown' }: Nominee,
): Promise<void> {
  if (wasDeputy === 'unknown') return;
  await tx
    .updateTable('initialCandidate')
    .set({ wasDeputy })
    .where('county', '=', county)
    .where('id', '=', candidate)
    .where('wasDeputy', '=', 'unknown')
    .execute();
}

type Known = NonNullable<Awaited<ReturnType<typeof findCandidate>>>;

function findCandidate(
  { tx, county }: Acting,
  constituency: string,
  { name, birthDate, sex }: Pick<Nominee, 'name' | 'birthDate' | 'sex'>,
) {
  return tx
    .selectFrom('initialCandidate')
    .select(['id', 'resume', 'voterOf', 'takesForeignFunding', 'fundingDeclaredOn', 'otherSeats'])
    .select(['accepts', 'answeredOn'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('name', '=', name)
    .where('birthDate', '=', birthDate)
    .where('sex', '=', sex)
    .where('excludedBy', 'is', null)
    .executeTakeFirst();
}

export async function writeStatement(
  { tx, county, today }: Acting,
  candidate: string,
  { resume, voterOf, funding, otherSeats, acceptance }: NomineeStatement,
): Promise<void> {
  const days = { funding: funding?.declaredOn, acceptance: acceptance?.answeredOn };
  const early = Object.entries(days).filter(([, day]) => day !== undefined && day > today);
  if (early.length > 0) {
    const errors = early.map(([path]) => ({ path, message: '日期还没有到，请核对' }));
    throw new ActError('bad-request', '声明和答复的日期不能晚于今天。请核对。', errors);
  }
  await tx
    .updateTable('initialCandidate')
    .set({
      resume,
      voterOf,
      takesForeignFunding: funding?.takesForeignFunding ?? null,
      fundingDeclaredOn: funding?.declaredOn ?? null,
      otherSeats: otherSeats === null ? null : JSON.stringify(otherSeats),
      accepts: acceptance?.accepts ?? null,
      answeredOn: acceptance?.answeredOn ?? null,
    })
    .where('county', '=', county)
    .where('id', '=', candidate)
    .execute();
}

/** What a second paper adds to the first. Where they contradict each other, nothing is chosen between them: the office asks him. */
function onlyNew(name: string, known: Known, said: NomineeStatement): NomineeStatement {
  const before = statementOf(known);
  const differing: FieldMistake[] = [];
  const taken = <Value>(field: keyof NomineeStatement, one: Value, other: Value): Value => {
    if (isUnsaid(other)) return one;
    if (!isUnsaid(one) && !isSame(one, other)) {
      differing.push({ path: field, message: '和前一件推荐所写的不同' });
    }
    return isUnsaid(one) ? other : one;
  };
  const merged = {
    resume: taken('resume', before.resume, said.resume),
    voterOf: taken('voterOf', before.voterOf, said.voterOf),
    funding: taken('funding', before.funding, said.funding),
    otherSeats: taken('otherSeats', before.otherSeats, said.otherSeats),
    acceptance: taken('acceptance', before.acceptance, said.acceptance),
  };
  if (differing.length === 0) return merged;
  throw new ActError(
    'bad-request',
    `${name}已经被提名，这件推荐所附的情况说明和前一件不同。请向本人核实；要改的，登记提名后在“情况说明”里改。`,
    differing,
  );
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === '';
}

/** A declaration repeated on another day is the same declaration. */
function isSame(one: unknown, other: unknown): boolean {
  const said = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) =>
      key === 'declaredOn' || key === 'answeredOn' ? undefined : part,
    );
  return said(one) === said(other);
}

export function statementOf({
  resume,
  voterOf,
  takesForeignFunding,
  fundingDeclaredOn,
  otherSeats,
  accepts,
  answeredOn,
}: Omit<Known, 'id'>): NomineeStatement {
  return {
    resume,
    voterOf: voterOf as NomineeStatement['voterOf'],
    funding:
      takesForeignFunding === null || fundingDeclaredOn === null
        ? null
        : { takesForeignFunding, declaredOn: fundingDeclaredOn },
    otherSeats: otherSeats as NomineeStatement['otherSeats'],
    acceptance: accepts === null || answeredOn === null ? null : { accepts, answeredOn },
  };
}
