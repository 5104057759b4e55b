/** 比对的对象 · who on any register of the installation shares a key with somebody. */
import { LARGEST_GROUP } from '@xuanwu/linkage/block/keys.ts';
import { ID, idStatusOf, PLACE } from '@xuanwu/linkage/record.ts';
import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import type { Tx } from '../../../database/connect.ts';
import {
  columnNames,
  KEY_COLUMNS,
  type LinkageRecord,
  STORED_PASSES,
  type StoredLinkageRecord,
  type StoredPass,
} from './linkage-record.ts';

export interface Candidate {
  readonly county: string;
  readonly person: string;
  /** Keyed hashes; null for none. */
  readonly phone: number | null;
  readonly household: number | null;
  readonly record: Buffer;
}

/**
 * Two sound numbers come to a decision only with one name, and one house or one day (`score/score.ts`; a test holds it): two passes find all of those. Whose
 * number is not sound, or missing, is looked for in every way; of the few on a register who have none, everybody of the day, the sound or the telephone is looked at.
 */
const AMONG_SOUND: readonly StoredPass[] = ['name-day', 'name-household'];

/** More are not looked at: a value that so many share says nothing of one of them. */
const MOST = 256;

function passesFor({ record }: LinkageRecord): readonly StoredPass[] {
  const status = idStatusOf(record.rows[PLACE.flags] ?? 0);
  return status === ID.valid ? AMONG_SOUND : STORED_PASSES;
}

/** What two of whom each would be found by the other have in common, to be locked on. */
export function sharedKeys(own: LinkageRecord): bigint[] {
  return passesFor(own).flatMap((pass) => {
    const place = STORED_PASSES.indexOf(pass);
    const key = own.keys[place] ?? 0;
    return key === 0 ? [] : [BigInt(place + 1) * 2n ** 32n + BigInt(key)];
  });
}

/** What has to be known before somebody is registered: who bears his number here, who may be he, and the county's data key. */
export interface LookedUp {
  /** Of two who share it by decision, the one of his name. */
  readonly bearer: { readonly person: string; readonly name: string; readonly isShared: boolean } | undefined;
  readonly candidates: readonly Candidate[];
  readonly wrappedKey: Buffer | undefined;
  /** 漏登的核查事项 about somebody of his number. */
  readonly missed: readonly string[];
}

type FoundRow = Candidate & { readonly place: number };

const BEARER = -1;
const SHARING_BEARER = -3;
const COUNTY_KEY = -2;
const MISSED = -4;

/** 没有号码的人, by what whoever has a number could be one of them by. */
const UNNUMBERED = ['day', 'sound', 'phone'] as const;
const UNNUMBERED_PLACE = 100;

/** All of it in one statement. */
export async function lookUp(
  { tx, county, actor }: Acting,
  { hash, name }: { readonly hash: Buffer; readonly name: string },
  own: LinkageRecord,
): Promise<LookedUp> {
  const searching = searches(own, actor.area === null ? LOOK_UP : LOOK_UP_OF_TOWNSHIP);
  const { rows } = await tx.executeQuery<FoundRow>(
    CompiledQuery.raw(searching.text, [hash, name, county, ...searching.parameters]),
  );
  const bearer = rows.find(({ place }) => place === BEARER || place === SHARING_BEARER);
  return {
    bearer: bearer && {
      person: bearer.person,
      name: bearer.record.toString(),
      isShared: bearer.place === SHARING_BEARER,
    },
    missed: rows.flatMap(({ place, person }) => (place === MISSED ? [person] : [])),
    wrappedKey: rows.find(({ place }) => place === COUNTY_KEY)?.record,
    candidates: withoutCrowds(rows).filter(({ person }) => person !== bearer?.person),
  };
}

export async function findCandidates(tx: Tx, own: LinkageRecord): Promise<Candidate[]> {
  const { text, parameters } = searches(own, SEARCH_ONLY);
  const { rows } = await tx.executeQuery<FoundRow>(CompiledQuery.raw(text, parameters));
  return withoutCrowds(rows);
}

/** What leads the index of a pass: whoever agrees in the pass agrees in that. */
const LEADS: Readonly<Partial<Record<StoredPass, (typeof KEY_COLUMNS)[number]>>> = {
  'name-day': 'day',
  'surname-day': 'day',
  'last-day': 'day',
  'name-year': 'sound',
  'name-birthday': 'sound',
};

function keyOf(own: LinkageRecord, column: (typeof KEY_COLUMNS)[number]): number | null {
  // A key that is none is null, and equals nothing.
  return own.keys[KEY_COLUMNS.indexOf(column)] || null;
}

function columnOf(pass: StoredPass): (typeof KEY_COLUMNS)[number] {
  return KEY_COLUMNS[STORED_PASSES.indexOf(pass)] ?? 'phone';
}

