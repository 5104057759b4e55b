/** 写入一个人的登记: the claims on his number, himself, his number, what he is compared by, his place on each roll. */
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import type { Cipher } from '../../keys/cipher.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { columnNames, keyColumns, type LinkageRecord, sealed } from './live-check/linkage-record.ts';
import type { SoundNumber } from './seek-person.ts';
import type { VoterDetails } from './register-voter.schema.ts';

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

/**
 * In one statement, because each costs its way to the database. Answers the level on which somebody's claim on the number stands; the caller then takes
 * back what was written. A claim of a cycle that is over is taken over.
 */
export async function writeRegistration(
  acting: Acting,
  given: NewRegistration,
): Promise<Constituency['level'] | undefined> {
  const { tx, county, now } = acting;
  const { cycle, electionDay, person, hash, voter } = given;
  const constituencies = given.constituencies.toSorted((one, other) => (one.level < other.level ? -1 : 1));
  const column = (name: 'level' | 'id' | 'area') => constituencies.map((each) => each[name]);
  const { rows } = await sql<{ level: Constituency['level'] }>`
    with claimed as (
      insert into identifier_claim as k (hash, level, county, cycle, person)
      select claim_key(${hash}, ${person}, ${given.isShared}), level, ${county}, ${cycle}, ${person}
      from unnest(${column('level')}::text[]) level
      on conflict (hash, level) do update
        set county = excluded.county, cycle = excluded.cycle, person = excluded.person
        where k.cycle <> excluded.cycle and k.cycle not in (select standing_cycles(${electionDay}))
      returning level
    ), ${given.isKnown ? sql`` : personStatements(acting, given)} compared as (
      insert into linkage_record (county, person, ${columnNames()}, record)
      values (${county}, ${person}, ${sql.join(keyColumns(given.compared))}, ${sealed(acting.context.keys, given.compared)})
      on conflict do nothing
    ), registered as (
      insert into registration (county, cycle, level, person, constituency, area, voter_group, source, registered_at)
      select ${county}, ${cycle}, level, ${person}, constituency, area, ${voter.voterGroup}, 'office', ${now}
      from unnest(${column('level')}::text[], ${column('id')}::uuid[], ${column('area')}::text[]) as wanted (level, constituency, area)
      -- Someone struck elsewhere is registered anew; his claim was given back then.
      on conflict (county, cycle, level, person) do update
        set constituency = excluded.constituency, area = excluded.area, status = 'on-roll',
          registered_at = excluded.registered_at
    )
    select level from claimed`.execute(tx);
  return constituencies.find(({ level }) => !rows.some((row) => row.level === level))?.level;
}

function personStatements({ county, context }: Acting, given: NewRegistration) {
  const { person, name, hash, cipher, constituencies } = given;
  const { normalised, birthDate, sex } = given.number;
  const { ethnicity, address, phone } = given.voter;
  const phoneEncrypted = phone === null || phone === '' ? null : cipher.encrypt(phone);
  return sql`new_person as (
      insert into person (county, id, name, sort_key, sex, birth_date, ethnicity, address, area, phone_encrypted)
      values (${county}, ${person}, ${name}, ${strokeSortKey(name)}, ${sex}, ${birthDate}, ${ethnicity}, ${address},
        ${areaOf(constituencies)}, ${phoneEncrypted})
    ), numbered as (
      insert into person_identifier (county, hash, tail_hash, person, encrypted, is_shared)
      values (${county}, ${hash}, ${context.keys.identifierTailHash(normalised)}, ${person}, ${cipher.encrypt(normalised)},
        ${given.isShared})
    ), `;
}

/** The township's office looks after him. */
function areaOf(constituencies: readonly Constituency[]): string | undefined {
  const ofTownship = constituencies.find(({ level }) => level === 'township');
  return (ofTownship ?? constituencies[0])?.area;
}
