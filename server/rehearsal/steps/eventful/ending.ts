/** 收尾: ballots are sealed, committees hand over and are dissolved, who came is forgotten, the archive is made, the cycle is closed. */
import { actTransaction } from '../../../acts/acting.ts';
import { deleteCheckIns } from '../../../phases/voting/check-in/delete-check-ins.ts';
import { exportArchive } from '../../../reports/archive/export-archive.ts';
import { closeCycle } from '../../../reports/closed-cycle/close-cycle.ts';
import { readClosing } from '../../../reports/closed-cycle/closing.queries.ts';
import type { CommitteeRow } from '../../../reports/closing/closing.schema.ts';
import { dissolveCommittee } from '../../../reports/closing/dissolve-committee.ts';
import { sealBallots } from '../../../reports/closing/seal-ballots.ts';
import { readSealings } from '../../../reports/closing/sealing.queries.ts';
import type { SealingRow } from '../../../reports/closing/sealing.schema.ts';
import type { Stage } from '../../stage.ts';
import { getCycleId } from '../played.queries.ts';
import type { Report, Step } from '../step.ts';

const read = <T>(stage: Stage, reader: Parameters<typeof actTransaction<T>>[2]) =>
  actTransaction(stage.context, stage.actor('demo-chief'), reader);

export const sealingStep: Step = {
  id: 'sealing',
  title: '封存选票、移交、删除领票记录',
  at: '2016-10-30T10:00:00+08:00',
  path: '/closing',
  by: 'office-clerk',
  hint: '按轮次封存选票和计票单，各级选举委员会移交并撤销，删除谁领过票的记录。',
  async play(stage, report) {
    await sealEveryRound(stage, report);
    await handOver(stage, report);
    await forgetWhoCame(stage);
  },
};

export async function sealEveryRound(stage: Stage, report: Report): Promise<void> {
  const { rows } = await read(stage, readSealings);
  const open = rows.filter(({ sealing }) => !sealing);
  for (const [index, row] of open.entries()) {
    await stage.actOfTwo('demo-clerk', sealBallots, sealingOf(row));
    await report(index + 1, open.length, `封存 ${row.constituencyName}`);
  }
}

export async function handOver(stage: Stage, report: Report): Promise<void> {
  const { committees, today } = await read(stage, readClosing);
  const open = committees.filter(({ handover }) => !handover);
  for (const [index, row] of open.entries()) {
    await stage.actOfTwo('demo-chief', dissolveCommittee, handoverOf(row, today));
    await report(index + 1, open.length, `${row.name}选举委员会移交`);
  }
}

async function forgetWhoCame(stage: Stage): Promise<void> {
  const rounds = await stage.read((tx) =>
    tx.selectFrom('checkIn').select('round').distinct().where('county', '=', stage.county).execute(),
  );
  for (const { round } of rounds)
    await stage.actOfTwo('demo-clerk', deleteCheckIns, { round, objectionsSettled: true });
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

export function handoverOf({ election, packages }: CommitteeRow, handedOn: string) {
  const ballots = { kind: 'ballots' as const, title: '封存的选票和计票单', count: packages, unit: '包' };
  return {
    election,
    handedOn,
    document: '五人常〔2016〕30号',
    givenBy: '欧阳初晴',
    receivedBy: '王雨',
    items: [
      ...(packages > 0 ? [ballots] : []),
      { kind: 'papers' as const, title: '选举文书档案', count: 12, unit: '卷' },
      { kind: 'seals' as const, title: '选举委员会印章', count: 1, unit: '枚' },
    ],
  };
}

export const archivePackageStep: Step = {
  id: 'archive-package',
  title: '生成归档包',
  at: '2016-10-30T11:00:00+08:00',
  path: '/archive',
  by: 'office-clerk',
  hint: '填写全宗号和保管期限，生成归档包；生成要几分钟，完成以后再办结。',
  async play(stage, report) {
    await stage.act('demo-clerk', exportArchive, {
      cycle: await getCycleId(stage),
      fonds: 'J007',
      terms: { outcome: 'permanent', record: 'thirty-years', routine: 'ten-years' },
    });
    await report(1, 1, '已经排队，生成完再办结');
  },
};

export const closeStep: Step = {
  id: 'close',
  title: '办结换届',
  at: '2016-10-30T15:00:00+08:00',
  path: '/closing',
  by: 'office-chief',
  hint: '核对没有未办完的事，两人办结；以后不再办理。',
  async play(stage, report) {
    const cycle = await getCycleId(stage);
    await stage.actOfTwo('demo-chief', closeCycle, { cycle, document: '五选〔2016〕40号' });
    await report(1, 1, '换届办结');
  },
};
