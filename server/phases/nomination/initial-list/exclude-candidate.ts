import { randomUUID } from 'node:crypto';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { EXCLUSION_GROUNDS, mayBeExcluded } from '@xuanwu/rules/exclusion.ts';
import { rule, type Ruling } from '@xuanwu/rules/ruling.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { found } from '../../../acts/acting.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { requireHeld } from '../../../acts/meeting.ts';
import { seal } from '../../../ledger/append.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { type InitialCandidate, readInitialCandidates } from '../candidate.queries.ts';
import { standingOf } from './listed-nominees.queries.ts';
import { ExcludeCandidateSchema, ExclusionSchema } from '../nomination.schema.ts';
import { readOpinions } from '../review/review.queries.ts';
import { readNominationRows } from '../nominations/nomination-rows.queries.ts';

type Input = z.infer<typeof ExcludeCandidateSchema>;

/**
 * 决定不列入代表候选人名单, or to take off it whoever stands on it already. The committee decides in a meeting, on a ground that the law
 * names; the decision is never changed or removed. Whoever is nominated anew is a new candidate.
 */
export const excludeCandidate = defineAct({
  name: 'exclude-candidate',
  input: ExcludeCandidateSchema,
  output: ExclusionSchema,
  about: ['candidate'],
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, candidate, ground, meeting, opinions = [] }) {
    requireHeld(acting, meeting);
    await cited(acting, candidate, opinions);
    const { name } = await getConstituency(acting, constituency);
    const candidates = await readInitialCandidates(acting, constituency);
    await pick(acting, candidates, candidate);
    return `${name}：决定一名被提名人不列入代表候选人名单，法定情形：${EXCLUSION_GROUNDS[ground]}`;
  },
  async beforeAsking(acting, input) {
    const constituency = await getConstituency(acting, input.constituency);
    const ruling = await rulingOn(acting, constituency, input);
    const subject = { constituency: constituency.id };
    return ruling.permitted ? undefined : { ruling, subject, shown: [] };
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, input.constituency);
    await requireCommitteeMeeting(acting, constituency, input.meeting);
    const stage = constituencyStageRuling('exclude-candidate', constituency);
    if (!stage.permitted) return refused(stage);
    const { id, area } = constituency;
    const candidate = await pick(acting, await readInitialCandidates(acting, id), input.candidate);
    const { ground, explanation, document, meeting } = input;
    const citedOpinions = await cited(acting, candidate.id, input.opinions ?? []);
    const ruling = await rulingOn(acting, constituency, input);
    if (!ruling.permitted) return refused(ruling);

    const exclusion = randomUUID();
    const decision = { constituency: id, candidate: candidate.id, ground, explanation, document };
    await tx
      .insertInto('exclusion')
      .values({
        county,
        id: exclusion,
        area,
        ...decision,
        citedOpinions,
        meeting: JSON.stringify(meeting),
        decidedOn: today,
        entry,
      })
      .execute();
    await tx
      .updateTable('initialCandidate')
      .set({ excludedBy: exclusion })
      .where('county', '=', county)
      .where('id', '=', candidate.id)
      .execute();
    return done(
      { exclusion },
      {
        subject: { constituency: id, exclusion },
        records: [seal('exclusion', exclusion, { ...decision, citedOpinions, meeting, decidedOn: today })],
        ruling,
      },
    );
  },
});

async function rulingOn(
  acting: Acting,
  { id, electionDay }: Constituency,
  { candidate, ground, meeting }: Pick<Input, 'candidate' | 'ground' | 'meeting'>,
): Promise<Ruling> {
  const nominations = standingOf(await readNominationRows(acting, id), candidate);
  const grounded = mayBeExcluded({ electionDay, ground, documents: 1, nominations });
  return rule([...grounded.reasons, committeeDecides(meeting, electionDay)]);
}

async function pick(
  { tx, county }: Acting,
  candidates: readonly InitialCandidate[],
  id: string,
): Promise<InitialCandidate> {
  const standing = candidates.find((each) => each.id === id);
  if (standing) return standing;
  const row = await tx
    .selectFrom('initialCandidate')
    .select(['name', 'excludedBy'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  const { name } = found(row, '本选区的这位被提名人');
  throw new ActError('lost-race', `${name}已经决定不列入名单，不用再办。请刷新。`);
}

/** 引用的联审意见, by their commitments: the decision stays when the opinions are gone. */
async function cited(acting: Acting, candidate: string, wanted: readonly string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const opinions = (await readOpinions(acting, candidate)).filter(({ id }) => wanted.includes(id));
  if (opinions.length < new Set(wanted).size)
    throw new ActError(
      'bad-request',
      '引用的联审意见里有的不是关于这位被提名人的，或者已被更正。请刷新后重选。',
      [{ path: 'opinions', message: '有的不是关于这位被提名人的，或者已被更正' }],
    );
  return opinions.map(({ commitment }) => commitment).toSorted();
}
