/** 没有登记的当事人 · their names lie encrypted; and whether somebody who may be one of them was registered since. */
import { identityNumber } from '@xuanwu/rules/identity-number.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { type Unregistered, UnregisteredSchema } from '../open-cases/case.schema.ts';
import type { CasePage } from './case-view.schema.ts';

interface Stored {
  readonly caseId: string;
  /** Where among the case's names. */
  readonly at: number;
  readonly detailsEncrypted: Buffer;
}

interface UnregisteredSubject extends Omit<Stored, 'detailsEncrypted'> {
  readonly details: Unregistered;
}

type Row = CasePage['rows'][number];

/** Each row with the names that the database does not know, and who was registered since. */
export async function tellUnregistered<
  R extends Pick<Row, 'id' | 'state'> & { readonly names: readonly string[] },
>(
  acting: Acting,
  rows: readonly R[],
): Promise<(Omit<R, 'names'> & Pick<Row, 'names' | 'registeredSince'>)[]> {
  const cases = rows.map(({ id }) => id);
  const subjects = await decrypted(acting, sql`k.id = any(${cases}::uuid[])`);
  const since = await readRegisteredSince(
    acting,
    subjects.filter(({ caseId }) => rows.some(({ id, state }) => id === caseId && state === 'open')),
  );
  return rows.map((row) => {
    const names = [...row.names];
    for (const { caseId, at, details } of subjects) if (caseId === row.id) names[at] = details.name;
    return { ...row, names, registeredSince: since.get(row.id) ?? null };
  });
}

/** 按姓名查找: the cases about somebody on no register whose name has this in it. */
export async function findUnregistered(acting: Acting, q: string, state: Row['state']): Promise<string[]> {
  const subjects = await decrypted(acting, sql`k.state = ${state}`);
  return subjects.filter(({ details }) => details.name.includes(q)).map(({ caseId }) => caseId);
}

async function decrypted(
  { tx, county, context }: Acting,
  which: ReturnType<typeof sql>,
): Promise<UnregisteredSubject[]> {
  const { rows } = await sql<Stored>`
    select * from (
      select s.case_id, s.details_encrypted,
        (row_number() over (partition by s.case_id order by s.place) - 1)::integer as at
      from registration_case_subject s join registration_case k on k.county = s.county and k.id = s.case_id
      where s.county = ${county} and ${which}) subject
    where details_encrypted is not null`.execute(tx);
  if (rows.length === 0) return [];
  const cipher = await countyCipher(tx, context.keys, county);
  return rows.map(({ caseId, at, detailsEncrypted }) => ({
    caseId,
    at,
    details: UnregisteredSchema.parse(JSON.parse(cipher.decrypt(detailsEncrypted).toString())),
  }));
}

/** By case. A namesake of the day is said too: a file's wrong number was put right before he was registered. Whoever is a party already is not. */
async function readRegisteredSince(
  { tx, county, context }: Acting,
  subjects: readonly UnregisteredSubject[],
): Promise<Map<string, NonNullable<Row['registeredSince']>>> {
  if (subjects.length === 0) return new Map();
  const hashes = subjects.map(({ details }) => {
    const { valid, normalised } = identityNumber({ value: details.idNumber ?? '' });
    return valid && normalised ? context.keys.identifierHash(normalised) : null;
  });
  const { rows } = await sql<NonNullable<Row['registeredSince']> & { caseId: string }>`
    select distinct on (asked.case_id) asked.case_id, p.id as person, numbered.same as is_same_number,
      array(select c.name from registration g join constituency c on c.county = g.county and c.id = g.constituency
        where g.county = p.county and g.person = p.id and g.cycle = k.cycle and g.status = 'on-roll' order by g.level) as places
    from unnest(${subjects.map(({ caseId }) => caseId)}::uuid[], ${subjects.map(({ details }) => details.name)}::text[],
      ${subjects.map(({ details }) => details.birthDate)}::date[], ${hashes}::bytea[]) as asked (case_id, name, birth_date, hash)
    join registration_case k on k.county = ${county} and k.id = asked.case_id
    join person p on p.county = ${county} and p.name = asked.name and not p.is_withdrawn
    cross join lateral (select exists (select from person_identifier i
      where i.county = p.county and i.person = p.id and i.hash = asked.hash) as same) numbered
    where (numbered.same or p.birth_date = asked.birth_date)
      and exists (select from registration g
        where g.county = p.county and g.person = p.id and g.cycle = k.cycle and g.status = 'on-roll')
      and not exists (select from registration_case_subject s
        where s.county = ${county} and s.case_id = k.id and s.register = ${county} and s.person = p.id)
    order by asked.case_id, numbered.same desc, p.id`.execute(tx);
  return new Map(rows.map(({ caseId, ...since }) => [caseId, since]));
}
