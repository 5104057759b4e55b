import { committeeDecides, committeeResigned } from '@xuanwu/rules/committee-decision.ts';
import { formalListMayBeFixed } from '@xuanwu/rules/formal-list.ts';
import { strokeSortKey } from '@xuanwu/rules/stroke-order.ts';
import type { z } from 'zod';
import { type Acting, defineAct, done, refused } from '../../acts/act.ts';
import { ActError } from '../../acts/error-codes.ts';
import { requireHeld } from '../../acts/meeting.ts';
import { seal } from '../../ledger/append.ts';
import { lawFor } from '../../local-law/law-for.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  enterStage,
  lockConstituency,
} from '../constituencies/constituency.queries.ts';
import { seatsOf } from '../constituencies/seat-ledger.queries.ts';
import { type InitialCandidate, readInitialCandidates } from './candidate.queries.ts';
import { readFormalListRecord } from './formal-list-record.ts';
import { FixFormalListSchema, FormalListSchema } from './nomination.schema.ts';

/**
 * 确定正式代表候选人 (选举法第三十一条、第三十二条). The committee decides in a meeting: everyone where the number is within one third to
 * one times more than the seats; by the opinion of the larger number of voters where it is above.
 */
export const fixFormalList = defineAct({
  name: 'fix-formal-list',
  input: FixFormalListSchema,
  output: FormalListSchema,
  areaOf: areaOfConstituency,
  async perform(acting, input) {
    const { tx, county, today, entry } = acting;
    requireHeld(acting, input.meeting);
    const constituency = await lockConstituency(acting, input.constituency);
    const stage = constituencyStageRuling('fix-formal-list', constituency);
    if (!stage.permitted) return refused(stage);
    const initial = await readInitialCandidates(acting, constituency.id);
    const chosen = chosenOf(initial, input.candidates);
    const { electionDay } = constituency;
    const seats = await seatsOf(tx, county, constituency.id);
    const numbers = { electionDay, seats, initial: initial.length, formal: chosen.length };
    const ruling = formalListMayBeFixed(numbers, await lawFor(acting, electionDay));
    const serving = await servingNamesakes(acting, constituency, chosen, input.namesakes);
    const reasons = [
      ...ruling.reasons,
      ...committeeResigned(serving, electionDay),
      committeeDecides(input.meeting, electionDay),
    ];
    const all = {
      ...ruling,
      reasons,
      permitted: ruling.permitted && reasons.every((reason) => reason.holds),
    };
    if (!all.permitted) return refused(all);

    await tx
      .insertInto('formalList')
      .values({
        county,
        constituency: constituency.id,
        area: constituency.area,
        basis: chosen.length === initial.length ? 'within-range' : 'larger-number-of-voters',
        meeting: JSON.stringify(input.meeting),
        fixedOn: today,
        fixedEntry: entry,
      })
      .execute();
    await insertFormalCandidates(acting, constituency, chosen);
    await enterStage(acting, constituency.id, 'formal-fixed');
    const record = await readFormalListRecord(tx, county, constituency.id);
    return done(
      { constituency: constituency.id, candidates: chosen.length },
      {
        subject: { constituency: constituency.id },
        records: record ? [seal('formal-list', constituency.id, record)] : [],
        figures: { initial: initial.length, formal: chosen.length },
        ruling: all,
      },
    );
  },
});

/** Only people on the published initial list can be chosen; none of those may still wait for publication. */
function chosenOf(initial: readonly InitialCandidate[], wanted: readonly string[]): InitialCandidate[] {
  const unlisted = initial.filter((candidate) => candidate.listedIn === null);
  if (unlisted.length > 0) {
    const names = unlisted.map((candidate) => candidate.name).join('、');
    throw new ActError('bad-request', `${names} 已被提名，但还没有公布。请先补充公布初步代表候选人名单。`);
  }
  const chosen = initial.filter((candidate) => wanted.includes(candidate.id));
  if (chosen.length < new Set(wanted).size) {
    throw new ActError('bad-request', '所选的人里有的不在本选区已公布的初步代表候选人名单上。');
  }
  return chosen;
}

/** 选举委员会组成人员被提名的: names of serving members that are a candidate's too, unless said to be another person. */
async function servingNamesakes(
  { tx, county }: Acting,
  { cycle, level, area }: Constituency,
  chosen: readonly InitialCandidate[],
  namesakes: readonly z.infer<typeof FixFormalListSchema>['namesakes'][number][],
): Promise<string[]> {
  const names = chosen.filter(({ id }) => !namesakes.includes(id)).map(({ name }) => name);
  if (names.length === 0) return [];
  const rows = await tx
    .selectFrom('electionBodyMember as m')
    .innerJoin('electionBody as b', (on) =>
      on.onRef('b.county', '=', 'm.county').onRef('b.id', '=', 'm.body'),
    )
    .where('m.county', '=', county)
    .where('b.cycle', '=', cycle)
    .where('b.kind', '=', 'committee')
    .where('b.area', '=', level === 'county' ? county : area)
    .where('m.leftOn', 'is', null)
    .where('m.name', 'in', names)
    .select('m.name')
    .execute();
  return rows.map((row) => row.name);
}

/** By strokes of surname (姓氏笔画). */
async function insertFormalCandidates(
  { tx, county }: Acting,
  { id, area }: Constituency,
  chosen: readonly InitialCandidate[],
): Promise<void> {
  const key = (candidate: InitialCandidate) => strokeSortKey(candidate.name) + candidate.id;
  const ordered = chosen.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  await tx
    .insertInto('formalCandidate')
    .values(
      ordered.map((candidate, index) => ({
        county,
        constituency: id,
        area,
        candidate: candidate.id,
        listOrder: index + 1,
      })),
    )
    .execute();
}
