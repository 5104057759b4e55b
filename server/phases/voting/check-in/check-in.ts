/** 领票登记: what one voter's check-in writes, alone or among many. */
import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '@xuanwu/ledger/chain.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting, EntryDetails } from '../../../acts/act.ts';
import { fixed, fixedFrom, type Place } from '../../../database/fixed-statement.ts';
import { sendWithNext } from '../../../database/send-with-next.ts';
import { type DueBallot, dueBallotsAt } from './due-ballots.ts';

const SALT_BYTES = 16;

export interface CheckInEntry extends EntryDetails {
  readonly id: string;
}

/** How ballots were handed out. */
export interface HandedOut {
  readonly byProxy: string | null;
  readonly document: 'voter-card' | 'identity-card' | null;
  /** 代写人 */
  readonly helper: string | null;
  /** 查看人 after another device of the place was lost. */
  readonly attestedBy: string | null;
  /** 怎样登记的: at the table, on a device without network, or from the marked paper register. */
  readonly way: 'table' | 'device' | 'paper';
}

const ON_PAPER: HandedOut = { byProxy: null, document: null, helper: null, attestedBy: null, way: 'paper' };

/**
 * 领票和宣布投票结束先后进行: whoever hands out ballots waits while a round of the county is being closed, and a closing waits for all who are handing
 * out. What is read after it holds until the transaction ends.
 */
export async function holdOpenRounds({ tx, county }: Acting): Promise<void> {
  await sendWithNext(
    tx,
    fixed`select pg_advisory_xact_lock_shared(hashtextextended(${openRoundsOf(county)}, 0))`,
  );
}

