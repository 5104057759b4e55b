/** 领票登记: what one voter's check-in writes, alone or among many. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { sql } from 'kysely';
import type { Acting, EntryDetails } from '../../acts/act.ts';
import type { DueBallot } from './due-ballots.ts';

const SALT_BYTES = 16;

export interface CheckInEntry extends EntryDetails {
  readonly id: string;
}

/**
 * Writes one row a ballot and answers one ledger entry a voter: his place, his rounds and a salted commitment, never who he is.
 * The rounds are held against closing until the transaction ends. Ballots that were handed out before are left out: `issued` is
 * fewer than `due`.
 */
export async function writeCheckIns(
  acting: Acting,
  place: string,
  due: readonly DueBallot[],
  byProxy: string | null,
): Promise<{ issued: number; entries: CheckInEntry[] }> {
  const persons = [...new Set(due.map((ballot) => ballot.person))];
  const own = new Map(persons.map((person) => [person, { salt: randomBytes(SALT_BYTES), id: randomUUID() }]));
  const rows = due.map((ballot) => ({
    ...ballot,
    ...(own.get(ballot.person) ?? { salt: Buffer.alloc(0), id: '' }),
  }));
  const { rows: issued } = await sql<{ person: string; round: string }>`
    with open as (
      select id from voting_round
      where county = ${acting.county} and id = any(${due.map((ballot) => ballot.round)}::uuid[]) and state = 'open'
      for share)
    insert into check_in (county, round, person, place, area, by_proxy, salt, entry)
    select ${acting.county}, g.round, g.person, ${place}, g.area, ${byProxy}, g.salt, g.entry
    from unnest(
      ${rows.map((row) => row.round)}::uuid[], ${rows.map((row) => row.person)}::uuid[],
      ${rows.map((row) => row.area)}::text[], ${rows.map((row) => row.salt)}::bytea[],
      ${rows.map((row) => row.id)}::uuid[]) as g (round, person, area, salt, entry)
    join open on open.id = g.round
    order by g.round, g.person
    on conflict do nothing
    returning person, round`.execute(acting.tx);
  const rounds = new Map<string, string[]>();
  for (const { person, round } of issued) rounds.set(person, [...(rounds.get(person) ?? []), round]);
  const entries = [...rounds].map(([person, handedOut]) => {
    const { salt, id } = own.get(person) ?? { salt: Buffer.alloc(0), id: '' };
    return checkInEntry(id, place, person, handedOut.toSorted(), salt);
  });
  return { issued: issued.length, entries };
}

function checkInEntry(
  id: string,
  place: string,
  person: string,
  rounds: readonly string[],
  salt: Buffer,
): CheckInEntry {
  const commitment = Buffer.from(sha256(`${salt.toString('hex')}\n${person}\n${rounds.join('\n')}`)).toString(
    'hex',
  );
  return { id, subject: { place, commitment }, ballots: rounds };
}
