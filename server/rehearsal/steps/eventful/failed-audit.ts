/** 抽样审计: recounts that differ from the sheets draw more, until everything is counted again. */
import type { BundleSheet } from '@xuanwu/evidence/records.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { readAuditViews } from '../../../phases/voting/audit/audit-view.queries.ts';
import type { AuditView } from '../../../phases/voting/audit/audit-view.schema.ts';
import { decideAudit } from '../../../phases/voting/audit/decide-audit.ts';
import { enterAuditRecount } from '../../../phases/voting/audit/enter-audit-recount.ts';
import { orderAudit } from '../../../phases/voting/audit/order-audit.ts';
import { recordAuditDice } from '../../../phases/voting/audit/record-audit-dice.ts';
import { readBundles } from '../../../phases/voting/counting/bundle.queries.ts';
import type { Stage } from '../../stage.ts';
import type { Report, Step } from '../step.ts';
import { readFate } from './fates.queries.ts';
import { copyOfSheet, recountRound } from './recount.ts';

/** More than so often nobody draws again: by then every bundle of the demo is drawn. */
const MOST_DRAWS = 20;

export const failedAuditStep: Step = {
  id: 'audit',
  title: '抽样审计：复点不符，全部重新清点',
  at: '2016-10-20T22:00:00+08:00',
  path: '/count',
  by: 'count-supervisor',
  hint: '下达抽样审计，当众掷骰子抽捆，两人复点；不符的一直抽下去，直到结论是全部重新清点。',
  async play(stage, report) {
    const { id: round, name, state } = await readFate(stage, 'audited');
    const before = await readAudit(stage, round);
    if (state !== 'counted' || before?.verdict === 'stop') return;
    if (!before)
      await stage.act('demo-supervisor', orderAudit, { round, riskPercent: 10, method: 'by-weight' });
    if (before?.verdict !== 'full-recount') await auditToTheEnd(stage, round, name, report);
    if ((await readAudit(stage, round))?.isOutdated !== true)
      await recountRound(stage, round, { reason: '抽样审计的结论' });
  },
};

async function auditToTheEnd(stage: Stage, round: string, name: string, report: Report): Promise<void> {
  const bundles = await stage.read((tx) => readBundles(tx, stage.county, round));
  const sheets = new Map(bundles.flatMap(({ bundle, sheet }) => (sheet === null ? [] : [[bundle, sheet]])));
  if ((await readAudit(stage, round))?.dice === null)
    await stage.actOfTwo('demo-supervisor', recordAuditDice, {
      round,
      throws: '61524366125431625346',
      place: '镇政府会议室',
      witnesses: ['王小雨', '李小雪'],
    });
  for (let turn = 0; turn < MOST_DRAWS; turn += 1) {
    const drawn = (await readAudit(stage, round))?.drawn ?? [];
    for (const { bundle } of drawn.filter(({ entries }) => entries === 0)) {
      const sheet = sheets.get(bundle);
      if (!sheet) throw new Error(`there is no bundle ${bundle}`);
      const recount = { round, bundle, sheet: turnedAround(sheet) };
      await stage.act('demo-teller-3', enterAuditRecount, recount);
      await stage.act('demo-teller-4', enterAuditRecount, recount);
    }
    const { verdict } = await stage.act('demo-supervisor', decideAudit, { round });
    await report(drawn.length, bundles.length, `${name} 复点 ${drawn.length} 捆`);
    if (verdict !== 'draw-more') return;
  }
}

/** The last one that was ordered. */
function readAudit(stage: Stage, round: string): Promise<AuditView | undefined> {
  return actTransaction(stage.context, stage.actor('demo-supervisor'), async (acting) => {
    const [last] = await readAuditViews(acting, round);
    return last;
  });
}

/** As if the votes of the first and of the last on the ballot had been taken for each other. */
function turnedAround(sheet: BundleSheet) {
  const turned = sheet.votes.map(({ for: votes }) => votes).toReversed();
  const votes = sheet.votes.map((vote, index) => ({ ...vote, for: turned[index] ?? 0 }));
  return { ...copyOfSheet(sheet), votes };
}
