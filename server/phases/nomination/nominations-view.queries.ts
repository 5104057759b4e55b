import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { sql } from 'kysely';
import type { Acting } from '../../acts/act.ts';
import { type Constituency, getConstituency } from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { readNominationRows } from './nominations/nomination-rows.queries.ts';
import { standingIn } from './nominations/nominee-standing.ts';
import { statementOf } from './nominations/write-nominee.ts';
import { readFormalListRecord, readFormalLists } from './formal-list/formal-list-record.ts';
import { readRemovals } from './formal-list/formal-removal.queries.ts';
import type { Nominations } from './nominations-view.schema.ts';

export async function readNominations(acting: Acting, id: string): Promise<Nominations> {
  const { tx, county } = acting;
  const constituency = await getConstituency(acting, id);
  const seats = await seatsOf(tx, county, constituency.id);
  const { min, max } = surplusRange('direct', Math.max(1, seats));
  return {
    seats,
    range: { min, max },
    nominations: await readNominationRows(acting, id),
    cancelled: await readCancelled(acting, id),
    candidates: await readCandidateRows(acting, constituency),
    lists: await readLists(acting, id),
    formal: await readFormal(acting, id),
    takenBack: await readTakenBack(acting, id),
  };
}

/** Published lists, the first one first, with how many each showed. */
async function readLists({ tx, county }: Acting, id: string): Promise<Nominations['lists']> {
  const { rows } = await sql<Nominations['lists'][number]>`
    select l.id, l.published_on, (select count(*) from initial_candidate c
      where c.county = l.county and c.listed_in = l.id) as candidates
    from initial_list l where l.county = ${county} and l.constituency = ${id}
    order by l.published_on, l.entry`.execute(tx);
  return rows;
}

/** 撤销的登记, as they stood when they were cancelled. */
async function readCancelled({ tx, county }: Acting, id: string): Promise<Nominations['cancelled']> {
  const { rows } = await sql<Nominations['cancelled'][number]>`
    select n.id, n.kind, n.organisations, n.received_on, n.cancelled_on, n.cancelled ->> 'mistake' as mistake,
      n.cancelled ->> 'explanation' as explanation, n.cancelled -> 'nominees' as nominees,
      (select count(*) from nominator s
        where s.county = n.county and s.nomination = n.id and s.withdrawn_on is null) as nominators
    from nomination n
    where n.county = ${county} and n.constituency = ${id} and n.cancelled_on is not null
    order by n.cancelled_on, n.id`.execute(tx);
  return rows;
}

async function readCandidateRows(
  acting: Acting,
  constituency: Constituency,
): Promise<Nominations['candidates']> {
  const { tx, county } = acting;
  const { id } = constituency;
  const { rows } = await sql<ReadCandidate>`
    select c.id, c.name, c.sex, c.birth_date, c.ethnicity, c.education, c.politics, c.occupation, c.group_of as "group", c.was_deputy,
      c.resume, c.voter_of, c.takes_foreign_funding, c.funding_declared_on, c.other_seats, c.accepts, c.answered_on,
      list.published_on as listed_on,
      case when x.id is not null then jsonb_build_object('ground', x.ground, 'explanation', x.explanation,
        'document', x.document, 'citedOpinions', cardinality(x.cited_opinions), 'meeting', x.meeting, 'decidedOn', x.decided_on) end as excluded
    from initial_candidate c
    left join initial_list list on list.county = c.county and list.id = c.listed_in
    left join exclusion x on x.county = c.county and x.id = c.excluded_by
    where c.county = ${county} and c.constituency = ${id}`.execute(tx);
  const key = (row: { name: string; id: string }) => strokeSortKey(row.name) + row.id;
  const standing = await standingIn(acting, constituency);
  return rows
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(
      ({
        resume,
        voterOf,
        takesForeignFunding,
        fundingDeclaredOn,
        otherSeats,
        accepts,
        answeredOn,
        ...row
      }) => {
        const said = {
          resume,
          voterOf,
          takesForeignFunding,
          fundingDeclaredOn,
          otherSeats,
          accepts,
          answeredOn,
        };
        const statement = statementOf(said);
        return { ...row, statement, standing: standing(statement) };
      },
    );
}

type ReadCandidate = Omit<Nominations['candidates'][number], 'statement' | 'standing'> &
  Parameters<typeof statementOf>[0];

async function readFormal({ tx, county }: Acting, id: string): Promise<Nominations['formal']> {
  const record = await readFormalListRecord(tx, county, id);
  if (!record) return null;
  const { publishedOn, id: list } = await tx
    .selectFrom('formalList')
    .select(['publishedOn', 'id'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirstOrThrow();
  const { basis, meeting, fixedOn, candidates } = record;
  const removals = await readRemovals(tx, county, list);
  return {
    basis,
    meeting,
    fixedOn,
    publishedOn,
    candidates: [...candidates],
    removals: removals.map(({ id: removal, explanation, record: removed }) => ({
      id: removal,
      candidate: removed.candidate,
      name: removed.name,
      ground: removed.ground,
      explanation,
      document: removed.document,
      removedOn: removed.removedOn,
      meeting: removed.meeting,
      next: removed.next,
    })),
  };
}

async function readTakenBack({ tx, county }: Acting, id: string): Promise<Nominations['takenBack']> {
  const lists = await readFormalLists(tx, county, id);
  const current = await tx
    .selectFrom('formalList')
    .select('id')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .executeTakeFirst();
  return lists
    .filter((list) => list.id !== current?.id)
    .map(({ id: list, data: { fixedOn, reopened, candidates } }) => ({
      id: list,
      fixedOn,
      reopened: reopened ?? null,
      candidates: [...candidates],
    }));
}
