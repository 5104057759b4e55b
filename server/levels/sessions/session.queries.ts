import { randomUUID } from 'node:crypto';
import { isSuperior, liesWithin } from '@xuanwu/rules/area-code.ts';
import { firstSessionInTime, latestFirstSession, sessionCollisions } from '@xuanwu/rules/first-session.ts';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { ActError } from '../../acts/error-codes.ts';
import { seal, type SealedRecord } from '../../ledger/append.ts';
import { getElection, readCurrentCycle } from '../../phases/preparation/cycle.queries.ts';
import { inCounty } from '../../phases/registration/open-cases/county-scope.ts';
import type { FirstSessionSchema, SessionCalendar, SessionRow } from './session.schema.ts';

/** 选举完成之日: the last election day of its constituencies, a later round's included. */
export async function readElectedOn({ tx, county }: Acting, election: string): Promise<string> {
  const { rows } = await sql<{ day: string | null }>`select ${electedOn('e')} as day
    from election e join cycle on cycle.county = e.county and cycle.id = e.cycle
    where e.county = ${county} and e.id = ${election}`.execute(tx);
  return found(rows[0]?.day ?? undefined, '这一级人大的选举');
}

function electedOn(alias: string) {
  const e = sql.ref(alias);
  return sql`coalesce((select max(greatest(coalesce(c.election_day, cycle.election_day), (select max(r.election_day)
      from voting_round r where r.county = c.county and r.constituency = c.id)))
    from constituency c where c.county = ${e}.county and c.election = ${e}.id), cycle.election_day)`;
}

/** Its rounds of this state. */
function roundsOf(alias: string, state: RawBuilder<unknown>) {
  const e = sql.ref(alias);
  return sql`select from voting_round r join constituency c on c.county = r.county and c.id = r.constituency
    where c.county = ${e}.county and c.election = ${e}.id and ${state}`;
}

export async function insertSession(
  acting: Acting,
  input: z.infer<typeof FirstSessionSchema>,
  isHeld: boolean,
): Promise<{ readonly id: string; readonly record: SealedRecord }> {
  const { tx, county, today, entry } = acting;
  const { area } = await getElection(acting, input.election);
  await sql`select pg_advisory_xact_lock(hashtext(${`first session ${input.election}`}))`.execute(tx);
  const held = await tx
    .selectFrom('firstSession')
    .select('id')
    .where('county', '=', county)
    .where('election', '=', input.election)
    .where('isHeld', '=', true)
    .executeTakeFirst();
  if (held) throw new ActError('already-decided', '这一级人大的第一次会议已经登记为举行。请刷新。');
  const id = randomUUID();
  const { election, from: fromDay, to: toDay, ...rest } = input;
  const row = { election, area, fromDay, toDay, ...rest, isHeld };
  await tx
    .insertInto('firstSession')
    .values({ county, id, ...row, recordedOn: today, entry })
    .execute();
  return { id, record: seal('first-session', id, row) };
}

/** 首次会议日历: of this county, or of all counties below a superior office. */
export async function readSessionCalendar(acting: Acting): Promise<SessionCalendar> {
  const { county, today } = acting;
  const rows: SessionRow[] = [];
  if (isSuperior(county)) {
    for (const place of await countiesBelow(acting))
      rows.push(...(await inCounty(acting, place.code, (there) => readCounty(there, place.name))));
  } else {
    rows.push(...(await readCounty(acting, await nameOf(acting))));
  }
  const planned = rows.flatMap(({ county: of, level, session }) =>
    session ? [{ ...session, county: of, level }] : [],
  );
  return {
    today,
    isSuperior: isSuperior(county),
    rows,
    collisions: sessionCollisions(planned).map(({ kind, sessions: [one, other] }) => ({
      kind,
      sessions: [one, other],
    })),
  };
}

async function countiesBelow({ tx, county }: Acting): Promise<{ code: string; name: string }[]> {
  const rows = await tx
    .selectFrom('area')
    .select(['code', 'name'])
    .where('kind', '=', 'county')
    .orderBy('code')
    .execute();
  return rows.filter(({ code }) => liesWithin(code, county));
}

async function nameOf({ tx, county }: Acting): Promise<string> {
  const row = await tx.selectFrom('area').select('name').where('code', '=', county).executeTakeFirst();
  return row?.name ?? county;
}

type ReadRow = Pick<
  SessionRow,
  'election' | 'level' | 'name' | 'area' | 'electedOn' | 'hasVoted' | 'session' | 'changes'
>;

async function readCounty(there: Acting, countyName: string): Promise<SessionRow[]> {
  const { tx, county, today } = there;
  const { cycle } = await readCurrentCycle(there);
  if (!cycle) return [];
  const { rows } = await sql<ReadRow>`
    select e.id as election, e.level, e.name, e.area, ${electedOn('e')} as elected_on, s.session,
      exists (${roundsOf('e', sql`r.closed_entry is not null`)}) and not exists (${roundsOf('e', sql`r.closed_entry is null`)})
        and ${electedOn('e')} <= ${today} as has_voted,
      greatest((select count(*) from first_session f where f.county = e.county and f.election = e.id and not f.is_held) - 1, 0)
        as changes
    from election e join cycle on cycle.county = e.county and cycle.id = e.cycle
    left join lateral (select jsonb_build_object('id', f.id, 'from', f.from_day, 'to', f.to_day, 'venue', f.venue,
        'calledBy', f.called_by, 'document', f.document, 'isHeld', f.is_held, 'entry', f.entry) as session
      from first_session f where f.county = e.county and f.election = e.id order by f.entry desc limit 1) s on true
    where e.county = ${county} and e.cycle = ${cycle.id}
    order by e.level, e.area`.execute(tx);
  return rows.map((row) => {
    const { session, electedOn: day } = row;
    const latest = latestFirstSession(day);
    const { reasons } = session
      ? firstSessionInTime({ electedOn: day, from: session.from })
      : { reasons: [] };
    return {
      ...row,
      county,
      countyName,
      latest,
      reasons: reasons.map((each) => ({ ...each })),
      state: stateOf(row, latest, today),
    };
  });
}

function stateOf({ session, hasVoted }: ReadRow, latest: string | null, today: string): SessionRow['state'] {
  if (session?.isHeld) return 'held';
  if (!hasVoted) return session ? 'planned' : 'unvoted';
  if (latest !== null && today > latest) return 'late';
  return session ? 'planned' : 'open';
}
