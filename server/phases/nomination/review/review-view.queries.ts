/** 联审 as screens show it: a department's own queue, a constituency with everything said, and the office's overview. */
import { opinionsOver } from '@xuanwu/rules/review.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { recordReading } from '../../registration/register.queries.ts';
import { formalPublishedOn, readDepartments } from './review.queries.ts';
import type { ConstituencyReview, ReviewBoardRow, ReviewQueue } from './review-view.schema.ts';

/** All answers to a request, the last one first. */
const OPINIONS = sql`coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'ordinal', o.ordinal, 'ground', o.ground,
    'document', o.document, 'documentDate', o.document_date, 'hasFile', o.file is not null, 'givenAt', o.given_at)
    order by o.ordinal desc)
  from review_opinion o where o.county = r.county and o.request = r.id), '[]')`;

/** 待答复、已答复、逾期: by the day, as the act asks. Once opinions are deleted nobody can say any more who had answered. */
function stateOn(today: string): RawBuilder<unknown> {
  return sql`case when exists (select from review_opinion o where o.county = r.county and o.request = r.id) then 'answered'
    when r.due_on >= ${today} then 'waiting'
    when exists (select from review_deletion d where d.county = r.county and d.constituency = r.constituency
      and d.opinions > 0 and d.deleted_on > r.due_on) then 'deleted'
    else 'missed' end`;
}

const BEFORE_FORMAL = sql`('drawn', 'roll-published', 'initial-published')`;

type QueueRow = ReviewQueue['rows'][number];

/** What this department is asked; answered long ago it stays until the answers are deleted. */
export async function readReviewQueue(acting: Acting): Promise<ReviewQueue> {
  const { tx, county, today, actor } = acting;
  const department = found(actor.department ?? undefined, '本岗位的联审单位');
  const { rows } = await sql<QueueRow>`
    select r.id as request, c.name as constituency_name, c.level,
      coalesce(c.election_day, cycle.election_day) as election_day, n.name, n.sex, n.birth_date, n.occupation,
      r.asked_on, r.due_on, ${stateOn(today)} as state,
      r.due_on >= ${today} and n.excluded_by is null and c.stage in ${BEFORE_FORMAL} as is_open, ${OPINIONS} as opinions
    from review_request r
    join initial_candidate n on n.county = r.county and n.id = r.candidate
    join constituency c on c.county = r.county and c.id = r.constituency
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    where r.county = ${county} and r.department = ${department} and cycle.stage <> 'closed'
      and (c.stage in ${BEFORE_FORMAL}
        or exists (select from review_opinion o where o.county = r.county and o.request = r.id))
    order by r.due_on, c.level, c.area, c.number, n.name, r.id`.execute(tx);
  await recordReading(acting, rows.length);
  return { department, today, rows: byStrokesWithin(rows) };
}

/** The order of requests stays; among nominees of one constituency nobody reads a ranking into it. */
function byStrokesWithin(rows: readonly QueueRow[]): QueueRow[] {
  const group = ({ dueOn, level, constituencyName }: QueueRow) => `${dueOn} ${level} ${constituencyName}`;
  const first = new Map<string, number>();
  for (const [index, row] of rows.entries()) if (!first.has(group(row))) first.set(group(row), index);
  const place = (row: QueueRow) => first.get(group(row)) ?? 0;
  const key = (row: QueueRow) => strokeSortKey(row.name) + row.request;
  return rows.toSorted((a, b) => place(a) - place(b) || (key(a) < key(b) ? -1 : 1));
}

export async function readConstituencyReview(acting: Acting, id: string): Promise<ConstituencyReview> {
  const { tx, county, today } = acting;
  const { electionDay } = await getConstituency(acting, id);
  const facts = { electionDay, formalPublishedOn: await formalPublishedOn(acting, id), today };
  const { until } = opinionsOver(facts, await lawFor(acting, electionDay));
  const nominees = await readNominees(acting, id);
  await recordReading(acting, nominees.length);
  return {
    departments: await readDepartments(acting),
    nominees,
    keptUntil: until,
    deletions: await tx
      .selectFrom('reviewDeletion')
      .select(['deletedOn', 'opinions', 'withGround', 'files'])
      .where('county', '=', county)
      .where('constituency', '=', id)
      .orderBy('deletedOn')
      .execute(),
  };
}

