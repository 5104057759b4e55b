/** 联名: as they stand with their nomination, and what did not count. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Signer } from './decide-signatures.ts';
import type { RefusedSignature, Signature } from './nominate.schema.ts';
import type { NomineeKey } from './signers.queries.ts';

/** Where a signature belongs. */
export interface NominationPlace {
  readonly nomination: string;
  readonly area: string;
}

/** Whoever withdrew and signs again stands again. */
export async function insertSigners(
  { tx, county, today }: Acting,
  { nomination, area }: NominationPlace,
  signers: readonly Signer[],
  way: 'paper' | 'phone',
  signedOn = today,
): Promise<void> {
  if (signers.length === 0) return;
  await tx
    .insertInto('nominator')
    .values(
      signers.map(({ person, serial }) => ({
        county,
        nomination,
        person,
        area,
        serial,
        signedOn,
        way,
        withdrawnOn: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['county', 'nomination', 'person']).doUpdateSet({
        serial: sql`excluded.serial`,
        signedOn,
        way,
        withdrawnOn: null,
      }),
    )
    .execute();
}

export async function insertRefused(
  { tx, county, today, entry }: Acting,
  { nomination, area }: NominationPlace,
  refused: readonly RefusedSignature[],
): Promise<void> {
  if (refused.length === 0) return;
  await tx
    .insertInto('refusedSignature')
    .values(
      refused.map(({ name, serial, reason }) => ({
        county,
        id: randomUUID(),
        nomination,
        area,
        name,
        serial,
        reason,
        notedOn: today,
        entry,
      })),
    )
    .execute();
}

/** 一件推荐: what an act on its signatures asks about it. */
export interface KnownNomination {
  readonly id: string;
  readonly constituency: string;
  readonly area: string;
  readonly kind: 'organisations' | 'voters';
  readonly listedIn: string | null;
}

export async function getNomination({ tx, county }: Acting, id: string): Promise<KnownNomination> {
  const row = await tx
    .selectFrom('nomination')
    .select(['id', 'constituency', 'area', 'kind', 'listedIn', 'cancelledOn'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  const { cancelledOn, ...known } = found(row, '这件提名');
  if (cancelledOn !== null)
    throw new ActError('lost-race', `这件提名的登记已于 ${cancelledOn} 撤销，不用再办。请刷新。`);
  return known as KnownNomination;
}

/** 选民在手机上逐人确认的 */
export async function isCollected({ tx, county }: Acting, id: string): Promise<boolean> {
  const collection = await tx
    .selectFrom('nominationCollection')
    .select('id')
    .where('county', '=', county)
    .where('nomination', '=', id)
    .executeTakeFirst();
  return collection !== undefined;
}

export async function areaOfNomination(
  acting: Acting,
  { nomination }: { nomination: string },
): Promise<string> {
  return (await getNomination(acting, nomination)).area;
}

/** Those who signed and have not withdrawn, in the order in which they came. */
export async function readStandingSignatures(
  { tx, county }: Acting,
  nomination: string,
): Promise<Signature[]> {
  const { rows } = await sql<Signature>`
    select s.person, p.name as written from nominator s join person p on p.county = s.county and p.id = s.person
    where s.county = ${county} and s.nomination = ${nomination} and s.withdrawn_on is null
    order by s.signed_on, s.serial, s.person`.execute(tx);
  return rows;
}

export async function readNomineesOf({ tx, county }: Acting, nomination: string): Promise<NomineeKey[]> {
  return tx
    .selectFrom('nominationNominee as n')
    .innerJoin('initialCandidate as c', (on) =>
      on.onRef('c.county', '=', 'n.county').onRef('c.id', '=', 'n.candidate'),
    )
    .where('n.county', '=', county)
    .where('n.nomination', '=', nomination)
    .select(['c.name', 'c.birthDate', 'c.sex'])
    .orderBy('c.id')
    .execute();
}
