/** 断网: three stations take their voters along, hand out ballots for hours without network, and send what they wrote down. */
import { createHash, randomUUID } from 'node:crypto';
import { type JournalLine, type SealedLine, textOfLine } from '@xuanwu/rules/place-journal.ts';
import { actTransaction } from '../../../acts/acting.ts';
import { handOverPack } from '../../../phases/voting/check-in/place-pack.queries.ts';
import type { PlacePack } from '../../../phases/voting/check-in/place-pack.schema.ts';
import { returnPlacePack } from '../../../phases/voting/check-in/return-place-pack.ts';
import { syncPlaceJournal } from '../../../phases/voting/check-in/sync-place-journal.ts';
import { takePlacePack } from '../../../phases/voting/check-in/take-place-pack.ts';
import type { Stage } from '../../stage.ts';
import type { Step } from '../step.ts';
import { openRounds } from '../voting.ts';
import { stationsWithoutNetwork } from './stations.queries.ts';

/** Who come while there is no network, one every four minutes from half past seven. */
const OFFLINE_VOTERS = 40;
const MINUTES_EACH = 4;

export const packsStep: Step = {
  id: 'packs',
  title: '三个投票站带走离线登记包',
  at: '2016-10-20T06:00:00+08:00',
  path: '/check-in',
  by: 'station-clerk',
  hint: '投票开始前把本站选民名单带到设备上，断网也能发票。',
  async play(stage, report) {
    const taken = await readPacks(stage);
    const stations = await stationsWithoutNetwork(stage);
    for (const [index, { id: place, name }] of stations.entries()) {
      if (taken.some((pack) => pack.place === place)) continue;
      await stage.act('demo-station-clerk', takePlacePack, {
        place,
        device: randomUUID(),
        deviceName: `${name}的平板`,
        deviceTime: stage.context.clock.now().toISOString(),
      });
      await report(index + 1, stations.length, `${name}带走离线登记包`);
    }
  },
};

export const openingStep: Step = {
  id: 'opening',
  title: '宣布投票开始',
  at: '2016-10-20T07:00:00+08:00',
  path: '/check-in',
  by: 'station-chief',
  hint: '各投票站当众验箱，宣布投票开始。',
  play: openRounds,
};

export const offlineStep: Step = {
  id: 'offline',
  title: '断网三小时，恢复后送交流水',
  at: '2016-10-20T10:40:00+08:00',
  path: '/check-in',
  by: 'station-clerk',
  hint: '在带走离线登记包的设备上发票；网络恢复后送交流水、交回登记包。',
  async play(stage, report) {
    const packs = (await readPacks(stage)).filter(({ ended, head }) => ended === null && head === 0);
    for (const [index, { id, device, deviceName }] of packs.entries()) {
      const pack = await actTransaction(stage.context, stage.actor('demo-station-clerk'), (acting) =>
        handOverPack(acting, { pack: id, device }),
      );
      const lines = journalWithoutNetwork(pack).map((line) => ({ ...line, rounds: [...line.rounds] }));
      await stage.act('demo-station-clerk', syncPlaceJournal, { pack: id, device, lines });
      await stage.act('demo-station-clerk', returnPlacePack, { pack: id, lines: lines.length });
      await report(index + 1, packs.length, `${deviceName}送交 ${lines.length} 行`);
    }
  },
};

/** What a device writes down while there is no network. */
function journalWithoutNetwork(pack: PlacePack): SealedLine[] {
  const begin = Date.parse(`${pack.electionDay}T07:30:00+08:00`);
  let before = pack.seed;
  return pack.voters.slice(0, OFFLINE_VOTERS).map(({ person, rounds }, index) => {
    const line: JournalLine = {
      number: index + 1,
      at: new Date(begin + index * MINUTES_EACH * 60_000).toISOString(),
      person,
      rounds,
      byProxy: null,
      document: 'identity-card',
      helper: null,
    };
    before = createHash('sha256')
      .update(textOfLine(pack.pack, before, line))
      .digest('hex');
    return { ...line, seal: before };
  });
}

function readPacks({ read, county }: Stage) {
  return read((tx) =>
    tx
      .selectFrom('placePack')
      .select(['id', 'place', 'device', 'deviceName', 'head', 'ended'])
      .where('county', '=', county)
      .orderBy('deviceName')
      .execute(),
  );
}
