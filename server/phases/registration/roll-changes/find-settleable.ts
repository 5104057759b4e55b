/** 凭材料可以补记的增减, before anything is written: the preview and the act look at the same. */
import type { ParameterId } from '@xuanwu/rules/parameters.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getCycle } from '../../preparation/cycle.queries.ts';
import { decisionsOn, isOffRoll } from '../eligibility/person-eligibility.queries.ts';
import { readStandingFacts } from '../eligibility/person-fact.queries.ts';
import { additionOf, documentOf, mayMove, removalOf } from '../eligibility/movement.ts';
import {
  appeared,
  findLastRoll,
  gone,
  type NewMovement,
  personsWithFacts,
  type Place,
  readPlaces,
} from '../roll-changes.queries.ts';

export interface Settleable {
  readonly added: readonly NewMovement[];
  /** Off the roll already. */
  readonly removed: readonly NewMovement[];
  /** On a roll that is not published, where they may not be. */
  readonly struck: readonly NewMovement[];
  readonly undecided: readonly ParameterId[];
}

export async function findSettleable(acting: Acting, cycle: string): Promise<Settleable> {
  const { county, today } = acting;
  const lastRoll = await findLastRoll(acting, cycle);
  const { electionDay } = await getCycle(acting, cycle);
  const law = await lawFor(acting, electionDay);
  const withFacts = await personsWithFacts(acting, cycle);
  const facts = await readStandingFacts(acting, withFacts);
  const decisions = await decisionsOn(acting, withFacts, electionDay);
  const undecided = new Set<ParameterId>();
  const moved = (
    place: Place,
    birthDate: string,
    change: NewMovement['change'] | undefined,
    struck: boolean,
  ) => {
    if (!change) return [];
    const own = facts.get(place.person) ?? [];
    const ruling = mayMove(
      { change, on: today, isListedInNewPlace: true },
      { electionDay, birthDate, facts: own },
      law,
    );
    for (const parameter of ruling.undecided) undecided.add(parameter);
    const document = change === 'turned-18' ? '公民身份号码所载出生日期' : documentOf(own);
    return ruling.permitted ? [{ ...place, change, document, struck }] : [];
  };
  const removal = (place: Place, struck: boolean) => {
    const decision = decisions.get(place.person);
    if (!decision || !isOffRoll(decision)) return [];
    return moved(place, decision.birthDate, removalOf(decision, facts.get(place.person) ?? []), struck);
  };
  // Compared with no last roll, nobody was added and nobody is missing; a paper keeps somebody off all the same.
  const arrivals = lastRoll ? await readPlaces(acting, appeared(county, cycle)) : [];
  const births = await birthDates(acting, arrivals);
  const added = arrivals.flatMap((place) => {
    const birthDate = births.get(place.person) ?? '';
    const own = { birthDate, facts: facts.get(place.person) ?? [] };
    return moved(place, birthDate, lastRoll && additionOf(own, lastRoll.lastElectionDay, law), false);
  });
  const removed = (await readPlaces(acting, gone(county, cycle))).flatMap((place) => removal(place, false));
  const struck = (await drawnPlaces(acting, cycle, withFacts)).flatMap((place) => removal(place, true));
  return { added, removed, struck, undecided: [...undecided] };
}

async function birthDates({ tx, county }: Acting, places: readonly Place[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; birthDate: string }>`
    select id, birth_date from person where county = ${county} and id = any(${places.map(({ person }) => person)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, birthDate }) => [id, birthDate]));
}

async function drawnPlaces(
  { tx, county }: Acting,
  cycle: string,
  persons: readonly string[],
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select g.level, g.person, g.constituency, g.area from registration g
    join constituency c on c.county = g.county and c.id = g.constituency and c.stage = 'drawn'
    where g.county = ${county} and g.cycle = ${cycle} and g.status = 'on-roll' and g.person = any(${[...persons]}::uuid[])`.execute(
    tx,
  );
  return rows;
}
