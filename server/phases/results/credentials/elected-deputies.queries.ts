/** 当选的人 of one congress, with how far the examination of their credentials is. */
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Election } from '../../preparation/cycle.queries.ts';

export interface ElectedDeputy {
  readonly deputy: string;
  readonly name: string;
  readonly constituency: string;
  readonly constituencyName: string;
  readonly round: string;
  readonly electionDay: string;
  readonly votes: number;
  readonly credentials: 'open' | 'reported' | 'valid' | 'void';
  readonly report: string | null;
  readonly list: string | null;
}

/** The election, locked: reports, decisions on them and lists come one after the other. */
export async function lockElection(
  { tx, county }: Acting,
  id: string,
): Promise<Election & { readonly electionDay: string }> {
  const row = await tx
    .selectFrom('election as e')
    .innerJoin('cycle', (on) => on.onRef('cycle.county', '=', 'e.county').onRef('cycle.id', '=', 'e.cycle'))
    .select([
      'e.id',
      'e.cycle',
      'e.level',
      'e.area',
      'e.name',
      'e.population',
      'e.seats',
      'cycle.electionDay',
    ])
    .where('e.county', '=', county)
    .where('e.id', '=', id)
    .forUpdate('e')
    .executeTakeFirst();
  return found(row as (Election & { readonly electionDay: string }) | undefined, '这一级人大的选举');
}

export async function readElectedDeputies(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  election: string,
): Promise<ElectedDeputy[]> {
  const { rows } = await sql<ElectedDeputy>`
    select d.id as deputy, d.name, d.constituency, k.name as constituency_name, d.round, r.election_day::text as election_day, d.votes,
      d.credentials, d.credentials_report as report, d.deputy_list as list
    from elected_deputy d
    join constituency k on k.county = d.county and k.id = d.constituency
    join voting_round r on r.county = d.county and r.id = d.round
    where d.county = ${county} and d.election = ${election} order by k.number, d.votes desc, d.name`.execute(
    tx,
  );
  return rows;
}

/** Those who are meant, each once, as they are wanted; who is not so is somebody else's business by now. */
export function pickDeputies(
  deputies: readonly ElectedDeputy[],
  ids: readonly string[],
  wanted: ElectedDeputy['credentials'],
): ElectedDeputy[] {
  if (new Set(ids).size < ids.length) throw new ActError('bad-request', '同一名当选人写了两次。请核对。');
  return ids.map((id) => {
    const deputy = found(
      deputies.find((each) => each.deputy === id),
      '这名当选人',
    );
    if (deputy.credentials === wanted) return deputy;
    throw new ActError('lost-race', `${deputy.name}的代表资格已经另有意见或者决定。请刷新。`);
  });
}

export async function setCredentials(
  { tx, county }: Acting,
  ids: readonly string[],
  set: { readonly credentials: ElectedDeputy['credentials']; readonly credentialsReport: string | null },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('electedDeputy')
    .set(set)
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute();
}
