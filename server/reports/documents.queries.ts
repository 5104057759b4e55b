import type { Role } from '@xuanwu/rules/act-lines/act-line.ts';
import { VIEWS } from '@xuanwu/rules/acts.ts';
import { type NamedRound, roundTitle } from '@xuanwu/rules/round-title.ts';
import { sql } from 'kysely';
import type { Actor } from '../accounts/actor.ts';
import type { Acting } from '../acts/act.ts';
import { isRepeat } from '../phases/voting/round.queries.ts';
import {
  DOCUMENT_TITLES,
  type DocumentKind,
  type DocumentRow,
  VIEW_OF_DOCUMENT,
} from './documents.schema.ts';

/** Which documents: of one constituency, or one by kind and id. */
export interface WantedDocuments {
  readonly constituency?: string | undefined;
  readonly one?: { readonly kind: DocumentKind; readonly id: string };
}

type ReadDocument = Omit<DocumentRow, 'title'> & {
  readonly round: NamedRound | null;
  /** 第几号 */
  readonly number: number | null;
};

/** Every document that can be printed now, by constituency. */
export async function readDocuments(
  { tx, county, actor }: Acting,
  { constituency, one }: WantedDocuments = {},
): Promise<DocumentRow[]> {
  const round = sql`jsonb_build_object('kind', r.kind, 'otherNumber', r.other_number, 'isRepeat', ${isRepeat('r')})`;
  const { rows } = await sql<ReadDocument>`
    select printable.kind, printable.id, c.id as constituency, c.name as constituency_name, c.level, printable.date,
      printable.round, printable.number
    from (
      select 'roll-notice' as kind, constituency as id, constituency, published_on as date, 1 as place, null::jsonb as round, null::integer as number
        from roll where county = ${county}
      union all
      select 'objection-decision', id, constituency, decided_on, 2, null, number
        from roll_objection where county = ${county} and decided_on is not null
      union all
      select 'voter-cards', constituency, constituency, max(issued_on), 3, null, null
        from voter_card where county = ${county} and void_on is null group by constituency
      union all
      select 'initial-candidates-notice', id, constituency, published_on, 3, null, null
        from initial_list where county = ${county}
      union all
      select 'formal-candidates-notice', constituency, constituency, published_on, 4, null, null
        from formal_list where county = ${county} and published_on is not null
      union all
      select 'ballot-sheet', r.id, r.constituency, r.election_day, 5, ${round}, null
        from voting_round r where r.county = ${county}
      union all
      select 'result-report', r.id, r.constituency, r.election_day, 6, ${round}, null
        from voting_round r join result w on w.county = r.county and w.round = r.id where r.county = ${county}
      union all
      select 'result-notice', r.id, r.constituency, w.published_on, 7, ${round}, null
        from voting_round r join result w on w.county = r.county and w.round = r.id
        where r.county = ${county} and w.published_on is not null
    ) printable
    join constituency c on c.county = ${county} and c.id = printable.constituency
    where ${constituency === undefined ? sql`true` : sql`c.id = ${constituency}`}
      and ${one === undefined ? sql`true` : sql`printable.kind = ${one.kind} and printable.id = ${one.id}`}
    order by c.level, c.area, c.number, printable.place, printable.number, printable.date`.execute(tx);
  return rows
    .filter(({ kind }) => maySee(actor, kind))
    .map(({ round: named, number, ...row }) => ({ ...row, title: titleOf(row.kind, named, number) }));
}

function maySee({ role }: Actor, kind: DocumentKind): boolean {
  const view = VIEW_OF_DOCUMENT[kind];
  return view === undefined || (VIEWS[view].roles as readonly Role[]).includes(role);
}

/** 选票（再次投票）: the first vote needs no saying. */
function titleOf(kind: DocumentKind, round: NamedRound | null, number: number | null): string {
  const title = DOCUMENT_TITLES[kind];
  if (number !== null) return `${title}（第 ${number} 号）`;
  const isFirst = round === null || (round.kind === 'first' && !round.isRepeat);
  return isFirst ? title : `${title}（${roundTitle(round)}）`;
}