/** Texts that are searched behind: with how many parameters of their own, and the searches behind them, each put together once. */
interface Before {
  readonly text: string;
  readonly parameters: number;
  readonly known: Map<readonly StoredPass[], string>;
}

const SEARCH_ONLY: Before = { text: '', parameters: 0, known: new Map() };

/** Behind his number, his name, the county. */
function lookingUp(bearer: string): Before {
  return {
    text: `
    select case when is_shared then ${SHARING_BEARER} else ${BEARER} end as place, null::text as county, person, null::integer as phone,
      null::integer as household, convert_to(name, 'UTF8') as record from ${bearer}
    union all select ${COUNTY_KEY}, county, null, null, null, wrapped from county_key where county = $3
    union all select ${MISSED}, null, case_id, null, null, null from missed_number where county = $3 and hash = $1
    union all `,
    parameters: 3,
    known: new Map(),
  };
}

/** The number first and alone: to a planner whose statistics do not know the county yet, it looks like one row. */
const LOOK_UP = lookingUp(`(
      select p.id as person, p.name, i.is_shared
      from (select * from person_identifier where county = $3 and hash = $1 offset 0) i
      cross join lateral (select id, name from person where county = i.county and id = i.person offset 0) p
      order by p.name = $2 desc, p.id limit 1) bearer`);

/** A township's office sees its own people only, and is told who bears a number by a function of the owner's, which costs more than to look. */
const LOOK_UP_OF_TOWNSHIP = lookingUp('number_bearer($1, $2)');

function searches(own: LinkageRecord, before: Before): { text: string; parameters: (number | null)[] } {
  const passes = passesFor(own);
  const text = before.known.get(passes) ?? searchText(passes, before);
  before.known.set(passes, text);
  const columns = [
    ...passes.flatMap((pass) => [leadOf(pass), columnOf(pass)]),
    ...(passes === AMONG_SOUND ? UNNUMBERED : []),
  ];
  return { text, parameters: columns.map((column) => keyOf(own, column)) };
}

function searchText(passes: readonly StoredPass[], { text, parameters }: Before): string {
  const each = passes.map((pass, index) => {
    const first = parameters + index * 2 + 1;
    return `(select ${STORED_PASSES.indexOf(pass)} as place, county, person, phone, household, record
      from linkage_record where ${leadOf(pass)} = $${first} and ${columnOf(pass)} = $${first + 1} limit ${MOST + 1})`;
  });
  const first = parameters + passes.length * 2 + 1;
  const unnumbered = UNNUMBERED.map(
    (column, index) => `(select ${UNNUMBERED_PLACE} as place, county, person, phone, household, record
      from linkage_record where not is_numbered and ${column} = $${first + index} limit ${MOST})`,
  );
  return text + [...each, ...(passes === AMONG_SOUND ? unnumbered : [])].join(' union all ');
}

function leadOf(pass: StoredPass): (typeof KEY_COLUMNS)[number] {
  return LEADS[pass] ?? columnOf(pass);
}

function mostIn(pass: StoredPass): number {
  return Math.min(MOST, LARGEST_GROUP[pass]);
}

function withoutCrowds(rows: readonly FoundRow[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [place, pass] of STORED_PASSES.entries()) {
    const group = rows.filter((row) => row.place === place);
    if (group.length > mostIn(pass)) continue;
    for (const { place: _, ...candidate } of group)
      found.set(`${candidate.county} ${candidate.person}`, candidate);
  }
  for (const { place, ...candidate } of rows)
    if (place === UNNUMBERED_PLACE) found.set(`${candidate.county} ${candidate.person}`, candidate);
  return [...found.values()];
}

/** So many bear the name; these values stand on so many rows, with so many names. */
export interface Crowds {
  /** 1 while whoever is asked about is not yet among them, 0 once he is. */
  readonly own: 0 | 1;
  readonly records: number;
  readonly namesakes: number;
  readonly phones: ReadonlyMap<number, Crowd>;
  readonly households: ReadonlyMap<number, Crowd>;
}

export interface Crowd {
  readonly rows: number;
  readonly names: number;
}

const MOST_NAMESAKES = 65_535;
const MOST_AT_ONE_PLACE = 1_000;

