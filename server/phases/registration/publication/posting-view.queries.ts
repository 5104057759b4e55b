/** 名单公布一览, and one constituency's postings with what follows from them. */
import { rollPosting } from '@xuanwu/rules/roll-posting.ts';
import { timetable } from '@xuanwu/rules/timetable.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { findEntryPlace } from '../../../ledger/ledger.queries.ts';
import { seal } from '../../../ledger/append.ts';
import { lawFor, openPointsIn } from '../../../local-law/law-for.ts';
import { getConstituency } from '../../constituencies/constituency.queries.ts';
import { readRollRecord } from '../roll-record.ts';
import { dayOfRoll, getRoll } from './posting.queries.ts';
import type { PostingRow, PublicationRow, RollPostings } from './posting.schema.ts';

export async function readRollPostings(acting: Acting, id: string): Promise<RollPostings> {
  const { tx, county } = acting;
  const constituency = await getConstituency(acting, id);
  const roll = await getRoll(acting, id);
  const { rows: postings } = await sql<PostingRow>`
    select id, place, posted_on, to_char(posted_at, 'HH24:MI') as posted_at, posted_by, photo is not null as has_photo,
      withdrawn_on, withdrawn_reason
    from roll_posting where county = ${county} and constituency = ${id} order by posted_on, posted_at, id`.execute(
    tx,
  );
  const { countedFrom, isInTime, objectUntil, reasons, undecided } = await dayOfRoll(
    acting,
    constituency,
    roll.publishedOn,
  );
  return {
    publishedOn: roll.publishedOn,
    postings,
    countedFrom,
    isInTime,
    objectUntil,
    reasons: [...reasons],
    open: [...(await openPointsIn(acting, undecided))],
    seal: roll.seal ?? seal('roll', id, await readRollRecord(tx, county, id, roll.publishedOn)).sha256,
    place: (await findEntryPlace(tx, county, roll.entry)) ?? null,
  };
}

export async function readPhoto({ tx, county, context }: Acting, posting: string) {
  const row = await tx
    .selectFrom('rollPosting')
    .select(['photo', 'photoType'])
    .where('county', '=', county)
    .where('id', '=', posting)
    .executeTakeFirst();
  const { photo, photoType } = found(row, '这一处张贴');
  return { content: context.files.get(found(photo ?? undefined, '照片')), type: photoType ?? '' };
}

interface BoardRow extends Omit<
  PublicationRow,
  'publishBy' | 'state' | 'isLate' | 'places' | 'countedFrom' | 'objectUntil'
> {
  readonly postedOn: readonly string[];
}

export async function readPublicationBoard(acting: Acting, cycle: string): Promise<PublicationRow[]> {
  const { rows } = await sql<BoardRow>`
    select c.id as constituency, c.name, c.level, area.name as area_name, c.stage,
      coalesce(c.election_day, cycle.election_day) as election_day, r.published_on,
      case when r.constituency is null
        then (select count(*) from registration g
          where g.county = c.county and g.constituency = c.id and g.status = 'on-roll')
        else (select count(*) from roll_entry e where e.county = c.county and e.constituency = c.id and not e.struck)
      end as voters,
      coalesce((select jsonb_agg(day) from (select min(p.posted_on) as day from roll_posting p
        where p.county = c.county and p.constituency = c.id and p.withdrawn_on is null group by p.place) d), '[]') as posted_on,
      (select count(*) from roll_posting p
        where p.county = c.county and p.constituency = c.id and p.withdrawn_on is null and p.photo is null) as without_photo,
      (select count(*) from roll_correction k where k.county = c.county and k.constituency = c.id) as corrections
    from constituency c
    join cycle on cycle.county = c.county and cycle.id = c.cycle
    join area on area.code = c.area
    left join roll r on r.county = c.county and r.constituency = c.id
    where c.county = ${acting.county} and c.cycle = ${cycle}
    order by c.level, c.area, c.number`.execute(acting.tx);
  const laws = new Map<string, LocalLaw>();
  for (const day of new Set(rows.map(({ electionDay }) => electionDay)))
    laws.set(day, await lawFor(acting, day));
  return rows.map((row) => withDays(row, found(laws.get(row.electionDay), '适用的法律'), acting.today));
}

function withDays({ postedOn, ...row }: BoardRow, law: LocalLaw, today: string): PublicationRow {
  const { electionDay, publishedOn } = row;
  const publishBy =
    timetable({ electionDay }, law).steps.find(({ rule }) => rule === 'roll-publish')?.latest ?? null;
  const state = publishedOn === null ? 'unpublished' : postedOn.length === 0 ? 'unposted' : 'posted';
  const ruled = publishedOn === null ? undefined : rollPosting({ electionDay, publishedOn, postedOn }, law);
  const ruling = ruled?.ok ? ruled.ruling : undefined;
  const isOver = publishBy !== null && today > publishBy;
  return {
    ...row,
    publishBy,
    state,
    isLate: state === 'posted' ? ruling?.isInTime === false : isOver,
    places: postedOn.length,
    countedFrom: ruling?.countedFrom ?? null,
    objectUntil: ruling?.objectUntil ?? null,
  };
}
