/** 交给手机的登记册 · everybody who stands in the constituencies, with what the comparison works on. Who took it, and how many, is recorded. */
import { bytesOf } from '@xuanwu/linkage/stored-record.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Cipher } from '../../../keys/cipher.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { linkageRecordOf } from '../live-check/linkage-record.ts';
import { recordReading } from '../register.queries.ts';
import { shareWanted } from '../wanted-constituencies.ts';
import { fingerprintOf } from './fingerprint.queries.ts';
import type { RegisterPack } from '../taken-register.schema.ts';
import { lockTakenRegister, refuseOthers } from './taken-registers.queries.ts';

type Taken = Awaited<ReturnType<typeof lockTakenRegister>>;

/**
 * Handed over as often as he who took it asks, to his one phone, until it is called back. Once it expired nobody stands in it any more: only its key
 * is given, for what was typed under a code that was forgotten.
 */
export async function handOverRegister(
  acting: Acting,
  { register, device }: { readonly register: string; readonly device: string },
): Promise<RegisterPack> {
  const { tx, county, context, now } = acting;
  const taken = await lockTakenRegister(acting, register);
  refuseOthers(acting, taken);
  refuseEnded(taken, device);
  const shared = await shareWanted(acting, taken);
  const constituencies = await shared();
  const cipher = await countyCipher(tx, context.keys, county);
  const voters = taken.expiresAt > now ? await votersOf(acting, taken, cipher) : [];
  const fingerprint = await fingerprintOf(acting, taken);
  await tx
    .updateTable('takenRegister')
    .set({ persons: voters.length, fingerprint, handedOverAt: now, lastContactAt: now })
    .where('county', '=', county)
    .where('id', '=', register)
    .execute();
  await recordReading(acting, voters.length);
  const { name } = await tx
    .selectFrom('area')
    .select('name')
    .where('code', '=', county)
    .executeTakeFirstOrThrow();
  return {
    register,
    cycle: taken.cycle,
    county: { code: county, name },
    constituencies: constituencies.map(({ id, name: title, level, electionDay, stage }) => ({
      id,
      name: title,
      level,
      electionDay,
      stage,
    })),
    takenAt: taken.takenAt.toISOString(),
    expiresAt: taken.expiresAt.toISOString(),
    now: now.toISOString(),
    key: cipher.decrypt(taken.keyEncrypted).toString('base64'),
    law: { ...(await lawFor(acting, constituencies[0]?.electionDay)) },
    voters,
  };
}

function refuseEnded(taken: Taken, device: string): void {
  if (taken.device !== device)
    throw new ActError('not-permitted', '这份登记册是在另一部手机上带走的。请在这部手机上重新带走。');
  if (taken.returnedAt) throw new ActError('lost-race', '这份登记册已经交回。请重新带走。');
  if (taken.calledBackAt) throw new ActError('lost-race', '这份登记册已被办公室召回，不能再取。');
}

interface VoterRow {
  readonly person: string;
  readonly name: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly birthDate: string;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly phoneEncrypted: Buffer | null;
  readonly numberEncrypted: Buffer | null;
  readonly record: Buffer | null;
  readonly levels: ('county' | 'township')[];
}

async function votersOf(
  { tx, county, context }: Acting,
  { countyConstituency, townshipConstituency }: Taken,
  cipher: Cipher,
): Promise<RegisterPack['voters']> {
  const ids = [countyConstituency, townshipConstituency].filter((id) => id !== null);
  const { rows } = await sql<VoterRow>`
    select p.id as person, p.name, p.sex, p.birth_date, p.ethnicity, p.address, p.phone_encrypted, r.record,
      (select i.encrypted from person_identifier i where i.county = p.county and i.person = p.id limit 1) as number_encrypted,
      (select array_agg(g.level order by g.level) from registration g where g.county = p.county and g.person = p.id
        and g.constituency = any(${ids}::uuid[]) and g.status = 'on-roll') as levels
    from person p left join linkage_record r on r.county = p.county and r.person = p.id
    where p.county = ${county} and p.id in (select g.person from registration g
      where g.county = ${county} and g.constituency = any(${ids}::uuid[]) and g.status = 'on-roll')
    order by p.sort_key, p.id`.execute(tx);
  const text = (sealed: Buffer | null) => (sealed === null ? '' : cipher.decrypt(sealed).toString());
  // Who was registered before there were records has none: his is made from his details.
  const recordOf = ({ record, phoneEncrypted, numberEncrypted, ...details }: VoterRow) =>
    record === null
      ? bytesOf(
          linkageRecordOf(context.keys, {
            ...details,
            idNumber: text(numberEncrypted),
            phone: text(phoneEncrypted),
          }).record,
        )
      : context.keys.linkage.decrypt(record);
  return rows.map((row) => ({
    person: row.person,
    name: row.name,
    birthDate: row.birthDate,
    address: row.address,
    levels: row.levels,
    record: Buffer.from(recordOf(row)).toString('base64'),
  }));
}
