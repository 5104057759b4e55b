/** 写入没有号码的人: himself, on which papers, what he is compared by, his place on each roll. No number is claimed. */
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { columnNames, keyColumns, type LinkageRecord, sealed } from '../live-check/linkage-record.ts';
import { areaOfPerson } from '../write-registration.ts';
import type { Unnumbered } from './register-without-number.schema.ts';

interface Written extends Unnumbered {
  readonly cycle: string;
  readonly person: string;
  readonly name: string;
  readonly compared: LinkageRecord;
  readonly cipher: Cipher;
  readonly constituencies: readonly Constituency[];
}

export async function writeUnnumbered(acting: Acting, given: Written): Promise<void> {
  const { tx, county, now, today, entry, context } = acting;
  const { cycle, person, name, voter, why, document, cipher, compared, constituencies } = given;
  const { sex, birthDate, ethnicity, address, phone, voterGroup } = voter;
  await tx
    .insertInto('person')
    .values({
      county,
      id: person,
      name,
      sortKey: strokeSortKey(name),
      sex,
      birthDate,
      ethnicity,
      address,
      area: areaOfPerson(constituencies) ?? county,
      phoneEncrypted: phone ? cipher.encrypt(phone) : null,
    })
    .execute();
  await tx
    .insertInto('unnumberedPerson')
    .values({ county, person, why, documentEncrypted: cipher.encrypt(document), recordedOn: today, entry })
    .execute();
  await sql`
    insert into linkage_record (county, person, ${columnNames()}, record, is_numbered)
    values (${county}, ${person}, ${sql.join(keyColumns(compared))}, ${sealed(context.keys, compared)}, false)`.execute(
    tx,
  );
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
    .execute();
}