/** The other side of it. */
export async function holdCheckIns({ tx, county }: Acting): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${openRoundsOf(county)}, 0))`.execute(tx);
}

/**
 * The same for one voter, who is checked in, commissions somebody or asks for the box (`lockWayOfVoting`) by one transaction at a time. The plan of what is asked for every voter is kept: to make
 * it anew takes longer than to go by it. Everything is asked by its key: the planner would rather look through all places of a county than use an index.
 */
export async function holdVoter({ tx, county }: Acting, person: string): Promise<void> {
  const holding = fixed`
    select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
      pg_advisory_xact_lock_shared(hashtextextended(${openRoundsOf(county)}, 0)),
      pg_advisory_xact_lock(hashtextextended(${`way of voting ${county} ${person}`}, 0))`;
  await sendWithNext(tx, holding);
}

function openRoundsOf(county: string): string {
  return `open rounds ${county}`;
}

/** 应发选票, and whether it was handed out now; if not, it had been before. */
export interface HandedBallot extends DueBallot {
  readonly handedOut: boolean;
}

interface Handing extends HandedOut {
  readonly county: string;
  readonly place: string;
  readonly persons: readonly string[];
  readonly salts: readonly Buffer[];
  readonly entries: readonly string[];
  readonly only: readonly string[] | null;
}

type Places = (name: keyof Handing) => Place;

function giving(at: Places): RawBuilder<unknown> {
  return sql`
    with due as (${dueBallotsAt({ county: at('county'), place: at('place'), persons: at('persons') })}), own as (
      select * from unnest(${at('persons')}::uuid[], ${at('salts')}::bytea[], ${at('entries')}::uuid[]) as own (person, salt, entry)
    ), given as (
      insert into check_in (county, round, person, place, area, by_proxy, document, helper, attested_by, way, salt, entry)
      select ${at('county')}, due.round, due.person, ${at('place')}, due.area, ${at('byProxy')}, ${at('document')}, ${at('helper')},
        ${at('attestedBy')}, ${at('way')}, own.salt, own.entry
      from due join own using (person)
      where ${at('only')}::uuid[] is null or due.round = any(${at('only')}::uuid[])
      order by due.round, due.person
      on conflict do nothing
      returning round, person
    )`;
}

const HANDED = sql`due.*, (due.round, due.person) in (select round, person from given) as handed_out`;

const handingOut = fixedFrom<Handing, HandedBallot>(
  (at) => sql`${giving(at)} select ${HANDED} from due order by due.person, due.level`,
);

/** What may stand in the way of handing him ballots. */
export interface InTheWay {
  /** Whether a device has the list of the place, or lost it. */
  readonly hasPacks: boolean;
  /** 受托人 of the day. */
  readonly proxy: string | null;
}

/** To one: with what may stand in his way, also where nothing is due. */
const handingOutToOne = fixedFrom<
  Handing & { readonly today: string },
  InTheWay & (HandedBallot | NothingDue)
>(
  (at) => sql`${giving(at)}
    select ${HANDED},
      exists (select from place_pack where county = ${at('county')} and place = ${at('place')} and (ended is null or ended = 'lost')) as has_packs,
      (select proxy from proxy_commission
        where county = ${at('county')} and principal = any(${at('persons')}::uuid[]) and election_day = ${at('today')} limit 1) as proxy
    from (select) one left join due on true
    order by due.level`,
);

interface NothingDue {
  readonly person: null;
}

/**
 * Writes one row a ballot that is due to these persons at this place, and answers one ledger entry a voter who was handed any: his place, his rounds and a
 * salted commitment, never who he is. Read and written in one statement, for it is asked hundreds of times a second; a table that is still empty is not looked
 * through, as the planner would have it, but asked by its key.
 */
export async function writeCheckIns(
  acting: Acting,
  place: string,
  persons: readonly string[],
  how: HandedOut = ON_PAPER,
  /** Of these rounds only, where a device has handed them out already. */
  only: readonly string[] | null = null,
): Promise<{ ballots: HandedBallot[]; entries: CheckInEntry[] }> {
  const { tx, county } = acting;
  const own = ownOf(persons);
  const { rows: ballots } = await tx.executeQuery(
    handingOut(tx, { ...how, ...columnsOf(own), county, place, only }),
  );
  return { ballots, entries: entriesOf(own, place, ballots) };
}

/** The same for one voter, with what may stand in his way: where it does, the act is refused and nothing of it stays. */
export async function writeCheckIn(
  acting: Acting,
  place: string,
  person: string,
  how: HandedOut,
): Promise<{ ballots: HandedBallot[]; entries: CheckInEntry[]; inTheWay: InTheWay }> {
  const { tx, county, today } = acting;
  const own = ownOf([person]);
  const { rows } = await tx.executeQuery(
    handingOutToOne(tx, { ...how, ...columnsOf(own), county, place, only: null, today }),
  );
  const [inTheWay = { hasPacks: false, proxy: null }] = rows;
  const ballots = rows.filter((row) => row.person !== null);
  return { ballots, entries: entriesOf(own, place, ballots), inTheWay };
}

interface Own {
  readonly person: string;
  readonly salt: Buffer;
  readonly id: string;
}

function ownOf(persons: readonly string[]): Own[] {
  return persons.map((person) => ({ person, salt: randomBytes(SALT_BYTES), id: randomUUID() }));
}

function columnsOf(own: readonly Own[]): Pick<Handing, 'persons' | 'salts' | 'entries'> {
  return {
    persons: own.map(({ person }) => person),
    salts: own.map(({ salt }) => salt),
    entries: own.map(({ id }) => id),
  };
}

function entriesOf(own: readonly Own[], place: string, ballots: readonly HandedBallot[]): CheckInEntry[] {
  const rounds = new Map<string, string[]>();
  for (const { person, round } of ballots.filter(({ handedOut }) => handedOut))
    rounds.set(person, [...(rounds.get(person) ?? []), round]);
  return own.flatMap(({ person, salt, id }) => {
    const handed = rounds.get(person)?.toSorted();
    return handed ? [checkInEntry(id, place, person, handed, salt)] : [];
  });
}

function checkInEntry(
  id: string,
  place: string,
  person: string,
  rounds: readonly string[],
  salt: Buffer,
): CheckInEntry {
  return {
    id,
    subject: { place, commitment: commitmentTo(person, rounds, salt) },
    ballots: rounds,
  };
}

function commitmentTo(person: string, rounds: readonly string[], salt: Buffer): string {
  const said = `${salt.toString('hex')}\n${person}\n${rounds.join('\n')}`;
  return Buffer.from(sha256(said)).toString('hex');
}
