import { randomUUID } from 'node:crypto';
import { committeeDecides } from '@xuanwu/rules/committee-decision.ts';
import { EXCLUSION_GROUNDS, mayBeExcluded, type StandingNomination } from '@xuanwu/rules/exclusion.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { found } from '../../acts/acting.ts';
import { requireHeld } from '../../acts/meeting.ts';
import { seal } from '../../ledger/append.ts';
import {
  areaOfConstituency,
  constituencyStageRuling,
  getConstituency,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { type InitialCandidate, readInitialCandidates } from './candidate.queries.ts';
import { ExcludeCandidateSchema, ExclusionSchema } from './nomination.schema.ts';
import { readNominationRows } from './nominations-view.queries.ts';

/**
 * 决定不列入代表候选人名单, or to take off it whoever stands on it already. The committee decides in a meeting, on a ground that the law
 * names; the decision is never changed or removed. Whoever is nominated anew is a new candidate.
 */
export const excludeCandidate = defineAct({
  name: 'exclude-candidate',
  input: ExcludeCandidateSchema,
  output: ExclusionSchema,
  areaOf: areaOfConstituency,
  async summary(acting, { constituency, candidate, ground, meeting }) {
    requireHeld(acting, meeting);
    const { name } = await getConstituency(acting, constituency);
    const candidates = await readInitialCandidates(acting, constituency);
    const who = calledApart(pick(candidates, candidate), candidates);
    return `${name}：决定${who}不列入代表候选人名单，法定情形：${EXCLUSION_GROUNDS[ground]}`;
  },
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    requireHeld(acting, input.meeting);
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('exclude-candidate', constituency);
    if (!stage.permitted) return refused(stage);
    const { id, area, electionDay } = constituency;
    const candidate = pick(await readInitialCandidates(acting, id), input.candidate);
    const { ground, explanation, document, meeting } = input;
    const nominations = await readStanding(acting, id, candidate.id);
    const grounded = mayBeExcluded({ electionDay, ground, documents: 1, nominations });
    const ruling = rule([...grounded.reasons, committeeDecides(meeting, electionDay)]);
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
        records: [seal('exclusion', exclusion, { ...decision, meeting, decidedOn: today })],
        ruling,
      },
    );
  },
});

function pick(candidates: readonly InitialCandidate[], id: string): InitialCandidate {
  return found(
    candidates.find((each) => each.id === id),
    '本选区的这位被提名人',
  );
}

/** His name; where another one nominated there bears it too, with the day of his birth. */
function calledApart({ id, name, birthDate }: InitialCandidate, all: readonly InitialCandidate[]): string {
  return all.some((each) => each.id !== id && each.name === name) ? `${name}（${birthDate} 生）` : name;
}

/** What nominates him, with the signers who still count. */
async function readStanding(
  acting: Acting,
  constituency: string,
  candidate: string,
): Promise<StandingNomination[]> {
  const rows = await readNominationRows(acting, constituency);
  return rows
    .filter(({ candidates }) => candidates.includes(candidate))
    .map(({ kind, organisations, nominators }) => ({
      kind,
      nominators: kind === 'voters' ? nominators.filter(({ onRoll }) => onRoll).length : organisations.length,
    }));
}
