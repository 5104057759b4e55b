import { civilDate } from '../../acts/clock.ts';
import { confirmResult } from '../../phases/results/confirm-result.ts';
import { decideResult } from '../../phases/results/decide-result.ts';
import { publishResult } from '../../phases/results/publish-result.ts';
import { getResult } from '../../phases/results/result.queries.ts';
import { asksForCause } from '../../phases/results/result.schema.ts';
import { scheduleFollowUp } from '../../phases/results/schedule-follow-up.ts';
import { signOffTask } from '../../phases/preparation/sign-off-task.ts';
import type { Stage } from '../stage.ts';
import type { Report, Step } from './step.ts';
import { count, vote } from './voting.ts';

const FOLLOW_UP_DAY = '2016-10-27';
/** A follow-up can leave another one to be done; more than so many in a row would be a fault of the demo. */
const MOST_FOLLOW_UPS = 4;

export const resultsStep: Step = {
  id: 'result',
  title: '计算、确认并公告结果',
  at: '2016-10-21T09:00:00+08:00',
  path: '/results',
  by: 'office-chief',
  hint: '计算结果，逐条看理由；选举委员会确认；公告。',
  play: (stage, report) => decideAll(stage, report),
};

async function decideAll(stage: Stage, report: Report): Promise<void> {
  const rounds = await stage.read((tx) =>
    tx
      .selectFrom('votingRound')
      .select(['id', 'state', 'number'])
      .where('state', 'in', ['counted', 'decided', 'confirmed'])
      .orderBy('level')
      .orderBy('area')
      .orderBy('id')
      .execute(),
  );
  const states = ['counted', 'decided', 'confirmed'];
  // One meeting of the day confirms them all.
  const heldOn = civilDate(stage.context.clock.now());
  for (const [index, { id, state }] of rounds.entries()) {
    stage.signal.throwIfAborted();
    const from = states.indexOf(state);
    if (from <= 0) await stage.act('demo-clerk', decideResult, { round: id });
    if (from <= 1) {
      const result = await stage.read((tx) => getResult({ tx, county: stage.county }, id));
      await stage.actOfTwo('demo-chief', confirmResult, {
        round: id,
        meeting: { heldOn, minute: `选委会会议纪要 ${heldOn}`, present: 9, inFavour: 9 },
        cause: asksForCause(result) ? CAUSES[result.valid ? 'short' : 'void'] : null,
      });
    }
    const { elected, next } = await stage.actOfTwo('demo-clerk', publishResult, { round: id });
    await report(
      index + 1,
      rounds.length,
      `当选 ${elected.length} 人${next === null ? '' : `，${NEXT[next]}`}`,
    );
  }
}

const CAUSES = { void: '原因见会议纪要', short: '得票分散' };

const NEXT = { 'repeat-vote': '重新投票', 'tie-ballot': '再次投票', 'another-election': '另行选举' };

export const followUpStep: Step = {
  id: 'follow-up',
  title: '再次投票和另行选举',
  at: `${FOLLOW_UP_DAY}T07:00:00+08:00`,
  path: '/results',
  by: 'office-chief',
  hint: '为得票相等或名额不足的选区安排再次投票、另行选举。',
  async play(stage, report) {
    for (let turn = 0; turn < MOST_FOLLOW_UPS; turn += 1) {
      const open = await openFollowUps(stage);
      for (const round of open) {
        await stage.actOfTwo('demo-clerk', scheduleFollowUp, {
          round,
          electionDay: FOLLOW_UP_DAY,
          extended: false,
          tiedChosen: [],
        });
      }
      await vote(stage, report);
      await count(stage, report);
      await decideAll(stage, report);
      if ((await openFollowUps(stage)).length === 0) return;
    }
  },
};

/** Published rounds whose result leaves something to be done, and nothing is arranged yet. */
async function openFollowUps(stage: Stage): Promise<string[]> {
  const rows = await stage.read((tx) =>
    tx
      .selectFrom('result as w')
      .innerJoin('votingRound as r', (on) =>
        on.onRef('r.county', '=', 'w.county').onRef('r.id', '=', 'w.round'),
      )
      .where('r.state', '=', 'published')
      .where('w.next', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('votingRound as later')
              .select('later.id')
              .whereRef('later.constituency', '=', 'r.constituency')
              .whereRef('later.number', '>', 'r.number'),
          ),
        ),
      )
      .select('r.id')
      .execute(),
  );
  return rows.map((row) => row.id);
}

export const signOffStep: Step = {
  id: 'archive',
  title: '任务销号',
  at: '2016-10-30T09:00:00+08:00',
  path: '/archive',
  by: 'office-chief',
  hint: '任务销号，导出证据包并核验。',
  async play(stage, report) {
    const tasks = await stage.read((tx) =>
      tx.selectFrom('task').select(['id', 'title']).where('signedOffAt', 'is', null).execute(),
    );
    for (const [index, task] of tasks.entries()) {
      await stage.act('demo-clerk', signOffTask, { task: task.id, evidence: '见选务日志' });
      await report(index + 1, tasks.length, task.title);
    }
  },
};
