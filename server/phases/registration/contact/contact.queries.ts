import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { recordReading } from '../register.queries.ts';
import type {
  ContactRoute,
  ContactWork,
  ContactWorkQuerySchema,
  HouseholdStatus,
  PersonContact,
} from './contact.schema.ts';

/** Two who work on one person come one after the other. */
export async function holdPerson(
  { tx, county }: Acting,
  person: string,
): Promise<{ name: string; area: string }> {
  const row = await tx
    .selectFrom('person')
    .select(['name', 'area'])
    .where('county', '=', county)
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst();
  return found(row, '登记册上的这个人');
}

export async function areaOfPerson(acting: Acting, { person }: { person: string }): Promise<string> {
  return (await holdPerson(acting, person)).area;
}

export async function getContact(
  { tx, county }: Acting,
  cycle: string,
  person: string,
): Promise<{ status: HouseholdStatus }> {
  const row = await tx
    .selectFrom('voterContact')
    .select('status')
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .executeTakeFirst();
  if (!row) throw new ActError('bad-request', '请先登记他是户在人不在，还是人在户不在。');
  return row as { status: HouseholdStatus };
}

export async function updateContact(
  { tx, county, entry }: Acting,
  cycle: string,
  person: string,
  change: {
    route?: ContactRoute;
    routeDocument?: string | null;
    nextStep: string | null;
    dueOn: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('voterContact')
    .set({ ...change, entry })
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .execute();
}

interface AttemptRow extends Omit<PersonContact['attempts'][number], 'note'> {
  readonly noteEncrypted: Buffer | null;
}

export async function readPersonContact(
  acting: Acting,
  cycle: string,
  person: string,
): Promise<PersonContact> {
  const { tx, county, context } = acting;
  const cipher = await countyCipher(tx, context.keys, county);
  const decrypted = (sealed: Buffer | null) => (sealed ? cipher.decrypt(sealed).toString() : null);
  const { rows } = await sql<
    Omit<PersonContact, 'telephone' | 'attempts'> & { phoneEncrypted: Buffer | null }
  >`
    select p.id as person, p.name, p.phone_encrypted, k.status, k.route, k.route_document as document, k.next_step,
      k.due_on::text as due_on
    from person p
    left join voter_contact k on k.county = p.county and k.person = p.id and k.cycle = ${cycle}
    where p.county = ${county} and p.id = ${person}`.execute(tx);
  const { phoneEncrypted, ...row } = found(rows[0], '登记册上的这个人');
  const { rows: attempts } = await sql<AttemptRow>`
    select t.id, t.means, t.result, t.made_on::text as made_on, t.note_encrypted, a.display_name as by
    from contact_attempt t join account a on a.id = t.account
    where t.county = ${county} and t.cycle = ${cycle} and t.person = ${person}
    order by t.made_on desc, t.id`.execute(tx);
  await recordReading(acting, 1);
  return {
    ...row,
    telephone: decrypted(phoneEncrypted),
    attempts: attempts.map(({ noteEncrypted, ...attempt }) => ({
      ...attempt,
      note: decrypted(noteEncrypted),
    })),
  };
}

const PAGE = 50;

type Query = z.infer<typeof ContactWorkQuerySchema>;

/** 工作清单: whoever has a status, those who are due first. */
export async function readContactWork(acting: Acting, cycle: string, query: Query): Promise<ContactWork> {
  const { tx, county, today } = acting;
  const work = sql`
    select k.person, p.name, p.address, k.status, k.route, k.next_step, k.due_on, t.attempts, t.last,
      case when k.route is not null then 'decided' when t.reached > 0 then 'no-route' else 'not-reached' end as state,
      coalesce(k.due_on < ${today}::date, false) as is_overdue
    from voter_contact k
    join person p on p.county = k.county and p.id = k.person
    cross join lateral (
      select count(*) as attempts, count(*) filter (where a.result = 'reached') as reached,
        (array_agg(jsonb_build_object('means', a.means, 'result', a.result, 'madeOn', a.made_on)
          order by a.made_on desc, a.id desc))[1] as last
      from contact_attempt a where a.county = k.county and a.cycle = k.cycle and a.person = k.person) t
    where k.county = ${county} and k.cycle = ${cycle}`;
  const { rows: counted } = await sql<{
    state: ContactWork['rows'][number]['state'];
    people: number;
    overdue: number;
  }>`
    select state, count(*) as people, count(*) filter (where is_overdue) as overdue from (${work}) w group by state`.execute(
    tx,
  );
  const wanted = sql`from (${work}) w where ${wantedRows(query)}`;
  const { rows: totals } = await sql<{ total: number }>`select count(*) as total ${wanted}`.execute(tx);
  const { rows } = await sql<ContactWork['rows'][number]>`
    select person, name, address, status, state, route, attempts, last, next_step, due_on::text as due_on, is_overdue
    ${wanted} order by w.due_on nulls last, person limit ${PAGE} offset ${(query.page - 1) * PAGE}`.execute(
    tx,
  );
  await recordReading(acting, rows.length);
  const countOf = (state: string) => counted.find((row) => row.state === state)?.people ?? 0;
  return {
    total: totals[0]?.total ?? 0,
    counts: {
      'not-reached': countOf('not-reached'),
      'no-route': countOf('no-route'),
      decided: countOf('decided'),
    },
    overdue: counted.reduce((sum, row) => sum + row.overdue, 0),
    rows,
  };
}

function wantedRows({ q, state, status, due }: Query) {
  const conditions = [sql`true`];
  if (q !== undefined) conditions.push(sql`strpos(concat_ws(' ', name, address, next_step), ${q}) > 0`);
  if (state !== undefined) conditions.push(sql`state = ${state}`);
  if (status !== undefined) conditions.push(sql`status = ${status}`);
  if (due === 'overdue') conditions.push(sql`is_overdue`);
  if (due === 'open') conditions.push(sql`w.due_on is not null and not is_overdue`);
  return sql.join(conditions, sql` and `);
}
