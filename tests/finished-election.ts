/** A rehearsal with everything done that an election asks for after its results: where tests of the closing begin. */
import { actTransaction } from '@xuanwu/server/acts/acting.ts';
import { confirmCredentials } from '@xuanwu/server/phases/results/credentials/confirm-credentials.ts';
import { readCredentials } from '@xuanwu/server/phases/results/credentials/credentials-view.queries.ts';
import { publishDeputies } from '@xuanwu/server/phases/results/credentials/publish-deputies.ts';
import { reportCredentials } from '@xuanwu/server/phases/results/credentials/report-credentials.ts';
import { dissolveCommittee } from '@xuanwu/server/reports/closing/dissolve-committee.ts';
import { readClosing } from '@xuanwu/server/reports/closing/closing.queries.ts';
import type { CommitteeRow } from '@xuanwu/server/reports/closing/closing.schema.ts';
import { readSealings } from '@xuanwu/server/reports/closing/sealing.queries.ts';
import type { SealingRow } from '@xuanwu/server/reports/closing/sealing.schema.ts';
import { sealBallots } from '@xuanwu/server/reports/closing/seal-ballots.ts';
import type { TestRehearsal } from './rehearsal.ts';

type Reader<T> = Parameters<typeof actTransaction<T>>[2];

function read<T>({ context, stage }: TestRehearsal, reader: Reader<T>): Promise<T> {
  return actTransaction(context, stage.actor('demo-chief'), reader);
}

/** As a careful office would seal this round. The rehearsal accounts for no printed ballots. */
export function sealingOf(row: SealingRow) {
  const { used, spoiled, unused } = row.accounted;
  const counted = [
    { contents: 'used' as const, count: used },
    { contents: 'spoiled' as const, count: spoiled },
    { contents: 'unused' as const, count: unused },
    { contents: 'sheets' as const, count: 4 },
  ].filter(({ count }) => count > 0);
  return {
    round: row.round,
    sealedOn: row.electionDay,
    keptAt: '市人大常委会档案室',
    sealedBy: '欧阳初晴',
    witnesses: row.scrutineers.slice(0, 2),
    packages: counted.map((each, index) => ({ ...each, seal: `选封${row.round.slice(0, 4)}-${index + 1}` })),
    reason: '演练没有登记选票的印制和核销',
  };
}

export function handoverOf({ election, name, packages }: CommitteeRow, handedOn: string) {
  const ballots = { kind: 'ballots' as const, title: '封存的选票和计票单', count: packages, unit: '包' };
  return {
    election,
    handedOn,
    document: `${name.slice(0, 3)}人常〔2016〕30号`,
    givenBy: '欧阳初晴',
    receivedBy: '王雨',
    items: [
      ...(packages > 0 ? [ballots] : []),
      { kind: 'papers' as const, title: '选举文书档案', count: 12, unit: '卷' },
      { kind: 'seals' as const, title: '选举委员会印章', count: 1, unit: '枚' },
    ],
  };
}

/** 审查并公布代表. */
export async function settleElection(rehearsal: TestRehearsal): Promise<void> {
  const { stage } = rehearsal;
  const meeting = { heldOn: '2016-10-28', minute: '第1次会议纪要', present: 5, inFavour: 5 };
  for (const { election, deputies } of await read(rehearsal, readCredentials)) {
    if (deputies.length === 0) continue;
    const { report } = await stage.act('demo-clerk', reportCredentials, {
      election,
      meeting,
      sound: deputies.map(({ deputy }) => deputy),
      findings: [],
      postponed: [],
    });
    await stage.actOfTwo('demo-chief', confirmCredentials, {
      report,
      meeting: { ...meeting, members: 5 },
      notAdopted: [],
      seatDecision: null,
    });
    await stage.actOfTwo('demo-clerk', publishDeputies, { election, firstSession: '2016-11-10' });
  }
}

/** 封存 what is not sealed yet, 移交 of every committee. */
export async function sealAndHandOver(rehearsal: TestRehearsal): Promise<void> {
  const { stage } = rehearsal;
  const { rows } = await read(rehearsal, readSealings);
  for (const row of rows.filter(({ sealing }) => !sealing))
    await stage.actOfTwo('demo-clerk', sealBallots, sealingOf(row));
  const { committees, today } = await read(rehearsal, readClosing);
  for (const row of committees.filter(({ handover }) => !handover))
    await stage.actOfTwo('demo-chief', dissolveCommittee, handoverOf(row, today));
}
