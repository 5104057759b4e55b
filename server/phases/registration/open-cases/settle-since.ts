/** 情况已变，自动办结 · what the register itself has answered since nobody need decide any more. Each one is an entry of the ledger, with what answered it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { whoAndWhen } from '../../../acts/acting.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { appendEntries } from '../../../ledger/append.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { readName } from '../voter-files/read-cells.ts';
import { UnregisteredSchema } from './case.schema.ts';
import { inCounty } from './county-scope.ts';
import { settleThere } from './settle-elsewhere.ts';
import { readStanding } from './standing.queries.ts';

/** What the ledger calls it that a case closed by itself, or is open again. */
export const SETTLE_SINCE = 'settle-case-since';

const REASONS = {
  registered: '此人已经登记（号码、姓名相同）',
  struck: '一方已经不在任何名单上',
  'on-roll-again': '双方又都在名单上',
} as const;

interface Question {
  readonly id: string;
  readonly otherCounties: readonly string[];
}

/** Somebody who was just registered, and a case (漏登) about somebody of his number. */
export interface Answered {
  readonly caseId: string;
  readonly person: string;
  readonly name: string;
}

/** 漏登: closed where he bears the name that was missed, and stands on every level that he was missed on. */
export async function closeMissed(
  acting: Acting,
  cycle: string,
  answered: readonly Answered[],
): Promise<void> {
  if (answered.length === 0) return;
  await inCounty(acting, acting.county, async (there) => {
    for (const each of answered)
      if (await isAnswered(there, cycle, each))
        await close(there, { id: each.caseId, otherCounties: [] }, 'registered');
  });
}

async function isAnswered(
  { tx, county, context }: Acting,
  cycle: string,
  { caseId, person, name }: Answered,
): Promise<boolean> {
  const { rows } = await sql<{ detailsEncrypted: Buffer; levels: string[] }>`
    select s.details_encrypted, array(select g.level from registration g
      where g.county = ${county} and g.cycle = ${cycle} and g.person = ${person} and g.status = 'on-roll') as levels
    from registration_case k join registration_case_subject s on s.county = k.county and s.case_id = k.id
    where k.county = ${county} and k.id = ${caseId} and k.cycle = ${cycle} and k.kind = 'missed' and k.state = 'open'
      and s.details_encrypted is not null`.execute(tx);
  const [row] = rows;
  if (!row) return false;
  const cipher = await countyCipher(tx, context.keys, county);
  const missed = UnregisteredSchema.parse(JSON.parse(cipher.decrypt(row.detailsEncrypted).toString()));
  const wanted = [
    ...(missed.countyConstituency === null ? [] : ['county']),
    ...(missed.townshipConstituency === null ? [] : ['township']),
  ];
  return readName(missed.name).value === name && wanted.every((level) => row.levels.includes(level));
}

/**
 * 重登, of people who went off a roll or came back onto one: with fewer than two records on the rolls nothing is there twice, and where both stand again it
 * is asked again. `but` is the case that is being decided. A record that was merged leaves its questions to the one that it was merged into.
 */
export async function settleDuplicates(
  acting: Acting,
  cycle: string,
  persons: readonly string[],
  but?: string,
): Promise<void> {
  if (persons.length === 0) return;
  await inCounty(acting, acting.county, async (there) => {
    for (const { isOpen, standing, records, ...question } of await readDuplicates(there, cycle, persons)) {
      if (question.id === but) continue;
      if (isOpen && standing < 2) await close(there, question, 'struck');
      else if (!isOpen && standing === records) await openAgain(there, question);
    }
  });
}

async function readDuplicates(there: Acting, cycle: string, persons: readonly string[]) {
  const { tx, county } = there;
  const { electionDay } = await getCycle(there, cycle);
  const { rows } = await sql<Question & { isOpen: boolean; records: number; standing: number }>`
    with asked as (
      select k.id, k.other_counties, k.level, k.state = 'open' as is_open,
        array_agg(s.register order by s.place) as registers, array_agg(s.person order by s.place) as persons
      from registration_case k join registration_case_subject s on s.county = k.county and s.case_id = k.id
      where k.county = ${county} and k.cycle = ${cycle} and k.kind = 'duplicate'
        and (k.state = 'open' or k.decision = 'settled-since')
        and k.id in (select case_id from registration_case_subject
          where county = ${county} and register = ${county} and person = any(${[...persons]}::uuid[]))
      group by k.county, k.id)
    select a.id, a.other_counties, a.is_open, cardinality(a.persons) as records,
      (select count(distinct (g.county, g.person)) from standing_registrations(a.registers, a.persons, ${electionDay}) g
        where a.level is null or g.level = a.level)::integer as standing
    from asked a
    where array_position(a.persons, null) is null
      and not exists (select from person p where p.county = ${county} and p.id = any(a.persons) and p.merged_into is not null)
    order by a.id`.execute(tx);
  return rows;
}

async function close(there: Acting, question: Question, because: 'registered' | 'struck') {
  const { tx, county, today } = there;
  const closed = await tx
    .updateTable('registrationCase')
    .set({ state: 'decided', decision: 'settled-since', decidedOn: today })
    .where('county', '=', county)
    .where('id', '=', question.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) return;
  await record(there, question, because, null);
  for (const other of question.otherCounties)
    await inCounty(there, other, (elsewhere) => settleThere(elsewhere, county, question.id, 'open'));
}

async function openAgain(there: Acting, question: Question) {
  const { tx, county } = there;
  const { rows } = await sql<{ id: string }>`
    select d.id from registration_case_decision d
    where d.county = ${county} and d.case_id = ${question.id} and d.kind = 'settled-since'
      and not exists (select from registration_case_decision u where u.county = d.county and u.undoes = d.id)`.execute(
    tx,
  );
  await tx
    .updateTable('registrationCase')
    .set({ state: 'open', decision: null, decidedOn: null })
    .where('county', '=', county)
    .where('id', '=', question.id)
    .execute();
  await record(there, question, 'on-roll-again', rows[0]?.id ?? null);
  for (const other of question.otherCounties)
    await inCounty(there, other, (elsewhere) => settleThere(elsewhere, county, question.id, 'decided'));
}

/** In the ledger and among the decisions on the case, so that it can be undone as every other: nobody's registration was changed by it. */
async function record(
  there: Acting,
  { id }: Question,
  because: keyof typeof REASONS,
  undoes: string | null,
): Promise<void> {
  const { tx, county, actor, now } = there;
  const entry = randomUUID();
  const details = { act: SETTLE_SINCE, outcome: 'done' as const, subject: { case: id, because } };
  await appendEntries(tx, county, [{ id: entry, ...details, ...whoAndWhen(there) }]);
  const nobody = JSON.stringify(await readStanding(there, []));
  await tx
    .insertInto('registrationCaseDecision')
    .values({
      county,
      id: randomUUID(),
      caseId: id,
      kind: undoes === null ? 'settled-since' : 'reopen',
      reason: REASONS[because],
      decided: JSON.stringify({ because }),
      persons: [],
      before: nobody,
      after: nobody,
      undoes,
      decidedBy: actor.account,
      decidedAt: now,
      entry,
    })
    .execute();
}
