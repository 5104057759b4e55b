import { rule } from '@xuanwu/rules/ruling.ts';
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { sql } from 'kysely';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { cycleStageRuling, getCycle } from '../../preparation/cycle.queries.ts';
import { decisionsOn, isOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { readStandingFacts } from '../eligibility/person-fact.queries.ts';
import { lockRegister } from '../register-lock.ts';
import { takeOverClaims } from '../take-over-claims.ts';
import { documentOf, mayMove, removalOf } from '../eligibility/movement.ts';
import { CycleOfRollSchema, RollCarriedOverSchema } from '../roll-change.schema.ts';
import {
  getLastRoll,
  insertMovements,
  type NewMovement,
  personsWithFacts,
  readPlaces,
  vanished,
} from '../roll-changes.queries.ts';

/**
 * 沿用上届登记 · 一次登记长期有效（选举法第二十七条）: everyone on the last roll stays registered in the constituency that corresponds to his, except whom a recorded
 * fact keeps off; of them the movement is recorded.
 */
export const carryOverRoll = defineAct({
  name: 'carry-over-roll',
  input: CycleOfRollSchema,
  output: RollCarriedOverSchema,
  areaOf: (acting) => Promise.resolve(acting.county),
  async perform(acting, { cycle }) {
    const stage = await cycleStageRuling(acting, 'carry-over-roll', cycle);
    if (!stage.permitted) return refused(stage);
    await getLastRoll(acting, cycle);
    const { electionDay } = await getCycle(acting, cycle);
    await lockRegister(acting);
    const { movements, off, undecided } = await whoStaysOff(acting, cycle, electionDay);
    await insertMovements(acting, cycle, movements);
    const registered = await register(acting, cycle, electionDay, off);
    await sql`select analyze_after_bulk()`.execute(acting.tx);
    return done(
      { cycle, registered, removed: movements.length },
      { subject: { cycle }, figures: { registered, removed: movements.length }, ruling: rule([], undecided) },
    );
  },
});

async function whoStaysOff(acting: Acting, cycle: string, electionDay: string) {
  const law = await lawFor(acting, electionDay);
  const persons = await personsWithFacts(acting, cycle);
  const decisions = await decisionsOn(acting, persons, electionDay);
  const facts = await readStandingFacts(acting, persons);
  const off = persons.filter((person) => isOffRoll(decisions.get(person)));
  const leaving = new Set(off);
  const undecided = new Set<ParameterId>();
  const movements: NewMovement[] = [];
  for (const place of await readPlaces(acting, vanished(acting.county, cycle))) {
    const decision = leaving.has(place.person) ? decisions.get(place.person) : undefined;
    const own = facts.get(place.person) ?? [];
    const change = decision && removalOf(decision, own);
    if (!decision || !change) continue;
    const mover = { electionDay, birthDate: decision.birthDate, facts: own };
    const ruling = mayMove({ change, on: acting.today, isListedInNewPlace: true }, mover, law);
    for (const parameter of ruling.undecided) undecided.add(parameter);
    if (ruling.permitted) movements.push({ ...place, change, document: documentOf(own), struck: false });
  }
  return { off, movements, undecided: [...undecided] };
}

/** Whose number another claims on this level is left out; he stands among those who are unexplained. */
async function register(
  { tx, county, now }: Acting,
  cycle: string,
  electionDay: string,
  off: readonly string[],
): Promise<number> {
  const wanted = sql`
    select e.* from last_roll_entry e
    join constituency c on c.county = e.county and c.id = e.constituency and c.stage = 'drawn'
    join person p on p.county = e.county and p.id = e.person and not p.is_withdrawn
    where e.county = ${county} and e.cycle = ${cycle} and e.person <> all(${[...off]}::uuid[])
      and not exists (select from registration g where g.county = e.county and g.cycle = e.cycle and g.level = e.level
        and g.person = e.person)`;
  await sql`
    insert into identifier_claim as k (hash, level, county, cycle, person)
    select distinct on (hash, level) hash, level, ${county}, ${cycle}::uuid, person from (
      select claim_key(i.hash, i.person, i.is_shared) as hash, w.level, w.person
      from (${wanted}) w join person_identifier i on i.county = w.county and i.person = w.person) numbers
    order by hash, level
    ${takeOverClaims(electionDay)}`.execute(tx);
  const inserted = await sql`
    insert into registration (county, cycle, level, person, constituency, area, source, registered_at)
    select w.county, w.cycle, w.level, w.person, w.constituency, w.area, 'last-roll', ${now}
    from (${wanted}) w
    where not exists (select from person_identifier i
      where i.county = w.county and i.person = w.person
        and not exists (select from identifier_claim k where k.hash = claim_key(i.hash, i.person, i.is_shared)
          and k.level = w.level and k.county = w.county and k.cycle = w.cycle and k.person = w.person))`.execute(
    tx,
  );
  return Number(inserted.numAffectedRows ?? 0);
}