/** Of somebody and those who may be he. */
export async function countCrowds(
  tx: Tx,
  own: LinkageRecord,
  others: readonly Candidate[],
  isStored: boolean,
): Promise<Crowds> {
  const keysOf = (column: 'phone' | 'household') => [
    ...new Set([keyOf(own, column), ...others.map((other) => other[column])].filter((key) => key !== null)),
  ];
  const crowds = (column: 'phone' | 'household') => sql`
    select ${sql.lit(column)} as field, key, rows, names from unnest(${keysOf(column)}::integer[]) key,
      lateral (select count(*) as rows, count(distinct name) as names
        from (select name from linkage_record where ${sql.ref(column)} = key limit ${sql.lit(MOST_AT_ONE_PLACE)}) crowd) counted`;
  const { rows } = await sql<Crowd & { field: string; key: number }>`
    ${crowds('phone')} union all ${crowds('household')}
    union all select 'name', 0, (select count(*) from (
      select from linkage_record where sound = ${keyOf(own, 'sound')} and name = ${keyOf(own, 'name')} limit ${sql.lit(MOST_NAMESAKES)}) namesakes), 0
    union all select 'all', 0, linkage_records(), 0`.execute(tx);
  const of = (field: string) =>
    new Map(rows.filter((row) => row.field === field).map(({ key, ...crowd }) => [key, crowd]));
  return {
    own: isStored ? 0 : 1,
    records: of('all').get(0)?.rows ?? 0,
    namesakes: of('name').get(0)?.rows ?? 0,
    phones: of('phone'),
    households: of('household'),
  };
}

/** Somebody who came with an import, as his record lies. */
export interface Unchecked extends StoredLinkageRecord {
  readonly person: string;
}

type UncheckedRow = Unchecked & {
  readonly other: string;
  readonly otherPerson: string;
  readonly otherPhone: number | null;
  readonly otherHousehold: number | null;
  readonly otherRecord: Buffer;
};

/** Of these people of the county, all of whom have sound numbers, those who share a key with somebody, and with whom. `persons` is a query that answers an array. */
export async function findCandidatesOfUnchecked(
  { tx, county }: Acting,
  persons: RawBuilder<unknown>,
): Promise<Map<Unchecked, Candidate[]>> {
  const sharing = (pass: StoredPass) => {
    const [lead, column] = [sql.ref(leadOf(pass)), sql.ref(columnOf(pass))];
    return sql`linkage_record o where o.${lead} = m.${lead} and o.${column} = m.${column}`;
  };
  const searches = AMONG_SOUND.map((pass) => {
    // He is among those who share it.
    const most = sql.lit(mostIn(pass) + 1);
    return sql`
      select m.person, array[${columnNames('m')}] as keys, m.record, o.county as other, o.person as other_person,
        o.phone as other_phone, o.household as other_household, o.record as other_record
      from mine m, lateral (
        select sharing.*, count(*) over () as number from (select * from ${sharing(pass)} limit ${most} + 1) sharing) o
      where o.person <> m.person and o.number <= ${most}`;
  });
  const unnumbered = UNNUMBERED.map(
    (column) => sql`linkage_record o where not o.is_numbered and o.${sql.ref(column)} = m.${sql.ref(column)}`,
  );
  const ofUnnumbered = unnumbered.map(
    (sharing) => sql`
      select m.person, array[${columnNames('m')}] as keys, m.record, o.county as other, o.person as other_person,
        o.phone as other_phone, o.household as other_household, o.record as other_record
      from mine m, lateral (select * from ${sharing} limit ${sql.lit(MOST)}) o where o.person <> m.person`,
  );
  // Nearly everybody is alone with what he shares, which is told before anything is counted.
  const isShared = [
    ...AMONG_SOUND.map((pass) => sql`(select count(*) from (select from ${sharing(pass)} limit 2) few) > 1`),
    ...unnumbered.map((sharing) => sql`exists (select from ${sharing})`),
  ];
  // Each is looked up by himself, whatever the statistics say of the register.
  const { rows } = await sql<UncheckedRow>`
    with mine as materialized (
      select m.* from unnest((${persons})) asked (person), lateral (
        select * from linkage_record l where l.county = ${county} and l.person = asked.person offset 0) m
      where ${sql.join(isShared, sql` or `)})
    ${sql.join([...searches, ...ofUnnumbered], sql` union all `)}`.execute(tx);
  return groupedByPerson(rows);
}

function groupedByPerson(rows: readonly UncheckedRow[]): Map<Unchecked, Candidate[]> {
  const people = new Map<string, { unchecked: Unchecked; others: Map<string, Candidate> }>();
  for (const { person, keys, record, other, otherPerson, ...rest } of rows) {
    const known = people.get(person) ?? { unchecked: { person, keys, record }, others: new Map() };
    people.set(person, known);
    const { otherPhone: phone, otherHousehold: household, otherRecord } = rest;
    known.others.set(`${other} ${otherPerson}`, {
      county: other,
      person: otherPerson,
      phone,
      household,
      record: otherRecord,
    });
  }
  return new Map([...people.values()].map(({ unchecked, others }) => [unchecked, [...others.values()]]));
}
