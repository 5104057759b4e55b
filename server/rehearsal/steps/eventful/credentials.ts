/** 代表资格: whoever was elected is examined, confirmed and published before the first session. */
import { actTransaction } from '../../../acts/acting.ts';
import { civilDate } from '../../../acts/clock.ts';
import { confirmCredentials } from '../../../phases/results/credentials/confirm-credentials.ts';
import { readCredentials } from '../../../phases/results/credentials/credentials-view.queries.ts';
import { publishDeputies } from '../../../phases/results/credentials/publish-deputies.ts';
import { reportCredentials } from '../../../phases/results/credentials/report-credentials.ts';
import type { Stage } from '../../stage.ts';
import type { Report, Step } from '../step.ts';

const FIRST_SESSION = '2016-11-20';

export const credentialsStep: Step = {
  id: 'credentials',
  title: '审查代表资格并公布代表名单',
  at: '2016-10-28T09:00:00+08:00',
  path: '/credentials',
  by: 'office-chief',
  hint: '代表资格审查委员会提出报告，常务委员会、主席团确认，公布代表名单。',
  play: settleCredentials,
};

/** Of every congress whose list of deputies is not published yet. */
export async function settleCredentials(stage: Stage, report: Report): Promise<void> {
  const heldOn = civilDate(stage.context.clock.now());
  const meeting = { heldOn, minute: '第1次会议纪要', present: 9, inFavour: 9 };
  const views = await actTransaction(stage.context, stage.actor('demo-chief'), readCredentials);
  for (const [index, { election, deputies }] of views.entries()) {
    const open = deputies.filter(({ list, credentials }) => list === null && credentials !== 'void');
    const unexamined = open.filter(({ credentials }) => credentials === 'open');
    if (unexamined.length > 0) {
      const { report: examined } = await stage.act('demo-clerk', reportCredentials, {
        election,
        meeting,
        sound: unexamined.map(({ deputy }) => deputy),
        findings: [],
        postponed: [],
      });
      await stage.actOfTwo('demo-chief', confirmCredentials, {
        report: examined,
        meeting: { ...meeting, members: 9 },
        notAdopted: [],
        seatDecision: null,
      });
    }
    if (open.length > 0)
      await stage.actOfTwo('demo-clerk', publishDeputies, { election, firstSession: FIRST_SESSION });
    await report(index + 1, views.length, `代表名单 ${deputies.length} 人`);
  }
}
