/** Cases and their people, written set-wise in one county. */
import { canonicalJson } from '@xuanwu/ledger/canonical-json.ts';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { type Insertable, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { RegistrationCaseSubject } from '../../../database/tables.ts';
import { countyCipher } from '../../../keys/county-cipher.ts';
import { missedHash } from './missed-number.ts';
import { caseDeadline } from './case-deadline.ts';
import { areasOf, electionDayOf } from './case-places.queries.ts';
import { type Asked, nameOf, type NewSubject, type OpenedCase, otherCounties } from './new-case.ts';

/** `cycle` is another county's own; in the county that asks each case names it. By question. */
export async function writeCases(
  there: Acting,
  from: string,
  cycle: string | undefined,
  asked: readonly Asked[],
): Promise<Map<string, OpenedCase>> {
  const { tx, county, now } = there;
  const rows = await rowsOf(there, from, cycle, asked);
  const { rows: written } = await sql<{
    id: string;
    question: string;
    isNew: boolean;
    before: string | null;
  }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}) as g (id uuid, cycle uuid, kind text, question text, level text,
        other_counties text[], areas text[], constituency uuid, source text, tier text, score double precision,
        evidence jsonb, evidence_hash text, owner uuid, due_on date)
    ), before as (
      select question, state from registration_case where county = ${county} and (cycle, question) in (select cycle, question from given)
    ), written as (
      insert into registration_case as k (county, id, cycle, kind, question, level, other_counties, areas, constituency, source, tier,
        score, evidence, evidence_hash, owner, due_on, opened_at)
      select ${county}, id, cycle, kind, question, level, other_counties, areas, constituency, source, tier,
        score, evidence, decode(evidence_hash, 'hex'), owner, due_on, ${now}
      from (select distinct on (question) * from given order by question) each
      on conflict (county, cycle, question) do update set
        evidence = excluded.evidence, evidence_hash = excluded.evidence_hash, areas = excluded.areas,
        tier = excluded.tier, score = excluded.score, constituency = excluded.constituency,
        state = 'open', decision = null, decided_on = null,
        opened_at = case when k.state = 'open' then k.opened_at else excluded.opened_at end,
        due_on = case when k.state = 'open' then k.due_on else excluded.due_on end
        where k.state = 'open' or k.decision <> 'keep' or k.evidence_hash <> excluded.evidence_hash
      returning k.id, k.question, k.xmax = 0 as is_new
    )
    select w.*, b.state as before from written w left join before b using (question)`.execute(tx);
  const found = new Map<string, OpenedCase>();
  for (const { id, question, isNew, before } of written)
    found.set(question, { id, how: isNew || before === 'decided' ? 'opened' : 'open' });
  const named = asked.flatMap((each) => {
    const id = found.get(each.question)?.id;
    return id === undefined ? [] : [{ ...each, id }];
  });
  await writeSubjects(there, from, named);
  return withKept(there, found, rows);
}

async function rowsOf(there: Acting, from: string, cycle: string | undefined, asked: readonly Asked[]) {
  const { county, actor } = there;
  const areas = await areasOf(there, from, asked);
  const deadline = deadlines(there);
  const rows = [];
  for (const [index, each] of asked.entries()) {
    const isOwn = county === from;
    const dueOn = each.dueOn ?? (await deadline(cycle ?? each.cycle, isOwn ? each.constituency : undefined));
    const { id, kind, question, level, source, tier, score, evidence } = each;
    rows.push({
      id,
      cycle: cycle ?? each.cycle,
      kind,
      question,
      level: level ?? null,
      other_counties: [from, ...otherCounties(from, each)].filter((other) => other !== county),
      areas: areas[index] ?? [],
      constituency: (isOwn ? each.constituency : undefined) ?? null,
      source,
      tier: tier ?? null,
      score: score ?? null,
      evidence,
      evidence_hash: Buffer.from(sha256(canonicalJson(evidence))).toString('hex'),
      owner: isOwn && each.owner !== null ? (each.owner ?? actor.account) : null,
      due_on: dueOn,
    });
  }
  return rows;
}

/** Of a thousand cases in one constituency the law is asked once. */
function deadlines(there: Acting): (cycle: string, constituency: string | undefined) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (cycle, constituency) => {
    const key = `${cycle} ${constituency ?? ''}`;
    const day =
      known.get(key) ??
      electionDayOf(there, cycle, constituency).then((electionDay) => caseDeadline(there, electionDay));
    known.set(key, day);
    return day;
  };
}

/** What is known of people who are on no register is brought up to date. */
async function writeSubjects(there: Acting, from: string, asked: readonly Asked[]): Promise<void> {
  const { tx, county, context } = there;
  const cipher = await countyCipher(tx, context.keys, county);
  const rows = new Map<string, Insertable<RegistrationCaseSubject>>();
  for (const { id, subjects } of asked) {
    for (const [place, subject] of inOrder(from, subjects).entries()) {
      const who =
        'person' in subject
          ? { register: subject.county ?? from, person: subject.person }
          : {
              register: from,
              reference: subject.reference,
              // Of somebody on no register another county learns nothing.
              detailsEncrypted: county === from ? cipher.encrypt(JSON.stringify(subject.details)) : null,
            };
      rows.set(`${id} ${place}`, { county, caseId: id, place, ...who });
    }
  }
  const all = [...rows.values()];
  for (let at = 0; at < all.length; at += MOST_ROWS) {
    await tx
      .insertInto('registrationCaseSubject')
      .values(all.slice(at, at + MOST_ROWS))
      .onConflict((conflict) =>
        conflict
          .columns(['county', 'caseId', 'place'])
          .doUpdateSet(({ ref }) => ({ detailsEncrypted: ref('excluded.detailsEncrypted') })),
      )
      .execute();
  }
  if (county === from) await writeMissedNumbers(there, asked);
}

/** By which they are known again when they are registered. */
async function writeMissedNumbers({ tx, county, context }: Acting, asked: readonly Asked[]): Promise<void> {
  const numbers = asked.flatMap(({ id: caseId, kind, subjects }) =>
    subjects.flatMap((subject) => {
      if (kind !== 'missed' || !('details' in subject)) return [];
      const hash = missedHash(context.keys, subject.details);
      return hash ? [{ county, hash, caseId }] : [];
    }),
  );
  for (let at = 0; at < numbers.length; at += MOST_ROWS) {
    await tx
      .insertInto('missedNumber')
      .values(numbers.slice(at, at + MOST_ROWS))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Everybody has his place in a case, in whatever order he was named. */
function inOrder(from: string, subjects: readonly NewSubject[]): NewSubject[] {
  const named = subjects.map((subject) => ({ subject, name: nameOf(from, subject) }));
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ subject }) => subject);
}

/** A statement takes 65,535 values. */
const MOST_ROWS = 5_000;

/** What the statement passed over was decided before. */
async function withKept(
  { tx, county }: Acting,
  found: Map<string, OpenedCase>,
  rows: readonly { readonly cycle: string; readonly question: string }[],
): Promise<Map<string, OpenedCase>> {
  const passed = rows.filter(({ question }) => !found.has(question));
  if (passed.length === 0) return found;
  const kept = await tx
    .selectFrom('registrationCase')
    .select(['id', 'question'])
    .where('county', '=', county)
    .where('cycle', 'in', [...new Set(passed.map(({ cycle }) => cycle))])
    .where(
      'question',
      'in',
      passed.map(({ question }) => question),
    )
    .execute();
  for (const { id, question } of kept) found.set(question, { id, how: 'kept' });
  return found;
}
