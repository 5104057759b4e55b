/**
 * 选民看到的候选人 · without signing in. Functions of the database give out what may ever be shown; whether it may be shown now is asked of the ruling, by the
 * server's clock in UTC+8, at every request.
 */
import { mayIntroduceOn } from '@xuanwu/rules/introduction.ts';
import { sql } from 'kysely';
import { civilDate } from '../../../acts/clock.ts';
import type { Context } from '../../../acts/context.ts';
import { ActError } from '../../../acts/error-codes.ts';
import type { Tx } from '../../../database/connect.ts';
import { byStrokes } from './introduction.queries.ts';
import type {
  PublicCandidateCounty,
  PublicCandidates,
  PublicConstituency,
} from './public-candidates.schema.ts';

type Asked = Pick<Context, 'db' | 'clock'>;

interface ListRow extends Omit<PublicConstituency, 'state'> {
  readonly elected: readonly string[] | null;
}

export async function readCandidateCounties({ db }: Asked): Promise<PublicCandidateCounty[]> {
  const { rows } = await sql<PublicCandidateCounty>`select * from public_candidate_counties()`.execute(db);
  return rows;
}

export async function readCandidateLists(asked: Asked, county: string): Promise<PublicConstituency[]> {
  const today = civilDate(asked.clock.now());
  return (await readLists(asked, county)).map(({ elected, ...list }) => ({
    ...list,
    state: stateOf(list.electionDay, today, elected),
  }));
}

async function readLists({ db }: Asked, county: string): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`select * from public_candidate_lists(${county})`.execute(db);
  return rows;
}

function stateOf(
  electionDay: string,
  today: string,
  elected: readonly string[] | null,
): PublicConstituency['state'] {
  if (mayIntroduceOn(today, electionDay).permitted) return 'introduced';
  return elected === null ? 'stopped' : 'result';
}

/** From the first hour of the election day on there is nobody here, and why; after the result, who was elected and no more. */
export async function readPublicCandidates(
  asked: Asked,
  county: string,
  constituency: string,
): Promise<PublicCandidates> {
  const now = asked.clock.now();
  const today = civilDate(now);
  const row = await getList(asked, county, constituency);
  const { elected, ...list } = row;
  const { permitted, reasons } = mayIntroduceOn(today, list.electionDay);
  return {
    ...list,
    state: stateOf(list.electionDay, today, elected),
    reasons: [...reasons],
    stopsInMs: permitted ? beginningOf(list.electionDay) - now.getTime() : 0,
    candidates: permitted ? await readShownCandidates(asked.db, county, row) : [],
    removed: permitted ? await readRemoved(asked.db, county, row) : [],
    meetings: permitted ? await readShownMeetings(asked.db, county, row, today) : [],
    elected: permitted ? [] : [...(elected ?? [])],
  };
}

async function getList(asked: Asked, county: string, constituency: string): Promise<ListRow> {
  const list = (await readLists(asked, county)).find(({ id }) => id === constituency);
  if (!list) throw new ActError('not-found', '这个选区还没有公布候选人名单。公布以后在这里可以看到。');
  return list;
}

/** 零时 in UTC+8. */
function beginningOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

type Candidate = PublicCandidates['candidates'][number];

/** Where to ask: a transaction, or the database. */
type Asking = Pick<Tx, 'getExecutor'>;

interface OfConstituency {
  readonly id: string;
  readonly formalOn: string | null;
  readonly electionDay: string;
}

/** 可以介绍的候选人, in the order of their list; the caller has asked whether they still may be introduced. */
export async function readShownCandidates(
  asking: Asking,
  county: string,
  { id, formalOn }: OfConstituency,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate & { readonly listOrder: number }>`
    select shown.*, late.published_on as supplemented_on
    from public_candidates(${county}, ${id}) shown
    left join public_supplements(${county}, ${id}) late on late.candidate = shown.id`.execute(asking);
  const ordered =
    formalOn === null ? byStrokes(rows) : rows.toSorted((one, other) => one.listOrder - other.listOrder);
  return ordered.map(({ listOrder: _order, ...candidate }) => candidate);
}

/** 公布后撤出的: nobody who was published goes without a word. */
async function readRemoved(
  asking: Asking,
  county: string,
  { id }: Pick<OfConstituency, 'id'>,
): Promise<PublicCandidates['removed']> {
  const { rows } = await sql<PublicCandidates['removed'][number]>`
    select * from public_removed_candidates(${county}, ${id})`.execute(asking);
  return rows;
}

/** 将要举行的见面 */
export async function readShownMeetings(
  asking: Asking,
  county: string,
  { id, electionDay }: OfConstituency,
  today: string,
): Promise<PublicCandidates['meetings']> {
  const { rows } = await sql<PublicCandidates['meetings'][number]>`
    select * from public_candidate_meetings(${county}, ${id})`.execute(asking);
  return rows.filter(({ heldOn }) => heldOn >= today && mayIntroduceOn(heldOn, electionDay).permitted);
}

interface Photo {
  readonly constituency: string;
  readonly file: string;
  readonly type: string;
}

/** 他的照片; the caller has asked whether he still may be introduced. */
export async function readShownPhoto(asking: Asking, county: string, candidate: string): Promise<Photo> {
  const { rows } = await sql<Photo>`
    select * from public_candidate_photo(${county}, ${candidate})`.execute(asking);
  const [photo] = rows;
  if (!photo) throw new ActError('not-found', '没有这张照片。');
  return photo;
}

/** A picture goes the way of everything else: gone with the first hour of the election day. */
export async function findPublicPhoto(
  asked: Asked,
  county: string,
  candidate: string,
): Promise<{ file: string; type: string }> {
  const photo = await readShownPhoto(asked.db, county, candidate);
  const { electionDay } = await getList(asked, county, photo.constituency);
  if (!mayIntroduceOn(civilDate(asked.clock.now()), electionDay).permitted)
    throw new ActError('not-found', '选举日零时起停止介绍候选人，照片不再显示。');
  return photo;
}
