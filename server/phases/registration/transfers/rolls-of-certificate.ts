/** 凭资格证明离开名单、收回以后回到名单 · his registrations, his claims, the published rolls and the movement, all in one transaction. */
import { sql } from 'kysely';
import { type Acting, type EntryDetails, refused } from '../../../acts/act.ts';
import { documentOfCertificate } from '../certificate.queries.ts';
import type { Constituency } from '../../constituencies/constituency.queries.ts';
import { enterRoll, leaveRolls } from '../open-cases/change-registrations.ts';
import { settleDuplicates } from '../open-cases/settle-since.ts';
import { correctPublishedRolls } from '../open-cases/settle-rolls.ts';
import { insertMovements } from '../roll-changes.queries.ts';
import { settleClaims } from '../settle-claims.ts';

interface Leaving {
  readonly cycle: string;
  readonly person: string;
  /** Where he stands, locked. */
  readonly constituencies: readonly Constituency[];
  readonly number: string;
}

type Settled =
  | { readonly kind: 'settled'; readonly further: readonly (EntryDetails & { readonly id: string })[] }
  | ReturnType<typeof refused>;

export async function leaveByCertificate(acting: Acting, leaving: Leaving): Promise<Settled> {
  const { cycle, person, constituencies, number } = leaving;
  await leaveRolls(
    acting,
    cycle,
    person,
    constituencies.map(({ level }) => level),
  );
  const taken = await settle(acting, leaving);
  if (taken) return taken;
  await insertMovements(
    acting,
    cycle,
    constituencies.map(({ id, level, area }) => ({
      level,
      person,
      constituency: id,
      area,
      change: 'moved-out',
      document: documentOfCertificate(number),
      struck: false,
    })),
  );
  const struck = constituencies.map(({ id }) => ({ person, constituency: id }));
  const why = '已开具选民资格证明，在现居住地登记';
  return {
    kind: 'settled',
    further: await correctPublishedRolls(acting, constituencies, { added: [], struck }, why),
  };
}

/** Refused where his number has been registered elsewhere meanwhile. */
export async function returnByCertificate(acting: Acting, returning: Leaving): Promise<Settled> {
  const { tx, county, today, entry } = acting;
  const { cycle, person, constituencies, number } = returning;
  for (const constituency of constituencies) await enterRoll(acting, constituency, person);
  const taken = await settle(acting, returning);
  if (taken) return taken;
  const why = '选民资格证明没有使用，已经收回';
  await tx
    .updateTable('rollChange')
    .set({ withdrawnOn: today, withdrawnReason: why, withdrawnEntry: entry })
    .where('county', '=', county)
    .where('cycle', '=', cycle)
    .where('person', '=', person)
    .where('document', '=', documentOfCertificate(number))
    .execute();
  const added = constituencies.map(({ id }) => ({ person, constituency: id }));
  return {
    kind: 'settled',
    further: await correctPublishedRolls(acting, constituencies, { added, struck: [] }, why),
  };
}

/** On the day of each of his constituencies: two levels may vote on two. */
async function settle(acting: Acting, { cycle, person, constituencies }: Leaving) {
  for (const electionDay of new Set(constituencies.map((each) => each.electionDay))) {
    const claims = await settleClaims(acting, cycle, [person], electionDay);
    if (claims) return refused(claims, 'already-registered');
  }
  await settleDuplicates(acting, cycle, [person]);
  return undefined;
}

/** The constituencies that he left with this certificate. */
export async function constituenciesLeft(
  { tx, county }: Acting,
  { cycle, person, number }: Omit<Leaving, 'constituencies'>,
): Promise<string[]> {
  const { rows } = await sql<{ constituency: string }>`
    select distinct constituency from roll_change where county = ${county} and cycle = ${cycle} and person = ${person}
      and document = ${documentOfCertificate(number)} and withdrawn_on is null and constituency is not null`.execute(
    tx,
  );
  return rows.map(({ constituency }) => constituency);
}
