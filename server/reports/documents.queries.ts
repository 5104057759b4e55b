import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Acting } from '../acts/act.ts';
import { isRepeat } from '../phases/voting/round.queries.ts';
import { DOCUMENT_TITLES, type DocumentKind, type DocumentRow } from './documents.schema.ts';

/** Which documents: of one constituency, or one by kind and id. */
export interface WantedDocuments {
  readonly constituency?: string | undefined;
  readonly one?: { readonly kind: DocumentKind; readonly id: string };
}

type ReadDocument = Omit<DocumentRow, 'title'> & { readonly round: NamedRound | null };

/** Every document that can be printed now, by constituency. */
export async function readDocuments(
  { tx, county }: Acting,
  { constituency, one }: WantedDocuments = {},
): Promise<DocumentRow[]> {
  const round = sql`jsonb_build_object('kind', r.kind, 'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')})`;
  const { rows } = await sql<ReadDocument>`
    select printable.kind, printable.id, c.id as constituency, c.name as constituency_name, c.level, printable.date,
      printable.round
    from (
      select 'roll-notice' as kind, constituency as id, constituency, published_on as date, 1 as place, null::jsonb as round
        from roll where county = ${county}
      union all
      select 'initial-candidates-notice', id, constituency, published_on, 2, null
        from initial_list where county = ${county}
      union all
      select 'formal-candidates-notice', constituency, constituency, published_on, 3, null
        from formal_list where county = ${county} and published_on is not null
      union all
      select 'ballot-sheet', r.id, r.constituency, r.election_day, 4, ${round}
        from voting_round r where r.county = ${county}
      union all
      select 'result-report', r.id, r.constituency, r.election_day, 5, ${round}
        from voting_round r join result w on w.county = r.county and w.round = r.id where r.county = ${county}
      union all
      select 'result-notice', r.id, r.constituency, w.published_on, 6, ${round}
        from voting_round r join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.published_on is not null
    ) printable
    join constituency c on c.county = ${county} and c.id = printable.constituency
    where ${constituency === undefined ? sql`true` : sql`c.id = ${constituency}`}
      and ${one === undefined ? sql`true` : sql`printable.kind = ${one.kind} and printable.id = ${one.id}`}
    order by c.level, c.area, c.number, printable.place, printable.date`.execute(tx);
  return rows.map(({ round: named, ...row }) => ({ ...row, title: titleOf(row.kind, named) }));
}

/** 选票（再次投票）: the first vote needs no saying. */
function titleOf(kind: DocumentKind, round: NamedRound | null): string {
  const title = DOCUMENT_TITLES[kind];
  const isFirst = round === null || (round.kind === 'first' && !round.isRepeat);
  return isFirst ? title : `${title}（${roundTitle(round)}）`;
}
