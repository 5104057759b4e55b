import { randomUUID } from 'node:crypto';
import { opinionsOver } from '@xuanwu/rules/review.ts';
import { rule } from '@xuanwu/rules/ruling.ts';
import { type Acting, defineAct, done, refused } from '../../../acts/act.ts';
import { ActError } from '../../../acts/error-codes.ts';
import { lawFor } from '../../../local-law/law-for.ts';
import {
  areaOfConstituency,
  type Constituency,
  constituencyStageRuling,
  lockConstituency,
} from '../../constituencies/constituency.queries.ts';
import { readInitialCandidates } from '../candidate.queries.ts';
import { readDepartments } from './review.queries.ts';
import { AskForReviewSchema, ReviewAskedSchema } from './review.schema.ts';

/**
 * 请有关单位联审: always about everybody nominated in the constituency who may still stand, so that nobody is picked out. Whoever is nominated later is
 * asked about when it is asked again. Nothing is asked before it is decided how long the answers are kept.
 */
export const askForReview = defineAct({
  name: 'ask-for-review',
  input: AskForReviewSchema,
  output: ReviewAskedSchema,
  areaOf: areaOfConstituency,
  async perform(acting, { constituency: id, departments: named, dueOn }) {
    const { tx, county, today, entry } = acting;
    const constituency = await lockConstituency(acting, id);
    const stage = constituencyStageRuling('ask-for-review', constituency);
    if (!stage.permitted) return refused(stage);
    refuseImpossibleDay(acting, constituency, dueOn);
    const departments = [...new Set(named)];
    await requireSeats(acting, departments);
    const nominees = await readInitialCandidates(acting, id);
    if (nominees.length === 0) throw new ActError('bad-request', '本选区还没有人被提名。请先登记提名。');
    const open = await readOpen(acting, id);
    const wanted = nominees.flatMap((nominee) =>
      departments
        .filter((department) => !open.has(`${nominee.id} ${department}`))
        .map((department) => ({ candidate: nominee.id, department })),
    );
    if (wanted.length === 0)
      throw new ActError('lost-race', '这些单位都已收到请求，答复期限还没有过。请刷新。');
    const { electionDay } = constituency;
    const kept = opinionsOver(
      { electionDay, formalPublishedOn: null, today },
      await lawFor(acting, electionDay),
    );
    const place = { county, constituency: id, area: constituency.area };
    await tx
      .insertInto('reviewRequest')
      .values(wanted.map((each) => ({ ...place, ...each, id: randomUUID(), askedOn: today, dueOn, entry })))
      .execute();
    return done(
      { requests: wanted.length },
      {
        subject: { constituency: id },
        figures: { requests: wanted.length, departments: departments.length },
        ruling: rule([], kept.ruling.undecided),
      },
    );
  },
});

function refuseImpossibleDay({ today }: Acting, { electionDay }: Constituency, dueOn: string): void {
  if (dueOn >= today && dueOn < electionDay) return;
  const message = dueOn < today ? `不能早于今天（${today}）` : `要在选举日（${electionDay}）以前`;
  throw new ActError('bad-request', `答复期限 ${dueOn} ${message}，请核对。`, [{ path: 'dueOn', message }]);
}

/** A department that nobody answers for would only seem to have been asked. */
async function requireSeats(acting: Acting, departments: readonly string[]): Promise<void> {
  const seated = await readDepartments(acting);
  const unknown = departments.filter((name) => !seated.includes(name));
  if (unknown.length === 0) return;
  throw new ActError(
    'bad-request',
    `${unknown.join('、')}还没有联审岗位，没有人能答复。请先请安全管理员授予岗位。`,
    [{ path: 'departments', message: `${unknown.join('、')}还没有联审岗位` }],
  );
}

/** Whom they were asked about already and may still answer. */
async function readOpen({ tx, county, today }: Acting, constituency: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('reviewRequest')
    .select(['candidate', 'department'])
    .where('county', '=', county)
    .where('constituency', '=', constituency)
    .where('dueOn', '>=', today)
    .execute();
  return new Set(rows.map(({ candidate, department }) => `${candidate} ${department}`));
}
