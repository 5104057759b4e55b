/** 资格事实 as it stands in its own table, apart from the register, encrypted but for its kind and days. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { daysOf } from './decision.ts';
import type { PersonFact } from './person-fact.schema.ts';

/** 一条资格事实, with who recorded it. */
export interface FactRow {
  readonly id: string;
  readonly person: string;
  readonly fact: PersonFact;
  readonly since: string;
  readonly until: string | null;
  readonly list: string | null;
  readonly recordedOn: string;
  readonly recordedBy: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
}

export interface RegisteredPersonRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly area: string;
}

export async function getPerson({ tx, county }: Acting, id: string): Promise<RegisteredPersonRow> {
  const row = await tx
    .selectFrom('person')
    .select(['id', 'name', 'birthDate', 'area'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  return found(row, '登记册上的这个人');
}

/** Two who record about one person come one after the other. */
export async function lockPerson(acting: Acting, id: string): Promise<RegisteredPersonRow> {
  const { tx, county } = acting;
  await tx
    .selectFrom('person')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return getPerson(acting, id);
}

/** Of one person, the newest first; withdrawn ones too. */
export async function readFacts(acting: Acting, persons: readonly string[]): Promise<FactRow[]> {
  const { tx, county, context } = acting;
  if (persons.length === 0) return [];
  const cipher = await countyCipher(tx, context.keys, county);
  const { rows } = await sql<Omit<FactRow, 'fact'> & { encrypted: Buffer }>`
    select f.id, f.person, f.since::text as since, f.until::text as until, f.list, f.encrypted,
      f.recorded_on::text as recorded_on, a.display_name as recorded_by,
      f.withdrawn_on::text as withdrawn_on, f.withdrawn_reason
    from person_fact f join account a on a.id = f.recorded_by
    where f.county = ${county} and f.person = any(${[...persons]}::uuid[])
    order by f.since desc, f.recorded_on desc, f.id`.execute(tx);
  return rows.map(({ encrypted, ...row }) => ({
    ...row,
    fact: JSON.parse(cipher.decrypt(encrypted).toString()) as PersonFact,
  }));
}

/** Those that stand, by person. */
export async function readStandingFacts(
  acting: Acting,
  persons: readonly string[],
): Promise<Map<string, PersonFact[]>> {
  const standing = new Map<string, PersonFact[]>();
  for (const { person, fact, withdrawnOn } of await readFacts(acting, persons)) {
    if (withdrawnOn === null) standing.set(person, [...(standing.get(person) ?? []), fact]);
  }
  return standing;
}

export interface FactToRecord {
  readonly id: string;
  readonly person: string;
  readonly area: string;
  readonly fact: PersonFact;
}

export async function insertFacts(
  acting: Acting,
  facts: readonly FactToRecord[],
  list: string | null = null,
): Promise<void> {
  const { tx, county, context, today, actor, entry } = acting;
  if (facts.length === 0) return;
  const cipher = await countyCipher(tx, context.keys, county);
  await tx
    .insertInto('personFact')
    .values(
      facts.map(({ id, person, area, fact }) => ({
        county,
        id,
        person,
        area,
        kind: fact.kind,
        ...daysOf(fact),
        encrypted: cipher.encrypt(JSON.stringify(fact)),
        list,
        recordedOn: today,
        recordedBy: actor.account,
        entry,
      })),
    )
    .execute();
}
