import { randomUUID } from 'node:crypto';
import { basisOfList, decideFormalList, type FormalChoice } from '@xuanwu/evidence/formal-choice.ts';
import { committeeDecides, committeeResigned } from '@xuanwu/rules/committee-decision.ts';
import type { FormalListRuling } from '@xuanwu/rules/formal-list-fixing.ts';
import type { LocalLaw } from '@xuanwu/rules/local-law.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { surplusRange } from '@xuanwu/rules/surplus.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { requireCommitteeMeeting } from '../../preparation/committee-meeting.ts';
import { seal } from '../../../ledger/append.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  enterStage,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { seatsOf } from '../../constituencies/seat-ledger.queries.ts';
import { type InitialCandidate, readInitialCandidates } from '../candidate.queries.ts';
import { requireObjectionsDecided } from '../initial-list/exclusion.queries.ts';
import { FixFormalListSchema, FormalListSchema } from '../nomination.schema.ts';
import { type BasisOfChoice, readBasisOfChoice } from '../consultation/basis-of-choice.ts';
import { readFormalListRecord } from './formal-list-record.ts';
import { servingNamesakes } from '../serving-namesakes.ts';
import { requireAllListed } from '../consultation/standing-candidates.ts';

/**
 * 确定正式代表候选人 (选举法第三十一条、第三十二条). The committee decides in a meeting: everyone where the number is within one third to
 * one times more than the seats; above it by the opinion of the larger number of voters as the consultation has it, or by the primary.
 */
export const fixFormalList = defineAct({
  name: 'fix-formal-list',
  input: FixFormalListSchema,
  output: FormalListSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const constituency = await lockConstituency(acting, input.constituency);
    await requireCommitteeMeeting(acting, constituency, input.meeting);
    const stage = constituencyStageRuling('fix-formal-list', constituency);
    if (!stage.permitted) return refused(stage);
    await requireObjectionsDecided(acting, constituency.id);
    const initial = await readInitialCandidates(acting, constituency.id);
    const chosen = chosenOf(initial, input.candidates);
    const { electionDay } = constituency;
    const basis = await readBasisOfChoice(acting, constituency.id, initial);
    requireFinished(basis);
    const facts: FormalChoice = {
      electionDay,
      seats: await seatsOf(acting.tx, acting.county, constituency.id),
      initial: initial.map(({ id, name }) => ({ id, name })),
      formal: chosen.map(({ id }) => id),
      consultation: basis.consultation?.record ?? null,
      primaries: basis.primaries,
    };
    const fixing = inOrder(facts, await lawFor(acting, electionDay));
    const serving = await servingNamesakes(acting, constituency, chosen, input.namesakes);
    const reasons = [
      ...fixing.reasons,
      ...committeeResigned(serving, electionDay),
      committeeDecides(input.meeting, electionDay),
    ];
    const ruling = rule(reasons, fixing.undecided);
    if (!ruling.permitted) return refused(ruling);
    const fixed = { ...facts, formal: fixing.order };
    const list = await insertList(acting, constituency, fixed, basis, input.meeting);
    const record = await readFormalListRecord(acting.tx, acting.county, constituency.id);
    return done(
      { constituency: constituency.id, candidates: chosen.length },
      {
        subject: { constituency: constituency.id },
        records: record ? [seal('formal-list', list, record)] : [],
        figures: { initial: initial.length, formal: chosen.length },
        ruling,
      },
    );
  },
});

/** Only people on the published initial list can be chosen; none of those may still wait for publication. */
function chosenOf(initial: readonly InitialCandidate[], wanted: readonly string[]): InitialCandidate[] {
  requireAllListed(initial);
  const chosen = initial.filter((candidate) => wanted.includes(candidate.id));
  if (chosen.length < new Set(wanted).size) {
    throw new ActError('bad-request', '所选的人里有的不在本选区已公布的初步代表候选人名单上。');
  }
  return chosen;
}

function requireFinished({ unfinished }: BasisOfChoice): void {
  if (unfinished === 'consultation')
    throw new ActError('bad-request', '这一轮酝酿协商还没有汇总。请先在“酝酿协商”里汇总。');
  if (unfinished === 'primary')
    throw new ActError('bad-request', '预选还没有结果。请先在“酝酿协商”里办完预选，再确定名单。');
}

/** The order of the list is the law's, not the caller's. */
function inOrder(facts: FormalChoice, law: LocalLaw): FormalListRuling {
  const asked = decideFormalList(facts, law);
  const fixing = asked.ok ? decideFormalList({ ...facts, formal: asked.ruling.order }, law) : asked;
  if (!fixing.ok) throw new ActError('bad-request', '选举日适用的法律版本不在规则库中，不能确定名单。');
  return fixing.ruling;
}

async function insertList(
  acting: Acting,
  { id: constituency, area }: Constituency,
  facts: FormalChoice,
  basis: BasisOfChoice,
  meeting: object,
): Promise<string> {
  const { tx, county, today, entry } = acting;
  const list = randomUUID();
  const { max } = surplusRange('direct', facts.seats);
  await tx
    .insertInto('formalList')
    .values({
      county,
      id: list,
      constituency,
      area,
      basis: basisOfList(facts, max),
      meeting: JSON.stringify(meeting),
      fixedOn: today,
      fixedEntry: entry,
      electionDay: facts.electionDay,
      initial: facts.initial.map(({ id }) => id).toSorted(),
      consultation: basis.consultation?.id ?? null,
      primaries: basis.primaries.map(({ id }) => id),
    })
    .execute();
  await tx
    .insertInto('formalCandidate')
    .values(
      facts.formal.map((candidate, index) => ({
        county,
        constituency,
        area,
        candidate,
        listOrder: index + 1,
      })),
    )
    .execute();
  await enterStage(acting, constituency, 'formal-fixed');
  return list;
}
