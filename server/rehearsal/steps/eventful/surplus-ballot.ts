/** 多出一张: a box holds a ballot more than was handed out, and the vote is void. */
import { countBox } from '../../../phases/voting/counting/count-box.ts';
import type { Step } from '../step.ts';
import { readFate } from './fates.queries.ts';

export const surplusBallotStep: Step = {
  id: 'surplus-ballot',
  title: '一只票箱多出一张选票',
  at: '2016-10-20T18:00:00+08:00',
  path: '/count',
  by: 'station-chief',
  hint: '清点票箱，把这一只的张数记成比发出的多一张。',
  async play(stage, report) {
    const { id: round, name, place, issued } = await readFate(stage, 'surplus');
    const counted = await stage.read((tx) =>
      tx.selectFrom('boxCount').select('found').where('round', '=', round).executeTakeFirst(),
    );
    const found = (issued ?? 0) + 1;
    if (!counted) await stage.act('demo-station-chief', countBox, { round, place, found });
    await report(1, 1, `${name} 收回 ${counted?.found ?? found} 张，发出 ${issued ?? 0} 张`);
  },
};