async function readNominees(
  { tx, county, today }: Acting,
  id: string,
): Promise<ConstituencyReview['nominees']> {
  const { rows } = await sql<ConstituencyReview['nominees'][number]>`
    select n.id as candidate, n.name, n.birth_date, n.excluded_by is not null as is_excluded,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'department', r.department, 'askedOn', r.asked_on,
          'dueOn', r.due_on, 'state', ${stateOn(today)}, 'opinions', ${OPINIONS}) order by r.department, r.asked_on)
        from review_request r where r.county = n.county and r.candidate = n.id), '[]') as requests,
      (select jsonb_build_object('toldOn', t.told_on, 'isOutdated', exists (
          select from review_opinion o join review_request r on r.county = o.county and r.id = o.request
          where o.county = t.county and r.candidate = t.candidate and o.given_at > t.told_at))
        from review_notice t where t.county = n.county and t.candidate = n.id
        order by t.told_at desc limit 1) as notice
    from initial_candidate n where n.county = ${county} and n.constituency = ${id}`.execute(tx);
  const key = (row: { name: string; candidate: string }) => strokeSortKey(row.name) + row.candidate;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** 联审一览 of a cycle; figures only, nobody is named. */
export async function readReviewBoard(
  { tx, county, today }: Acting,
  cycle: string,
): Promise<ReviewBoardRow[]> {
  const { rows } = await sql<ReviewBoardRow>`
    with asked as (
      select r.county, r.constituency, r.candidate, r.due_on, ${stateOn(today)} as state,
        exists (select from review_opinion o where o.county = r.county and o.request = r.id and o.ground is not null
          and not exists (select from review_opinion later where later.county = o.county and later.request = o.request
            and later.ordinal > o.ordinal)) as with_ground
      from review_request r where r.county = ${county})
    select c.id as constituency, c.name, c.level, c.area, area.name as area_name, c.stage,
      coalesce(c.election_day, cycle.election_day) as election_day,
      (select count(*) from initial_candidate n
        where n.county = c.county and n.constituency = c.id and n.excluded_by is null) as nominees,
      (select count(*) from initial_candidate n
        where n.county = c.county and n.constituency = c.id and n.excluded_by is null
          and not exists (select from asked a where a.candidate = n.id)) as unasked,
      count(a.*) as requests,
      count(a.*) filter (where a.state = 'answered') as answered,
      count(a.*) filter (where a.state = 'waiting') as waiting,
      count(a.*) filter (where a.state = 'missed') as missed,
      count(a.*) filter (where a.with_ground) as with_ground,
      (select count(distinct r.candidate) from review_opinion o
        join review_request r on r.county = o.county and r.id = o.request
        where o.county = c.county and o.constituency = c.id
          and not exists (select from review_notice t
            where t.county = r.county and t.candidate = r.candidate and t.told_at >= o.given_at)) as untold,
      min(a.due_on) filter (where a.state = 'waiting') as next_due
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    join area on area.code = c.area
    left join asked a on a.county = c.county and a.constituency = c.id
    where c.county = ${county} and c.cycle = ${cycle}
    group by c.county, c.id, cycle.election_day, area.name
    order by c.level, c.area, c.number`.execute(tx);
  return rows;
}

/** 附上的文书 of an answer; of another department's a reviewer finds nothing. */
export async function readOpinionDocument({ tx, county, context }: Acting, opinion: string) {
  const row = await tx
    .selectFrom('reviewOpinion as o')
    .innerJoin('storedFile as f', (on) => on.onRef('f.county', '=', 'o.county').onRef('f.id', '=', 'o.file'))
    .select(['f.id', 'f.name'])
    .where('o.county', '=', county)
    .where('o.id', '=', opinion)
    .executeTakeFirst();
  const { id, name } = found(row, '这份文书');
  return { content: context.files.get(id), name };
}
