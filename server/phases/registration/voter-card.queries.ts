/** 选民证 as they are issued, become void and are looked up. */
import { randomBytes } from 'node:crypto';
import { voterCard } from '@xuanwu/rules/voter-card.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Acting } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { lawFor } from '../../local-law/law-for.ts';
import type { Constituency } from '../constituencies/constituency.queries.ts';
import { recordReading } from './register.queries.ts';
import type { VoterCardPage, VoterCardQuerySchema } from './voter-card.schema.ts';

/** 能否发给: whether cards are used here at all is asked first. */
export async function mayHaveCard(
  acting: Acting,
  { electionDay }: Pick<Constituency, 'electionDay'>,
  onRoll: boolean,
): Promise<Ruling> {
  const facts = { electionDay, onRoll, hasCard: false };
  const ruled = voterCard(facts, await lawFor(acting, electionDay));
  if (!ruled.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能发选民证。');
  return rule(ruled.ruling.reasons, ruled.ruling.undecided);
}

/** To everybody on the roll, not struck, who has no valid card; numbers go on behind the last. The caller holds the constituency. */
export async function issueCards(
  { tx, county, today, entry }: Acting,
  { id, area }: Pick<Constituency, 'id' | 'area'>,
  only?: string,
): Promise<number[]> {
  const { rows: wanting } = await sql<{ person: string }>`
    select e.person from roll_entry e
    where e.county = ${county} and e.constituency = ${id} and not e.struck
      and ${only === undefined ? sql`true` : sql`e.person = ${only}`}
      and not exists (select from voter_card c
        where c.county = e.county and c.constituency = e.constituency and c.person = e.person and c.void_on is null)
    order by e.serial`.execute(tx);
  const persons = wanting.map(({ person }) => person);
  const codes = persons.map(() => newCode());
  const { rows } = await sql<{ number: number }>`
    insert into voter_card (county, constituency, number, person, area, code, issued_on, entry)
    select ${county}, ${id}, given.place + (select coalesce(max(number), 0) from voter_card
        where county = ${county} and constituency = ${id}), given.person, ${area}, given.code, ${today}, ${entry}
    from unnest(${persons}::uuid[], ${codes}::text[]) with ordinality as given (person, code, place)
    returning number`.execute(tx);
  return rows.map(({ number }) => number);
}

/** Without letters that are read for digits; eighty bits, so that nobody guesses one. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 16;

function newCode(): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** False where he had no valid card, or not that one. */
export async function voidCard(
  { tx, county, today }: Acting,
  constituency: string,
  person: string,
  reason: 'lost' | 'damaged' | 'name-amended' | 'struck',
  number?: number,
): Promise<boolean> {
  const voided = await tx
    .updateTable('voterCard')
    .set({ voidOn: today, voidReason: reason })
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('person', '=', person)
    .where('voidOn', 'is', null)
    .$if(number !== undefined, (one) => one.where('number', '=', number ?? 0))
    .executeTakeFirst();
  return voided.numUpdatedRows === 1n;
}

export async function readVoterCards(
  acting: Acting,
  constituency: string,
  { q, after, limit }: z.infer<typeof VoterCardQuerySchema>,
): Promise<VoterCardPage> {
  const { tx, county } = acting;
  const of = sql`county = ${county} and constituency = ${constituency}`;
  const wanted = q
    ? sql`(strpos(coalesce(e.amended_name, e.name), ${q}) > 0 or c.number::text = ${q} or c.code = ${cardCodeIn(q)})`
    : sql`true`;
  const { rows } = await sql<VoterCardPage['rows'][number]>`
    select c.number, c.person, coalesce(e.amended_name, e.name) as name, e.serial, c.issued_on, c.void_on, c.void_reason
    from voter_card c
    join roll_entry e on e.county = c.county and e.constituency = c.constituency and e.person = c.person
    where c.county = ${county} and c.constituency = ${constituency} and c.number > ${after} and ${wanted}
    order by c.number limit ${limit + 1}`.execute(tx);
  const { rows: counts } = await sql<{ valid: number; voided: number; voters: number }>`
    select (select count(*) from voter_card where ${of} and void_on is null) as valid,
      (select count(*) from voter_card where ${of} and void_on is not null) as voided,
      (select count(*) from roll_entry where ${of} and not struck) as voters`.execute(tx);
  const { valid = 0, voided = 0, voters = 0 } = counts[0] ?? {};
  const page = rows.slice(0, limit);
  await recordReading(acting, page.length);
  const next = rows.length > limit ? (page.at(-1)?.number ?? null) : null;
  const elsewhere = q && page.length === 0 ? await constituencyOfCard(acting, q) : null;
  return { valid, voided, without: voters - valid, rows: page, next, elsewhere };
}

/** Whose card it is is not told: that is another constituency's to look up. */
async function constituencyOfCard({ tx, county }: Acting, q: string): Promise<VoterCardPage['elsewhere']> {
  const { rows } = await sql<NonNullable<VoterCardPage['elsewhere']>>`
    select c.id, c.name, v.void_on is not null as is_void
    from voter_card v join constituency c on c.county = v.county and c.id = v.constituency
    where v.county = ${county} and v.code = ${cardCodeIn(q)}`.execute(tx);
  return rows[0] ?? null;
}

/** What the QR code says: a word in front, so that another program's code is not taken for one. */
export const CARD_PREFIX = 'XUANWU-CARD ';

/** What was scanned or typed → the code of a card. */
export function cardCodeIn(text: string): string {
  // Full-width letters are what an input method makes of a scanner's.
  const written = text.normalize('NFKC').trim().toUpperCase();
  return written.startsWith(CARD_PREFIX) ? written.slice(CARD_PREFIX.length) : written;
}

/** For the sheet: valid ones, by their numbers. */
export async function readValidCards(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  constituency: string,
): Promise<{ number: number; name: string; serial: number; code: string; issuedOn: string }[]> {
  const { rows } = await sql<{
    number: number;
    name: string;
    serial: number;
    code: string;
    issuedOn: string;
  }>`
    select c.number, coalesce(e.amended_name, e.name) as name, e.serial, c.code, c.issued_on
    from voter_card c
    join roll_entry e on e.county = c.county and e.constituency = c.constituency and e.person = c.person
    where c.county = ${county} and c.constituency = ${constituency} and c.void_on is null order by c.number`.execute(
    tx,
  );
  return rows;
}
