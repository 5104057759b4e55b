import { type Selectable, sql } from 'kysely';
import type { Acting } from '../../../../acts/act.ts';
import { found } from '../../../../acts/acting.ts';
import { ActError } from '../../../../acts/error-codes.ts';
import type { EligibilityList as EligibilityListTable } from '../../../../database/tables.ts';
import type { Cipher } from '../../../../keys/cipher.ts';
import type { FileEncoding } from '../../voter-import.schema.ts';
import type { FactKind, RecordedFact } from '../person-fact.schema.ts';
import { LIST_STATES, type MATCH_KINDS } from './eligibility-list.schema.ts';
import type { ListedPerson } from './read-list-row.ts';

type ListState = keyof typeof LIST_STATES;

export type EligibilityList = Omit<
  Selectable<EligibilityListTable>,
  'state' | 'encoding' | 'kind' | 'source'
> & {
  readonly state: ListState;
  readonly encoding: FileEncoding;
  readonly kind: FactKind;
  readonly source: RecordedFact['source'];
};

/** What is kept of a row that matches: who it names, and what speaks for his being the person on the register. */
export interface KeptRow {
  readonly listed: ListedPerson;
  readonly evidence: readonly { readonly field: string; readonly text: string }[];
}

export interface ListMatch extends KeptRow {
  readonly line: number;
  readonly person: string;
  readonly how: keyof typeof MATCH_KINDS;
  readonly state: 'proposed' | 'confirmed' | 'known';
  readonly area: string;
  readonly registered: { readonly name: string; readonly birthDate: string };
}

/** The list, locked; an error where it is past what the act needs. */
export async function lockList(
  acting: Pick<Acting, 'tx' | 'county'>,
  id: string,
  wanted: readonly ListState[],
): Promise<EligibilityList> {
  const row = found(
    await acting.tx
      .selectFrom('eligibilityList')
      .selectAll()
      .where('county', '=', acting.county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    '这份名册',
  ) as EligibilityList;
  if (wanted.includes(row.state)) return row;
  throw new ActError('lost-race', `这份名册现在是“${LIST_STATES[row.state]}”，不能这样做。请刷新后再看。`);
}

export async function updateList(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  id: string,
  change: Partial<{
    state: ListState;
    rowsRead: number;
    rowsBad: number;
    rowsMatched: number;
    rowsReview: number;
    rowsDropped: number;
    problem: string | null;
  }>,
): Promise<void> {
  await tx
    .updateTable('eligibilityList')
    .set(change)
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

/** Rows that match somebody on this register, in the order of the list. */
export async function readMatches(
  { tx, county }: Pick<Acting, 'tx' | 'county'>,
  cipher: Cipher,
  list: string,
): Promise<ListMatch[]> {
  const { rows } = await sql<
    Omit<ListMatch, 'listed' | 'evidence' | 'registered'> & {
      encrypted: Buffer;
      name: string;
      birthDate: string;
    }
  >`
    select m.line, m.person, m.how, m.state, m.encrypted, p.area, p.name, p.birth_date
    from list_match m join person p on p.county = m.county and p.id = m.person
    where m.county = ${county} and m.list = ${list} order by m.line, m.person`.execute(tx);
  return rows.map(({ encrypted, name, birthDate, ...row }) => ({
    ...row,
    ...(JSON.parse(cipher.decrypt(encrypted).toString()) as KeptRow),
    registered: { name, birthDate },
  }));
}
