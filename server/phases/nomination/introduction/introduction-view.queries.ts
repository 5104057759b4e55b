import { type IntroductionCase, introduction, mayIntroduceOn } from '@xuanwu/rules/introduction.ts';
import { sql } from 'kysely';
import type { Acting } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import { type Constituency, getConstituency } from '../../constituencies/constituency.queries.ts';
import { byStrokes, readIntroduced, type StandingCandidate } from './introduction.queries.ts';
import type { Introduction } from './introduction-view.schema.ts';

type Read = Pick<Introduction, 'introductions' | 'requests' | 'meetings'>;

/** 一个选区的候选人介绍, as its office sees it. */
export async function readIntroduction(acting: Acting, id: string): Promise<Introduction> {
  const constituency = await getConstituency(acting, id);
  const { electionDay } = constituency;
  const stop = mayIntroduceOn(acting.today, electionDay);
  const read: Read = {
    introductions: await readRecords(acting, id),
    requests: await readRequests(acting, id),
    meetings: await readMeetings(acting, id),
  };
  const candidates = await readIntroduced(acting, constituency);
  return {
    electionDay,
    isStopped: !stop.permitted,
    stop: [...stop.reasons],
    duty: await dutyOf(acting, electionDay, read),
    isInListOrder: constituency.stage === 'formal-published',
    candidates: await withPledges(acting, id, await inOrder(acting, constituency, candidates)),
    ...read,
  };
}

async function dutyOf(acting: Acting, electionDay: string, read: Read): Promise<Introduction['duty']> {
  const decided = introduction(factsOf(electionDay, read), await lawFor(acting, electionDay));
  if (!decided.ok) return { permitted: false, mustMeet: false, reasons: [], undecided: [] };
  const { permitted, mustMeet, reasons, undecided } = decided.ruling;
  return { permitted, mustMeet, reasons: [...reasons], undecided: [...undecided] };
}

/** Every request counts for itself: one that no meeting was held for is open. */
function factsOf(electionDay: string, { introductions, requests, meetings }: Read): IntroductionCase {
  const held = meetings.filter(({ state }) => state === 'held');
  return {
    electionDay,
    isIntroduced: introductions.some(({ madeBy }) => madeBy === 'committee') || held.length > 0,
    isMeetingRequested: requests.length > 0,
    isMeetingHeld: requests.length > 0 ? requests.every(({ isMet }) => isMet) : held.length > 0,
    introducedOn: [...introductions.map(({ madeOn }) => madeOn), ...held.map(({ heldOn }) => heldOn)],
  };
}

async function readRecords({ tx, county }: Acting, id: string): Promise<Introduction['introductions']> {
  const rows = await tx
    .selectFrom('introductionRecord')
    .select(['id', 'means', 'madeBy', 'madeOn', 'note'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .orderBy('madeOn')
    .orderBy('id')
    .execute();
  return rows as Introduction['introductions'];
}

async function readRequests({ tx, county }: Acting, id: string): Promise<Introduction['requests']> {
  const { rows } = await sql<Introduction['requests'][number]>`
    select r.id, r.received_on, r.voters, exists (select from candidate_meeting m
      where m.county = r.county and m.request = r.id and m.state = 'held') as is_met
    from meeting_request r where r.county = ${county} and r.constituency = ${id}
    order by r.received_on, r.id`.execute(tx);
  return rows;
}

async function readMeetings({ tx, county }: Acting, id: string): Promise<Introduction['meetings']> {
  const { rows } = await sql<Introduction['meetings'][number]>`
    select m.id, m.held_on, to_char(m.starts_at, 'HH24:MI') as starts_at, m.place, m.request, m.candidates, m.state,
      m.voters_present, m.candidates_present, m.cancelled_reason,
      coalesce((select jsonb_agg(jsonb_build_object('question', q.question, 'answeredBy', q.answered_by, 'answer', q.answer)
        order by q.number) from meeting_question q where q.county = m.county and q.meeting = m.id), '[]') as questions
    from candidate_meeting m where m.county = ${county} and m.constituency = ${id}
    order by m.held_on, m.starts_at, m.id`.execute(tx);
  return rows;
}

/** 名单的次序: once the formal list is published, its own, as everybody sees it; before, by strokes. */
async function inOrder(
  { tx, county }: Acting,
  { id, stage }: Pick<Constituency, 'id' | 'stage'>,
  candidates: readonly StandingCandidate[],
): Promise<StandingCandidate[]> {
  if (stage !== 'formal-published') return byStrokes(candidates);
  const rows = await tx
    .selectFrom('formalCandidate')
    .select(['candidate', 'listOrder'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .execute();
  const place = new Map(rows.map(({ candidate, listOrder }) => [candidate, listOrder]));
  return candidates.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

async function withPledges(
  { tx, county }: Acting,
  id: string,
  candidates: readonly StandingCandidate[],
): Promise<Introduction['candidates']> {
  const pledges = await tx
    .selectFrom('candidatePledge')
    .select(['id', 'candidate', 'text', 'givenOn'])
    .where('county', '=', county)
    .where('constituency', '=', id)
    .orderBy('givenOn')
    .orderBy('id')
    .execute();
  const photos = await tx
    .selectFrom('candidatePhoto')
    .select('candidate')
    .where('county', '=', county)
    .where('constituency', '=', id)
    .execute();
  return candidates.map(({ id: candidate, name }) => ({
    id: candidate,
    name,
    hasPhoto: photos.some((photo) => photo.candidate === candidate),
    pledges: pledges
      .filter((pledge) => pledge.candidate === candidate)
      .map(({ candidate: _his, ...pledge }) => pledge),
  }));
}

/** For the office, also when it is no longer shown to everybody. */
export async function findPhoto(
  { tx, county }: Acting,
  candidate: string,
): Promise<{ file: string; type: string }> {
  const row = await tx
    .selectFrom('candidatePhoto')
    .select(['file', 'type'])
    .where('county', '=', county)
    .where('candidate', '=', candidate)
    .executeTakeFirst();
  return found(row, '这位候选人的照片');
}
