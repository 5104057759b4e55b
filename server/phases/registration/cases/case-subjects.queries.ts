/** 当事人 of a case, as far as the caller may see them: his own people whole, of others what tells two apart. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { civilDate } from '../../../acts/clock.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { readSubjects, type SubjectRow } from '../open-cases/case.queries.ts';
import { UnregisteredSchema } from '../open-cases/case.schema.ts';
import type { CaseView } from './case-view.schema.ts';
import { inCounty } from '../open-cases/county-scope.ts';
import { hideAlike } from './hide-alike.ts';

type Subject = CaseView['subjects'][number];

/** Numbers hidden where they are alike; the register of each person whose data were read. */
export async function readCaseSubjects(
  acting: Acting,
  id: string,
  cycle: string,
): Promise<{ rows: Subject[]; registers: string[] }> {
  const subjects = await readSubjects(acting, id);
  const rows: Subject[] = [];
  for (const subject of subjects) rows.push(await readSubject(acting, subject, cycle));
  const numbers = hideAlike(
    rows.map(({ idNumber }) => idNumber),
    6,
    4,
  );
  const phones = hideAlike(
    rows.map(({ phone }) => phone),
    3,
    4,
  );
  return {
    rows: rows.map((row, at) => ({ ...row, idNumber: numbers[at] ?? '', phone: phones[at] ?? '' })),
    registers: subjects.map(({ register }) => register),
  };
}

async function readSubject(acting: Acting, subject: SubjectRow, cycle: string): Promise<Subject> {
  if (subject.person === null) return unregistered(acting, subject);
  const own = subject.register === acting.county ? await readPerson(acting, subject, cycle) : undefined;
  if (own) return { ...own, isOwn: true };
  const there = await inCounty(acting, subject.register, async (other) => {
    const of = subject.register === acting.county ? cycle : undefined;
    return { person: await readPerson(other, subject, of), name: await nameOf(other) };
  });
  if (!there.person) throw new Error('a case names a person who is not there');
  // Another's people: name, day and the number's ends, as two offices would tell each other; not where they live.
  return { ...there.person, isOwn: false, register: there.name, ethnicity: null, address: null, phone: '' };
}

async function nameOf({ tx, county }: Acting): Promise<string> {
  const row = await tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
  return row?.name ?? county;
}

async function unregistered({ tx, county, context }: Acting, subject: SubjectRow): Promise<Subject> {
  const { place, detailsEncrypted } = subject;
  const nobody = { person: null, isOwn: false, register: null, isWithdrawn: false, places: [] };
  if (detailsEncrypted === null) {
    const hidden = {
      sex: 'unknown' as const,
      birthDate: null,
      idNumber: '',
      phone: '',
      ethnicity: null,
      address: null,
    };
    return { place, ...nobody, ...hidden, name: '外县没有登记的人', details: null };
  }
  const cipher = await countyCipher(tx, context.keys, county);
  const details = UnregisteredSchema.parse(JSON.parse(cipher.decrypt(detailsEncrypted).toString()));
  const { name, sex, birthDate, ethnicity, address } = details;
  const numbers = { idNumber: details.idNumber ?? '', phone: details.phone ?? '' };
  return { place, ...nobody, name, sex, birthDate, ethnicity, address, ...numbers, details };
}

/** Of `person p`. Merged records have all numbers of both: each is shown with the one that it had when that was decided. */
function numberOf(caseId: string) {
  return sql`coalesce(
    (select decode(substr(i ->> 'encrypted', 3), 'hex')
      from registration_case_decision d, jsonb_array_elements(d.before -> 'person_identifier') i
      where d.county = p.county and d.case_id = ${caseId} and d.kind = 'merge' and (i ->> 'person')::uuid = p.id
        and not exists (select from registration_case_decision u where u.county = d.county and u.undoes = d.id)
      order by i ->> 'hash' limit 1),
    (select encrypted from person_identifier i where i.county = p.county and i.person = p.id order by hash limit 1))`;
}

interface PersonRow {
  readonly name: string;
  readonly sex: Subject['sex'];
  readonly birthDate: string;
  readonly ethnicity: string | null;
  readonly address: string | null;
  readonly isWithdrawn: boolean;
  readonly phoneEncrypted: Buffer | null;
  readonly encrypted: Buffer | null;
  readonly places: readonly (Omit<Subject['places'][number], 'registeredOn'> & {
    readonly registeredAt: string;
  })[];
}

async function readPerson(
  { tx, county, context }: Acting,
  { place, person, caseId }: SubjectRow,
  cycle: string | undefined,
): Promise<Subject | undefined> {
  const { rows } = await sql<PersonRow>`
    select p.name, p.sex, p.birth_date, p.ethnicity, p.address, p.is_withdrawn, p.phone_encrypted,
      ${numberOf(caseId)} as encrypted,
      (select coalesce(jsonb_agg(jsonb_build_object('level', g.level, 'constituency', c.id, 'name', c.name,
          'isPublished', c.stage <> 'drawn', 'registeredAt', g.registered_at) order by g.level), '[]')
        from registration g join constituency c on c.county = g.county and c.id = g.constituency
        where g.county = p.county and g.person = p.id and g.status = 'on-roll'
          and g.cycle = coalesce(${cycle ?? null}::uuid, (select id from cycle where county = p.county order by election_day desc limit 1))) as places
    from person p where p.county = ${county} and p.id = ${person}`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const cipher = await countyCipher(tx, context.keys, county);
  const { encrypted, phoneEncrypted, places, ...rest } = row;
  return {
    ...rest,
    place,
    person,
    isOwn: false,
    register: null,
    details: null,
    idNumber: encrypted ? cipher.decrypt(encrypted).toString() : '',
    phone: phoneEncrypted ? cipher.decrypt(phoneEncrypted).toString() : '',
    places: places.map(({ registeredAt, ...each }) => ({
      ...each,
      registeredOn: civilDate(new Date(registeredAt)),
    })),
  };
}
