/** 写入一个人的登记: the claims on his number, himself, his number, what he is compared by, his place on each roll. */
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { CompiledQuery } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { sendWithNext } from '../../database/send-with-next.ts';
import type { Cipher } from '../../keys/cipher.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { KEY_COLUMNS, keyColumns, type LinkageRecord, sealed } from './live-check/linkage-record.ts';
import type { SoundNumber } from './seek-person.ts';
import type { VoterDetails } from './register-voter.schema.ts';
import { takeOverClaimsText } from './take-over-claims.ts';

interface NewRegistration {
  readonly cycle: string;
  readonly electionDay: string;
  readonly person: string;
  /** He has a number in this county: then his details are there. */
  readonly isKnown: boolean;
  /** By a case worker's decision the number is another's too. */
  readonly isShared: boolean;
  readonly name: string;
  readonly number: SoundNumber;
  readonly hash: Buffer;
  readonly voter: VoterDetails;
  readonly compared: LinkageRecord;
  readonly cipher: Cipher;
  readonly constituencies: readonly Constituency[];
}

const LINKAGE_KEYS = KEY_COLUMNS.map((_, place) => `($11::integer[])[${place + 1}]`);

/** 一人一票: a number is claimed once on a level. */
export const ONE_CLAIM = 'identifier_claim_pkey';

const CLAIMS = `
    insert into identifier_claim as k (hash, level, county, cycle, person)
    select claim_key($1::bytea, $2::uuid, $3::boolean), level, $4::text, $5::uuid, $2::uuid from unnest($6::text[]) level`;

function takenClaims(electionDay: string): string {
  return `${CLAIMS}
    ${takeOverClaimsText(electionDay)}
    returning level`;
}

const PLACES = `
    insert into registration (county, cycle, level, person, constituency, area, voter_group, source, registered_at)
    select $4::text, $5::uuid, level, $2::uuid, constituency, area, $9::text, 'office', $10::timestamptz
    from unnest($6::text[], $7::uuid[], $8::text[]) as wanted (level, constituency, area)`;

const COMPARED = `
    insert into linkage_record (county, person, ${KEY_COLUMNS.join(', ')}, record)
    values ($4::text, $2::uuid, ${LINKAGE_KEYS.join(', ')}, $12::bytea)`;

const PERSON = `
    insert into person (county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted)
    values ($4::text, $2::uuid, $13::text, $14::text, $15::text, $16::date, $17::text, $18::text, $19::text, $20::bytea)`;

const NUMBER = `
    insert into person_identifier (county, hash, tail_hash, person, encrypted, is_shared)
    values ($4::text, $1::bytea, $21::bytea, $2::uuid, $22::bytea, $3::boolean)`;

// Someone struck elsewhere is registered anew; his claim was given back then.
const WRITE_KNOWN = `
  with claimed as (${takenClaims('$13')}
  ), placed as (${PLACES}
    on conflict (county, cycle, level, person) do update
      set constituency = excluded.constituency, area = excluded.area, status = 'on-roll',
        registered_at = excluded.registered_at
  ), compared as (${COMPARED} on conflict do nothing)
  select level from claimed`;

// Of somebody new nothing can be there but a claim on his number. Where rows may be in conflict, each is looked for first and written into the log twice.
const WRITTEN_DOWN = `placed as (${PLACES}), compared as (${COMPARED}), person as (${PERSON}), number as (${NUMBER})`;
const WRITE_NEW = `with claimed as (${takenClaims('$23')}), ${WRITTEN_DOWN} select level from claimed`;
const WRITE_UNCLAIMED = `with ${WRITTEN_DOWN} ${CLAIMS}`;

/**
 * In one statement, because each costs its way to the database. Answers the level on which somebody's claim on the number stands; the caller then takes
 * back what was written. At a first try nobody is taken to have claimed a new number: the statement goes out with the commit, and fails where somebody has.
 */
export async function writeRegistration(
  acting: Acting,
  given: NewRegistration,
): Promise<Constituency['level'] | undefined> {
  const { tx, county, now, context } = acting;
  const { cycle, electionDay, person, hash, voter, isKnown, compared } = given;
  const constituencies = given.constituencies.toSorted((one, other) => (one.level < other.level ? -1 : 1));
  const column = (name: 'level' | 'id' | 'area') => constituencies.map((each) => each[name]);
  const parameters = [
    hash,
    person,
    given.isShared,
    county,
    cycle,
    column('level'),
    column('id'),
    column('area'),
    voter.voterGroup,
    now,
    keyColumns(compared),
    sealed(context.keys, compared),
    ...(isKnown ? [] : personParameters(acting, given)),
  ];
  if (acting.isFirstTry && !isKnown) {
    await sendWithNext(tx, CompiledQuery.raw(WRITE_UNCLAIMED, parameters));
    return undefined;
  }
  const { rows } = await tx.executeQuery<{ level: Constituency['level'] }>(
    CompiledQuery.raw(isKnown ? WRITE_KNOWN : WRITE_NEW, [...parameters, electionDay]),
  );
  return constituencies.find(({ level }) => !rows.some((row) => row.level === level))?.level;
}

/** From the thirteenth on. */
function personParameters(
  { context }: Acting,
  given: NewRegistration,
): readonly (string | Buffer | null | undefined)[] {
  const { name, cipher, constituencies } = given;
  const { normalised, birthDate, sex } = given.number;
  const { ethnicity, address, phone } = given.voter;
  const phoneEncrypted = phone === null || phone === '' ? null : cipher.encrypt(phone);
  return [
    name,
    strokeSortKey(name),
    sex,
    birthDate,
    ethnicity,
    address,
    areaOfPerson(constituencies),
    phoneEncrypted,
    context.keys.identifierTailHash(normalised),
    cipher.encrypt(normalised),
  ];
}

/** The township's office looks after him. */
export function areaOfPerson(constituencies: readonly Constituency[]): string | undefined {
  const ofTownship = constituencies.find(({ level }) => level === 'township');
  return (ofTownship ?? constituencies[0])?.area;
}
