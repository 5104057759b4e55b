/** 一个人的选民资格: what the rules say to what is recorded of him. */
import { VIEWS } from '@xuanwu/rules/acts.ts';
import type { CivilDate } from '@xuanwu/rules/civil-date.ts';
import type { Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { readCurrentCycle } from '../../preparation/cycle.queries.ts';
import { recordReading } from '../register.queries.ts';
import { documentOf, removalOf } from './movement.ts';
import { decideOnPerson, type PersonDecision, type PersonStatus } from './decision.ts';
import type { PersonEligibility } from './eligibility-view.schema.ts';
import { getPerson, readFacts, readStandingFacts } from './person-fact.queries.ts';

/** These stay off a roll; what has to be decided first takes nobody's vote. */
const OFF_ROLL: ReadonlySet<PersonStatus> = new Set([
  'not-voter',
  'suspended',
  'not-listed',
  'died',
  'moved-out',
]);

export function isOffRoll(decision: PersonDecision | undefined): boolean {
  return decision !== undefined && OFF_ROLL.has(decision.status);
}

async function decisionOn(
  acting: Acting,
  { id, birthDate }: { readonly id: string; readonly birthDate: CivilDate },
  electionDay: CivilDate,
): Promise<PersonDecision> {
  const facts = (await readStandingFacts(acting, [id])).get(id) ?? [];
  return decideOnPerson({ electionDay, birthDate, facts }, await lawFor(acting, electionDay));
}

/** What keeps somebody off a roll whom the county knows, on the election day of any of these constituencies. */
export async function keptOffRoll(
  acting: Acting,
  id: string,
  birthDate: CivilDate,
  constituencies: readonly { readonly electionDay: CivilDate }[],
): Promise<Ruling | undefined> {
  for (const day of new Set(constituencies.map(({ electionDay }) => electionDay))) {
    const { status, reasons, undecided } = await decisionOn(acting, { id, birthDate }, day);
    if (OFF_ROLL.has(status)) return { permitted: false, reasons, undecided };
  }
  return undefined;
}

/** Of these persons those who stay off a roll. */
export async function findOffRoll(
  acting: Acting,
  persons: readonly string[],
  electionDay: CivilDate,
): Promise<string[]> {
  const decisions = await decisionsOn(acting, persons, electionDay);
  return [...decisions].filter(([, { status }]) => OFF_ROLL.has(status)).map(([person]) => person);
}

/** By person, of many at once. */
export async function decisionsOn(
  acting: Acting,
  persons: readonly string[],
  electionDay: CivilDate,
): Promise<Map<string, PersonDecision & { readonly birthDate: CivilDate }>> {
  const { tx, county } = acting;
  const law = await lawFor(acting, electionDay);
  const facts = await readStandingFacts(acting, persons);
  const { rows } = await sql<{ id: string; birthDate: string }>`
    select id, birth_date from person where county = ${county} and id = any(${[...persons]}::uuid[])`.execute(
    tx,
  );
  return new Map(
    rows.map(({ id, birthDate }) => [
      id,
      { ...decideOnPerson({ electionDay, birthDate, facts: facts.get(id) ?? [] }, law), birthDate },
    ]),
  );
}

export async function readPersonEligibility(acting: Acting, id: string): Promise<PersonEligibility> {
  const { name, birthDate } = await getPerson(acting, id);
  const { cycle } = await readCurrentCycle(acting);
  const electionDay = cycle?.electionDay ?? acting.today;
  const { reasons, undecided, ways, ...decision } = await decisionOn(acting, { id, birthDate }, electionDay);
  await recordReading(acting, 1);
  const places = cycle ? await readPlaces(acting, cycle.id, id) : [];
  const removal = cycle && places.length > 0 && (await readRemoval(acting, cycle, { id, birthDate }));
  const maySeeFacts = (VIEWS.eligibility.roles as readonly string[]).includes(acting.actor.role);
  return {
    person: id,
    name,
    birthDate,
    ...(await readShown(acting, id)),
    electionDay,
    decision: { ...decision, reasons: [...reasons], undecided: [...undecided], ways: [...ways] },
    facts: maySeeFacts ? (await readFacts(acting, [id])).map(factRow) : null,
    removal: maySeeFacts && removal ? removal : null,
    places,
  };
}

/** What stands on the register besides his name and day of birth, as it is put right in the same place. */
async function readShown({ tx, county }: Acting, id: string) {
  const { rows } = await sql<Pick<PersonEligibility, 'sex' | 'ethnicity' | 'address' | 'isNumbered'>>`
    select p.sex, p.ethnicity, p.address,
      exists (select from person_identifier i where i.county = p.county and i.person = p.id) as is_numbered
    from person p where p.county = ${county} and p.id = ${id}`.execute(tx);
  return found(rows[0], '登记册上的这个人');
}

/** 现在登记在. */
async function readPlaces(
  { tx, county }: Acting,
  cycle: string,
  person: string,
): Promise<PersonEligibility['places']> {
  const { rows } = await sql<PersonEligibility['places'][number]>`
    select c.id, g.level, c.name as constituency, c.stage <> 'drawn' as is_published
    from registration g join constituency c on c.county = g.county and c.id = g.constituency
    where g.county = ${county} and g.cycle = ${cycle} and g.person = ${person} and g.status = 'on-roll'
    order by g.level`.execute(tx);
  return rows;
}

/** 在名单上而不能列入的人: the movement that takes him off. */
async function readRemoval(
  acting: Acting,
  cycle: { readonly id: string; readonly electionDay: CivilDate },
  { id, birthDate }: { readonly id: string; readonly birthDate: CivilDate },
): Promise<PersonEligibility['removal']> {
  const { electionDay } = cycle;
  const facts = (await readStandingFacts(acting, [id])).get(id) ?? [];
  const change = removalOf(
    decideOnPerson({ electionDay, birthDate, facts }, await lawFor(acting, electionDay)),
    facts,
  );
  return change ? { cycle: cycle.id, change, document: documentOf(facts) } : null;
}

type Facts = NonNullable<PersonEligibility['facts']>;

function factRow({ fact, ...row }: Awaited<ReturnType<typeof readFacts>>[number]): Facts[number] {
  const { id, since, until, recordedOn, recordedBy, withdrawnOn, withdrawnReason } = row;
  const kind = fact.kind;
  return { id, kind, fact, since, until, recordedOn, recordedBy, withdrawnOn, withdrawnReason };
}
