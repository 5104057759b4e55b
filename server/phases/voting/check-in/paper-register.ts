/** 补录登记簿: one copy is kept; once two are equal, or a third has decided, it becomes check-ins and nobody's list any more. */
import type { Acting } from '../../../acts/act.ts';
import { type CheckInEntry, type HandedBallot, writeCheckIns } from './check-in.ts';
import { areaOfPlace } from './check-in-voter.ts';
import type { OpenRegister } from './paper-register.queries.ts';
import type { EnterPaperRegister } from './paper-register.schema.ts';
import type { VoterOfPlace } from './voters-of-place.queries.ts';

export async function keepCopy(
  acting: Acting,
  { place, constituency, serials }: EnterPaperRegister,
  { electionDay, number }: OpenRegister,
  copy: 1 | 2 | 3,
): Promise<void> {
  const { tx, county, actor, now, entry } = acting;
  await tx
    .insertInto('paperRegisterCopy')
    .values({
      county,
      place,
      constituency,
      electionDay,
      number,
      copy,
      area: await areaOfPlace(acting, { place }),
      account: actor.account,
      device: actor.device ?? null,
      serials: inOrder(serials),
      enteredAt: now,
      entry,
    })
    .execute();
}

export function inOrder(serials: readonly number[]): number[] {
  return serials.toSorted((a, b) => a - b);
}

/** 一致认定: who is marked is checked in, and what was entered is deleted. */
export async function agreeRegister(
  acting: Acting,
  { place, constituency, serials }: EnterPaperRegister,
  { electionDay, number, voters }: OpenRegister,
): Promise<{ readonly entries: CheckInEntry[]; readonly before: number }> {
  const marked = serials.flatMap((serial) => voters.get(serial) ?? []);
  const { ballots, entries } = await checkInMarked(acting, place, marked);
  await acting.tx
    .updateTable('paperRegisterCopy')
    .set({ serials: null })
    .where('county', '=', acting.county)
    .where('place', '=', place)
    .where('constituency', '=', constituency)
    .where('electionDay', '=', electionDay)
    .where('number', '=', number)
    .execute();
  const now = new Set(ballots.filter(({ handedOut }) => handedOut).map(({ person }) => person));
  return { entries, before: marked.filter(({ person }) => !now.has(person)).length };
}

/** Whoever has commissioned somebody was marked by his proxy. */
async function checkInMarked(acting: Acting, place: string, marked: readonly VoterOfPlace[]) {
  const ballots: HandedBallot[] = [];
  const entries: CheckInEntry[] = [];
  const proxies = new Set(marked.map(({ proxy }) => proxy?.person ?? null));
  for (const byProxy of proxies) {
    const persons = marked
      .filter(({ proxy }) => (proxy?.person ?? null) === byProxy)
      .map(({ person }) => person);
    const way = { byProxy, document: null, helper: null, attestedBy: null, way: 'paper' } as const;
    const written = await writeCheckIns(acting, place, persons, way);
    ballots.push(...written.ballots);
    entries.push(...written.entries);
  }
  return { ballots, entries };
}
