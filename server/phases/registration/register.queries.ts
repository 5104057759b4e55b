/** 选民登记册: search and pages. Who looked, and how much, is recorded. */
import { isCivilDate } from '@xuanwu/rules/civil-date.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { whoAndWhen } from '../../acts/acting.ts';
import { countyCipher } from '../../keys/county-cipher.ts';
import { appendEntries } from '../../ledger/append.ts';
import { type RegisterQuery, wantedPersons } from './register-search.queries.ts';
import type { RegisterPage, RollPage, RollQuerySchema } from './register.schema.ts';
import { readRollCorrections } from './roll-record.ts';

interface RegisterRow extends Omit<RegisterPage['rows'][number], 'idNumber'> {
  readonly sortKey: string;
  readonly encrypted: Buffer | null;
}

export async function readRegisterPage(acting: Acting, query: RegisterQuery): Promise<RegisterPage> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const { rows } = await sql<RegisterRow>`
    select p.id as person, p.name, p.sex, p.birth_date, p.ethnicity, p.address, i.encrypted,
      ${SORT_KEYS[query.sort]}::text as sort_key,
      (select jsonb_build_object('id', c.id, 'name', c.name) from registration g
        join constituency c on c.county = g.county and c.id = g.constituency
        where g.county = p.county and g.person = p.id and g.level = 'county' and g.status = 'on-roll' limit 1) as county,
      (select jsonb_build_object('id', c.id, 'name', c.name) from registration g
        join constituency c on c.county = g.county and c.id = g.constituency
        where g.county = p.county and g.person = p.id and g.level = 'township' and g.status = 'on-roll' limit 1) as township
    from person p
    left join lateral (
      select encrypted from person_identifier i where i.county = p.county and i.person = p.id limit 1) i on true
    where p.county = ${county} and not p.is_withdrawn and ${await wantedPersons(acting, cipher, query)} and ${behind(query)}
    ${orderOf(query)}
    limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  await recordReading(acting, page.length);
  const isWhole = !query.q && !query.constituency && !query.sex;
  return {
    rows: page.map(({ sortKey: _key, encrypted, ...row }) => ({
      ...row,
      idNumber: encrypted ? masked(cipher.decrypt(encrypted).toString()) : '',
    })),
    next: last ? `${last.sortKey}|${last.person}` : null,
    total: isWhole ? await countPersons(acting) : null,
  };
}

const SORT_KEYS = { strokes: sql`p.sort_key`, 'birth-date': sql`p.birth_date` } as const;
const KEY_TYPES = { strokes: sql`text`, 'birth-date': sql`date` } as const;

const AFTER = /^(.*)\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Behind the last row of the page before. */
function behind({ after, sort, order }: RegisterQuery) {
  const [, key, person] = AFTER.exec(after ?? '') ?? [];
  if (key === undefined || person === undefined) return sql`true`;
  if (sort === 'birth-date' && !isCivilDate(key)) return sql`true`;
  const side = order === 'descending' ? sql`<` : sql`>`;
  return sql`(${SORT_KEYS[sort]}, p.id) ${side} (${key}::${KEY_TYPES[sort]}, ${person}::uuid)`;
}

function orderOf({ sort, order }: RegisterQuery) {
  const direction = order === 'descending' ? sql`desc` : sql`asc`;
  return sql`order by ${SORT_KEYS[sort]} ${direction}, p.id ${direction}`;
}

/** 230102********1234: enough to tell two people apart at a table. */
function masked(idNumber: string): string {
  return `${idNumber.slice(0, 6)}********${idNumber.slice(-4)}`;
}

async function countPersons({ tx, county }: Acting): Promise<number> {
  const { persons } = await tx
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('persons'))
    .where('county', '=', county)
    .where('isWithdrawn', '=', false)
    .executeTakeFirstOrThrow();
  return persons;
}

/** What the ledger calls the reading of personal data. */
export const READ_REGISTER = 'read-register';

/** Reading of personal data by people: that somebody looked at so many, not at whom. */
export async function recordReading(acting: Acting, persons: number): Promise<void> {
  const reading = { act: READ_REGISTER, outcome: 'done' as const, subject: {}, figures: { persons } };
  await appendEntries(acting.tx, acting.county, [{ id: acting.entry, ...reading, ...whoAndWhen(acting) }]);
}

export async function readRollPage(
  acting: Acting,
  constituency: string,
  query: z.infer<typeof RollQuerySchema>,
): Promise<RollPage> {
  const { tx, county } = acting;
  const roll = await tx
    .selectFrom('roll')
    .select('publishedOn')
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .executeTakeFirst();
  const entries = roll
    ? sql`select person, serial, coalesce(amended_name, name) as name, coalesce(amended_sex, sex) as sex, struck, added,
          coalesce(amended_name, amended_sex) is not null as amended from roll_entry
        where county = ${county} and constituency = ${constituency}`
    : sql`select p.id as person, row_number() over (order by p.sort_key, p.id)::integer as serial, p.name, p.sex,
          false as struck, false as added, false as amended
        from registration g join person p on p.county = g.county and p.id = g.person
        where g.county = ${county} and g.constituency = ${constituency} and g.status = 'on-roll'`;
  const named = query.q ? sql`and strpos(name, ${query.q}) > 0` : sql``;
  const { rows } = await sql<RollPage['rows'][number]>`
    select * from (${entries}) entry where serial > ${query.after} ${named} order by serial limit ${query.limit + 1}`.execute(
    tx,
  );
  const { rows: counts } = await sql<{ voters: number }>`
    select count(*) filter (where not struck) as voters from (${entries}) entry`.execute(tx);
  const page = rows.slice(0, query.limit);
  await recordReading(acting, page.length);
  const openCases = await countOpenCases(acting, constituency);
  const corrections = await readRollCorrections(tx, county, constituency);
  return {
    publishedOn: roll?.publishedOn ?? null,
    voters: counts[0]?.voters ?? 0,
    openCases,
    rows: page,
    next: rows.length > query.limit ? (page.at(-1)?.serial ?? null) : null,
    corrections: corrections.map(({ id, kind, name, amendedName, amendedSex, reason, publishedOn }) => ({
      id,
      kind,
      name,
      amendedName: amendedName ?? null,
      amendedSex: amendedSex ?? null,
      reason,
      publishedOn,
    })),
  };
}

async function countOpenCases({ tx, county }: Acting, constituency: string): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(distinct k.id)::integer as cases
    from registration_case k
    join registration_case_subject s on s.county = k.county and s.case_id = k.id
    join registration g on g.county = s.county and g.person = s.person and g.cycle = k.cycle and g.status = 'on-roll'
    where k.county = ${county} and k.state = 'open' and g.constituency = ${constituency}`.execute(tx);
  return rows[0]?.cases ?? 0;
}
