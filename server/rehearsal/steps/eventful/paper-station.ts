/** 停电: one station hands out ballots against its printed register, which two people enter afterwards. */
import { actTransaction } from '../../../acts/acting.ts';
import { enterPaperRegister } from '../../../phases/voting/check-in/enter-paper-register.ts';
import { readVotersOfPlace } from '../../../phases/voting/check-in/voters-of-place.queries.ts';
import type { Stage } from '../../stage.ts';
import type { Step } from '../step.ts';
import { stationWithoutPower } from './stations.queries.ts';

/** Who come while there is no power. */
const ON_PAPER = 60;

export const paperStationStep: Step = {
  id: 'paper-station',
  title: '一个投票站停电，按纸质登记簿补录',
  at: '2016-10-20T16:00:00+08:00',
  path: '/check-in',
  by: 'station-clerk',
  hint: '停电时在打印的登记簿上划记；来电后两个人各录一遍划记的名单序号。',
  async play(stage, report) {
    const place = await stationWithoutPower(stage);
    if (!place) return;
    const marked = await readMarked(stage, place.id);
    for (const [index, [constituency, serials]] of marked.entries()) {
      const register = { place: place.id, constituency, serials };
      await stage.act('demo-station-clerk', enterPaperRegister, register);
      await stage.act('demo-station-chief', enterPaperRegister, register);
      await report(index + 1, marked.length, `${place.name}补录 ${serials.length} 人`);
    }
  },
};

/** 划记的序号 by the roll that says where the voter votes; none where somebody has entered the register already. */
async function readMarked(stage: Stage, place: string): Promise<[string, number[]][]> {
  const { electionDay } = await stage.read((tx) =>
    tx.selectFrom('cycle').select('electionDay').where('county', '=', stage.county).executeTakeFirstOrThrow(),
  );
  const copy = await stage.read((tx) =>
    tx.selectFrom('paperRegisterCopy').select('place').where('place', '=', place).executeTakeFirst(),
  );
  if (copy) return [];
  const voters = await actTransaction(stage.context, stage.actor('demo-station-clerk'), (acting) =>
    readVotersOfPlace(acting, place, electionDay),
  );
  const marked = new Map<string, number[]>();
  for (const { constituency, serials } of voters.slice(0, ON_PAPER)) {
    const [serial] = serials;
    if (serial === undefined) continue;
    marked.set(constituency, [...(marked.get(constituency) ?? []), serial]);
  }
  return [...marked];
}
